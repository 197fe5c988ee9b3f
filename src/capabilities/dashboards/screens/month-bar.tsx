import { Link, useText } from '#platform/web.ts'
import { Bar } from '#ui/bar.tsx'
import type { LearnerTodayAnswer } from '../contract/learner.ts'
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
  const whole = Math.max(ceiling, month.plannedMinutes)
  return (
    <section className={style.month}>
      <h2>{t(learnerText.month)}</h2>
      <p className="t13 muted">{line}</p>
      <Bar value={month.doneMinutes} of={whole} ceiling={ceiling} label={line} />
      <p className="t12 faint">
        {t(learnerText.monthWhy)} <Link href="/me/record">{t(learnerText.record)}</Link>
      </p>
    </section>
  )
}
