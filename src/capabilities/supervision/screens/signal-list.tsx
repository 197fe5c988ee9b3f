import type { ReactNode } from 'react'
import { joined } from '#kernel/text.ts'
import { useSession, useText } from '#platform/web.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Sparkline } from '#ui/charts/sparkline.tsx'
import { StageMark } from '#ui/stage-mark.tsx'
import { Stamp } from '#ui/stamp.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ListedSignal } from '../contract/signals.ts'
import { signalsText, signalText } from '../text/signals.ts'
import { verdictText } from '../text/words.ts'
import style from './signals.module.css'
import { stageOf } from './stage.ts'

/** Signals as lines: what kind, where, how it went in small, by when. */
export const SignalList = ({
  title,
  aside,
  signals,
  opens,
  empty,
}: {
  readonly title: string
  readonly aside?: string
  readonly signals: readonly ListedSignal[]
  readonly opens: boolean
  readonly empty?: ReactNode
}) => (
  <Card title={title}>
    {aside !== undefined && <p className="t13 muted">{aside}</p>}
    {signals.length === 0 ? (
      empty
    ) : (
      <ul className={style.list}>
        {signals.map((signal) => (
          <Line key={signal.id} signal={signal} opens={opens} />
        ))}
      </ul>
    )}
  </Card>
)

const Line = ({ signal, opens }: { readonly signal: ListedSignal; readonly opens: boolean }) => {
  const t = useText()
  const { today } = useSession()
  const { verdict, topic, units, months, no, values, bands, state, judgeBy } = signal
  const stage = stageOf[verdict]
  const where = units.length > 4 ? t(signalsText.units, { n: units.length }) : t(joined(units))
  const out = values.filter(
    (value, at) => value !== null && value > (bands[at]?.high ?? Number.POSITIVE_INFINITY),
  ).length
  return (
    <li>
      <span>{stage ? <StageMark stage={stage} /> : <Tag tone="azur">{t(verdictText[verdict])}</Tag>}</span>
      <span className={style.where}>
        <b>{t(topic.name)}</b>
        <span className="t13 muted">
          {where} · {no} · {months > 1 ? t(signalsText.monthOf, { n: months }) : t(signalsText.first)}
        </span>
      </span>
      <Sparkline
        values={values}
        bands={bands.map((band) => band ?? { low: 0, high: Math.max(1, ...values.map((value) => value ?? 0)) })}
        label={t(signalText.series, { months: values.length, out, last: values.at(-1) ?? '<3' })}
      />
      {opens && (
        <span className="row">
          {state === 'open' && <Stamp due={judgeBy} today={today} />}
          <LinkButton size="small" href={`/supervision/signals/${signal.id}`}>
            {t(signalsText.openOne)}
          </LinkButton>
        </span>
      )}
    </li>
  )
}
