import { useState } from 'react'
import type { Citation } from '#capabilities/norms/contract.ts'
import { type Day, longDay } from '#kernel/day.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import {
  type ComingPower,
  PostPowers,
  type PostPowersAnswer,
  type PowerView,
  type WaitingPower,
} from '../contract/powers.ts'
import { proposers } from '../contract/roles.ts'
import { discretions } from '../rules/power.ts'
import { profileRefusals } from '../text/deeds.ts'
import {
  counterpartyText,
  discretionMeaning,
  discretionText,
  powerKindText,
  powersText as text,
} from '../text/powers.ts'
import { AffirmLine } from './affirm-line.tsx'
import { CameFrom } from './came-from.tsx'
import { Cited } from './cited.tsx'
import { useNeeds } from './confirm-button.tsx'
import { PowerForm, type PowerFormFor } from './power-form.tsx'
import { PowerSteps } from './power-steps.tsx'
import style from './powers.module.css'

export interface PowersCardProps {
  readonly post: string
  readonly asOf: Day | null
}

/** R30: what this post may decide, on which ground, how freely, with whom, and who checks. */
export const PowersCard = ({ post, asOf }: PowersCardProps) => {
  const t = useText()
  const asked = useQuestion(PostPowers, { post, ...(asOf && { asOf }) })
  return (
    <Answered of={asked} refused={(refusal) => <p>{t(profileRefusals[refusal])}</p>}>
      {(answer) => <Powers post={post} past={asOf !== null} answer={answer} />}
    </Answered>
  )
}

interface PowersProps {
  readonly post: string
  readonly past: boolean
  readonly answer: PostPowersAnswer
}

const Powers = ({ post, past, answer: { powers, coming, waiting, citations } }: PowersProps) => {
  const t = useText()
  const { roles } = useSession()
  const [open, setOpen] = useState<PowerFormFor | null>(null)
  const mayPropose = !past && proposers.some((role) => roles.includes(role))
  // A power that is confirmed and begins later has no version in force yet.
  const rows = [...powers, ...coming.filter(({ id, ends }) => !ends && !powers.some((one) => one.id === id))]
  const columns = useColumns({
    ...{ citations, coming },
    onDeed: mayPropose ? (power, deed) => setOpen({ deed, power }) : undefined,
    waiting: new Set(waiting.map(({ id }) => id)),
  })
  const propose = mayPropose && (
    <Button size="small" onPress={() => setOpen({ deed: 'new' })}>
      {t(text.propose)}
    </Button>
  )
  return (
    <Card
      title={t(text.title)}
      aside={
        <span className={style.aside}>
          {powers.length > 0 && t(text.count, { n: powers.length })}
          {rows.length > 0 && propose}
        </span>
      }
    >
      {rows.length === 0 ? (
        <Empty title={t(text.none)} lean="none" actions={propose}>
          {t(text.noneWhy)}
        </Empty>
      ) : (
        <>
          <Table caption={t(text.title)} columns={columns} rows={rows} rowKey={({ id }) => id} />
          <Degrees />
          {!past && <AffirmLine post={post} />}
        </>
      )}
      {waiting.length > 0 && <Waiting waiting={waiting} citations={citations} />}
      {open && <PowerForm post={post} about={open} onClose={() => setOpen(null)} />}
    </Card>
  )
}

