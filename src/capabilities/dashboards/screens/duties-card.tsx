import { Rechecks, type RechecksAnswer } from '#capabilities/risk/contract/rechecks.ts'
import { Duties } from '#capabilities/supervision/contract/duties.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Stamp } from '#ui/stamp.tsx'
import { dutyText, officerText, taskText } from '../text/officer.ts'
import { unitsText } from '../text/units.ts'
import { pathOf } from './task-card.tsx'
import style from './today.module.css'

/** RSK-120, SUP-43: what a leader verifies, looks at again or checks, each with the way to the very thing; nothing, no card. */
export const DutiesCard = () => {
  const t = useText()
  const { today } = useSession()
  const { data } = useQuestion(Duties, {})
  const duties = [...(data?.duties ?? [])].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const again = useQuestion(Rechecks, {}).data?.causes ?? []
  if (duties.length === 0 && again.length === 0) return null
  const [cause, duty] = [again[0], duties[0]]
  const isFirst = cause !== undefined && (duty === undefined || cause.dueOn <= duty.dueOn)
  return (
    <Card title={t(unitsText.duties)}>
      <ul className={style.tasks}>
        {isFirst && <Again causes={again} />}
        {duties.map(({ kind, thing, name, count, dueOn }) => {
          const { title, why, button } = dutyText[kind]
          const words = { n: count, names: t(name) }
          return (
            <li key={`${kind} ${thing}`}>
              <Stamp due={dueOn} today={today} />
              <div className={style.what}>
                <b>{t(title, words)}</b>
                <p>{t(why, words)}</p>
              </div>
              <span />
              <LinkButton href={pathOf({ kind, thing })}>{t(button)}</LinkButton>
            </li>
          )
        })}
        {again.length > 0 && !isFirst && <Again causes={again} />}
      </ul>
    </Card>
  )
}

/** RSK-120: risk points of the own units that lean on something that changed. */
const Again = ({ causes }: { readonly causes: RechecksAnswer['causes'] }) => {
  const t = useText()
  const { today } = useSession()
  const { title, why, button } = taskText['recheck-points']
  const words = {
    n: new Set(causes.flatMap(({ points }) => points.map(({ id }) => id))).size,
    names: causes
      .slice(0, 3)
      .map(({ name }) => t(name))
      .join(t(officerText.between)),
  }
  return (
    <li>
      <Stamp due={causes[0]?.dueOn ?? today} today={today} />
      <div className={style.what}>
        <b>{t(title, words)}</b>
        <p>{t(why, words)}</p>
      </div>
      <span />
      <LinkButton href="/risk/reviews">{t(button)}</LinkButton>
    </li>
  )
}
