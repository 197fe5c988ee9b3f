import { joined } from '#kernel/text.ts'
import { Link, useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { Sparkline } from '#ui/charts/sparkline.tsx'
import { StageMark } from '#ui/stage-mark.tsx'
import type { OfficerTodayAnswer } from '../contract/officer.ts'
import { signalCardText } from '../text/officer.ts'
import style from './walked.module.css'

type SignalLine = OfficerTodayAnswer['signals'][number]

const stages: Readonly<Record<string, 'incipient' | 'trend' | 'widespread'>> = {
  INCIPIENT: 'incipient',
  TREND: 'trend',
  WIDESPREAD: 'widespread',
}

/** Questions that wait for the officer, in small. */
export const SignalsCard = ({ signals }: { readonly signals: readonly SignalLine[] }) => {
  const t = useText()
  return (
    <Card title={t(signalCardText.title)} aside={t(signalCardText.note)}>
      <SignalLines signals={signals} told={(topic, last) => t(signalCardText.series, { topic, last: last ?? 0 })} />
    </Card>
  )
}

interface SignalLinesProps {
  readonly signals: readonly SignalLine[]
  /** The series in one sentence, read aloud; `null` for a last count that is not told. */
  readonly told: (topic: string, last: number | null) => string
}

/** Signals with their last twelve months in small, each a link. */
export const SignalLines = ({ signals, told }: SignalLinesProps) => (
  <ul className={style.signals}>
    {signals.map((signal) => (
      <Line key={signal.id} signal={signal} told={told} />
    ))}
  </ul>
)

const Line = ({ signal, told }: { readonly signal: SignalLine } & Pick<SignalLinesProps, 'told'>) => {
  const t = useText()
  const { id, verdict, topic, units, months, values, bands } = signal
  const stage = stages[verdict]
  const top = Math.max(1, ...values.map((value) => value ?? 0))
  return (
    <li>
      <span>{stage && <StageMark stage={stage} />}</span>
      <span>
        <Link href={`/supervision/signals/${id}`}>
          <b>{t(topic)}</b>
        </Link>
        <span className="t13 muted">
          {units.length > 2 ? t(signalCardText.units, { n: units.length }) : t(joined(units))}
        </span>
      </span>
      <Sparkline
        values={values}
        bands={bands.map((band) => band ?? { low: 0, high: top })}
        label={told(t(topic), values.at(-1) ?? null)}
      />
      <span className="t13 faint">{months > 1 ? t(signalCardText.month, { n: months }) : t(signalCardText.first)}</span>
    </li>
  )
}