/** RSK-101: what the three degrees mean. */
const Degrees = () => {
  const t = useText()
  return (
    <details className={style.degrees}>
      <summary>{t(text.degrees)}</summary>
      <dl>
        {discretions.map((degree) => (
          <div key={degree}>
            <dt>{t(discretionText[degree])}</dt>
            <dd>{t(discretionMeaning[degree])}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

type Deed = (power: PowerView, deed: 'change' | 'end') => void

interface Rows {
  readonly citations: readonly Citation[]
  readonly coming: readonly ComingPower[]
  readonly onDeed: Deed | undefined
  readonly waiting: ReadonlySet<string>
}

/** RSK-139: what is changed or ended is the version that is confirmed last, also where it begins later. */
const useColumns = ({ citations, coming, onDeed, waiting }: Rows): readonly Column<PowerView>[] => {
  const t = useText()
  const { today } = useSession()
  const nextOf = (power: PowerView): ComingPower | undefined =>
    coming.find(({ id, version }) => id === power.id && version !== power.version)
  return [
    {
      key: 'name',
      head: t(text.name),
      names: true,
      cell: (power) => (
        <span className={style.name}>
          <span>
            <Tag>{t(powerKindText[power.kind])}</Tag> {t(power.name)}
          </span>
          <small className="faint">
            {t(power.fromOn > today ? text.from : text.since, { day: t(longDay(power.fromOn)) })}
          </small>
          <From from={power.from} />
          <Coming next={nextOf(power)} />
          {onDeed && !waiting.has(power.id) && !nextOf(power)?.ends && (
            <span className={style.deeds}>
              <button
                type="button"
                className={style.link}
                aria-label={t(text.changeOf, { name: t(power.name) })}
                onClick={() => onDeed(nextOf(power) ?? power, 'change')}
              >
                {t(text.change)}
              </button>
              <button type="button" className={style.link} onClick={() => onDeed(nextOf(power) ?? power, 'end')}>
                {t(text.end)}
              </button>
            </span>
          )}
        </span>
      ),
    },
    { key: 'discretion', head: t(text.discretion), tight: true, cell: (power) => t(discretionText[power.discretion]) },
    {
      key: 'limits',
      head: t(text.limits),
      cell: ({ limits }) => (t(limits) === '' ? <span className="faint">{t(text.noLimit)}</span> : t(limits)),
    },
    { key: 'basis', head: t(text.basis), cell: (power) => <Ground power={power} citations={citations} /> },
    {
      key: 'with',
      head: t(text.with),
      cell: ({ counterparties }) =>
        counterparties.length === 0 ? (
          <span className="faint">{t(text.nobodyOutside)}</span>
        ) : (
          counterparties.map((kind) => t(counterpartyText[kind])).join(t(text.and))
        ),
    },
    { key: 'checker', head: t(text.checker), cell: (power) => <Checker power={power} /> },
  ]
}

const From = ({ from }: Pick<PowerView, 'from'>) =>
  from && (
    <small className="faint">
      <CameFrom from={from} />
    </small>
  )

/** What is confirmed already and holds later. */
const Coming = ({ next }: { readonly next: ComingPower | undefined }) => {
  const t = useText()
  return next ? (
    <small>{t(next.ends ? text.endsFrom : text.changesFrom, { day: t(longDay(next.fromOn)) })}</small>
  ) : null
}

const Ground = ({ power, citations }: { readonly power: PowerView; readonly citations: readonly Citation[] }) => {
  const t = useText()
  return (
    <span className={style.lines}>
      <Cited norms={power.norms} citations={citations} />
      {t(power.rule) !== '' && <span>{t(power.rule)}</span>}
    </span>
  )
}

const Checker = ({ power: { checker, checkerName } }: { readonly power: PowerView }) => {
  const t = useText()
  if (checkerName) return t(checkerName)
  return <span className="faint">{t(checker === null ? text.noChecker : text.otherPost)}</span>
}

interface WaitingProps {
  readonly waiting: readonly WaitingPower[]
  readonly citations: readonly Citation[]
}

/** RSK-102: versions on their way, each as it would stand. */
const Waiting = ({ waiting, citations }: WaitingProps) => {
  const t = useText()
  const waitsFor = useNeeds()
  return (
    <section className={style.waiting}>
      <h3>{t(text.waiting)}</h3>
      <ul>
        {waiting.map((power) => (
          <li key={`${power.id}/${power.version}`}>
            <span>
              <Tag tone="ochre">{t(power.ends ? text.isEnded : power.changes ? text.isChanged : text.isNew)}</Tag>{' '}
              <b>{t(power.name)}</b>
            </span>
            {!power.ends && (
              <span className="t13 muted">
                {[
                  discretionText[power.discretion],
                  power.limits,
                  ...power.counterparties.map((k) => counterpartyText[k]),
                ]
                  .map((one) => t(one))
                  .filter((one) => one !== '')
                  .join(' · ')}
              </span>
            )}
            {!power.ends && (
              <span className="t13">
                <Ground power={power} citations={citations} />
              </span>
            )}
            <span className="t13 faint">
              <From from={power.from} /> {t(text.from, { day: t(longDay(power.fromOn)) })} ·{' '}
              {t(text.waits, { who: waitsFor(power.waits) })}
            </span>
            {power.mine && <PowerSteps power={power.id} version={power.version} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
