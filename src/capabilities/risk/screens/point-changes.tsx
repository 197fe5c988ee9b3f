import { longDay } from '#kernel/day.ts'
import { useText } from '#platform/web.ts'
import { Words } from '#ui/words.tsx'
import type { PointView } from '../contract/post.ts'
import { pointChangeText as text } from '../text/point-change.ts'
import { differencesOf } from './point-words.ts'
import style from './post.module.css'

type Change = PointView['changes'][number]

/** RSK-131: what is proposed of a point that counts; until it is confirmed the point stays as it is. */
export const WaitingChange = ({ change }: { readonly change: Change }) => {
  const t = useText()
  return (
    <section className={style.change} aria-label={t(text.waits)}>
      <h3>{t(change.kind === 'ended' ? text.endWaits : text.waits)}</h3>
      <Told change={change} />
    </section>
  )
}

/** RSK-131: what was proposed before, and what became of it. */
export const PastChanges = ({ changes }: { readonly changes: readonly Change[] }) => {
  const t = useText()
  if (changes.length === 0) return null
  return (
    <section className={style.changes} aria-label={t(text.history)}>
      <h3>{t(text.history)}</h3>
      <ul>
        {changes.map((change) => (
          <li key={`${change.proposedOn} ${change.settledOn} ${change.reason}`}>
            <Told change={change} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Told = ({ change }: { readonly change: Change }) => {
  const t = useText()
  const { kind, reason, proposedOn, settledOn, outcome } = change
  return (
    <>
      <p className="muted">
        {t(text.proposed, { day: t(longDay(proposedOn)) })}
        {outcome && settledOn && ` ${t(text.outcomes[outcome], { day: t(longDay(settledOn)) })}`}
      </p>
      {kind === 'shared' && <p>{t(text.shared)}</p>}
      {kind === 'ended' ? (
        <p>{t(text.ends)}</p>
      ) : (
        <dl>
          {differencesOf(t, change).map(({ name, before, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {before !== '' && (
                  <del>
                    <Words>{before}</Words>
                  </del>
                )}{' '}
                {value !== '' && (
                  <ins>
                    <Words>{value}</Words>
                  </ins>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p>{reason === '' ? t(text.byRegister) : <Words>{reason}</Words>}</p>
    </>
  )
}
