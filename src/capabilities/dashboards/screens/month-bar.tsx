import { Link, useText } from '#platform/web.ts'
import { Bar } from '#ui/bar.tsx'
import { Explained, type Explanation, ExplanationStrip, useExplaining } from '#ui/explained.tsx'
import type { LearnerTodayAnswer } from '../contract/learner.ts'
import { explainText } from '../text/explain.ts'
import { learnerText } from '../text/learner.ts'
import style from './learner-home.module.css'

interface MonthBarProps {
  readonly month: LearnerTodayAnswer['learning']['month']
  readonly ceiling: number
}

/** The planned minutes of the month against the ceiling; nobody's time is measured. */
export const MonthBar = ({ month, ceiling }: MonthBarProps) => {
  const t = useText()
  const line = t(learnerText.monthLine, { planned: month.plannedMinutes, done: month.doneMinutes, ceiling })
  const explaining = useExplaining()
  const explanation: Explanation = {
    formula: t(learnerText.monthFormula, {
      items: month.items,
      planned: month.plannedMinutes,
      doneItems: month.done,
      done: month.doneMinutes,
    }),
    asOf: t(learnerText.asOf),
    notes: [
      { name: t(explainText.counted), text: t(learnerText.monthCounted) },
      { name: t(explainText.leftOut), text: t(learnerText.monthLeft) },
      { name: t(learnerText.ceilingName), text: t(learnerText.ceilingWhy, { ceiling }) },
    ],
    links: <Link href="/me/record">{t(learnerText.record)}</Link>,
  }
  const whole = Math.max(ceiling, month.plannedMinutes)
  return (
    <section className={style.month}>
      <h2>{t(learnerText.month)}</h2>
      <p className="t13 muted">
        <Explained name="month" explaining={explaining}>
          {line}
        </Explained>
      </p>
      <Bar value={month.doneMinutes} of={whole} ceiling={ceiling} label={line} />
      <ExplanationStrip explaining={explaining} of={{ month: explanation }} />
      <p className="t12 faint">
        {t(learnerText.monthWhy)} <Link href="/me/record">{t(learnerText.record)}</Link>
      </p>
    </section>
  )
}
