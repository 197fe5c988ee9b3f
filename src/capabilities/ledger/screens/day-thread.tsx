import { shortDay, timeIn } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Card } from '#ui/card.tsx'
import { LedgerDays } from '../contract.ts'
import { threadText } from '../text/thread.ts'
import style from './day-thread.module.css'

/** The last checkpoint of each day as a knot on the thread; a day without one is a gap in it (picture 09). */
export const DayThread = () => {
  const t = useText()
  const { timeZone } = useSession()
  const asked = useQuestion(LedgerDays, {})
  return (
    <Card title={t(threadText.title)}>
      <Answered of={asked}>
        {({ days }) => (
          <ol className={style.thread}>
            {days.map(({ day, last }) => (
              <li key={day} data-gap={last === null || undefined}>
                <span>
                  {t(shortDay(day))}
                  {last && ` ${timeIn(last.at, timeZone)}`}
                </span>
                {last ? (
                  <>
                    <span className="num">{t(threadText.number, { n: grouped(last.size) })}</span>
                    <span className={style.root}>{t(threadText.root, { root: last.rootShort })}</span>
                  </>
                ) : (
                  <span className={style.none}>{t(threadText.gap)}</span>
                )}
              </li>
            ))}
          </ol>
        )}
      </Answered>
      <p className="t13 muted">{t(threadText.why)}</p>
    </Card>
  )
}
