import { shortDay } from '#kernel/day.ts'
import { Link, useText } from '#platform/web.ts'
import type { LearnerTodayAnswer } from '../contract/learner.ts'
import { learnerText } from '../text/learner.ts'
import style from './learner-home.module.css'

/** R57: one act before a key date, and the half page behind it. */
export const KeyDateReminder = ({
  reminder: { code, title, act, on },
}: {
  readonly reminder: NonNullable<LearnerTodayAnswer['reminder']>
}) => {
  const t = useText()
  return (
    <section>
      <header className={style.pointsHead}>
        <h2>{t(title)}</h2>
        <span className="t13 muted">{t(learnerText.reminderDay, { day: t(shortDay(on)) })}</span>
      </header>
      <p>{t(act)}</p>
      <Link href={`/learn/readings/${code}`}>{t(learnerText.reminderMore)}</Link>
    </section>
  )
}
