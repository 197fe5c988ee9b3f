import { Duties } from '#capabilities/supervision/contract/duties.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Stamp } from '#ui/stamp.tsx'
import { dutyText } from '../text/officer.ts'
import { unitsText } from '../text/units.ts'
import { pathOf } from './task-card.tsx'
import style from './today.module.css'

/** SUP-43: what a leader verifies, looks at again or checks, each with the way to the very thing; nothing, no card. */
export const DutiesCard = () => {
  const t = useText()
  const { today } = useSession()
  const { data } = useQuestion(Duties, {})
  const duties = [...(data?.duties ?? [])].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  if (duties.length === 0) return null
  return (
    <Card title={t(unitsText.duties)}>
      <ul className={style.tasks}>
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
      </ul>
    </Card>
  )
}
