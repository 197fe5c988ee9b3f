import { shortDay } from '#kernel/day.ts'
import { useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Bar } from '#ui/bar.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { UnitsToday, type UnitsTodayAnswer } from '../contract/units.ts'
import { unitsText } from '../text/work.ts'
import { Greeting } from './greeting.tsx'
import style from './units-home.module.css'

type UnitLine = UnitsTodayAnswer['units'][number]

/** Done and not done in the own units or branch, this week. */
export const UnitsHome = () => {
  const asked = useQuestion(UnitsToday, {})
  return (
    <>
      <PageHead title={<Greeting />} lead={<Lead />} />
      <Answered of={asked}>{(answer) => <Week answer={answer} />}</Answered>
    </>
  )
}

const Lead = () => useText()(unitsText.why)

const Week = ({ answer: { from, to, units } }: { readonly answer: UnitsTodayAnswer }) => {
  const t = useText()
  return (
    <Card title={t(unitsText.title)} aside={t(unitsText.aside, { from: t(shortDay(from)), to: t(shortDay(to)) })}>
      {units.length === 0 ? (
        <Empty title={t(unitsText.none)} lean="none" />
      ) : (
        <ul className={style.units}>
          {units.map((unit) => (
            <UnitRow key={unit.name.zh} unit={unit} />
          ))}
        </ul>
      )}
    </Card>
  )
}

const UnitRow = ({ unit: { name, people, week } }: { readonly unit: UnitLine }) => {
  const t = useText()
  return (
    <li>
      <span>
        <b>{t(name)}</b>
        <span className="t13 muted"> {t(unitsText.people, { n: people })}</span>
      </span>
      {week ? (
        <>
          <Bar
            value={week.done}
            of={week.due}
            label={t(unitsText.label, { name: t(name), due: week.due, done: week.done })}
          />
          <span className={style.figures}>
            <b>{t(unitsText.done, { done: week.done, due: week.due })}</b>
            <span className="t13 muted">
              {week.done < week.due ? t(unitsText.left, { n: week.due - week.done }) : t(unitsText.allDone)}
              {week.away > 0 && <> · {t(unitsText.away, { n: week.away })}</>}
            </span>
          </span>
        </>
      ) : (
        <span className={style.few}>{t(unitsText.few)}</span>
      )}
    </li>
  )
}
