import { ExportNoticeReach } from '#capabilities/learning/contract/exports.ts'
import { NoticeReach, type NoticeReachAnswer } from '#capabilities/learning/contract/notice.ts'
import { reachText as text } from '#capabilities/learning/text/notice.ts'
import { longDay } from '#kernel/day.ts'
import { useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Bar } from '#ui/bar.tsx'
import { ExportFoot } from '#ui/export-button.tsx'
import style from './notices.module.css'

/** LRN-15: from receipt to reach, as a distribution of this notice. */
export const ReachOfNotice = ({ notice }: { readonly notice: string }) => (
  <Answered of={useQuestion(NoticeReach, { notice })}>
    {(answer) => <Distribution notice={notice} answer={answer} />}
  </Answered>
)

const steps = [text.day1, text.day3, text.day7, text.day14, text.longer] as const

const Distribution = ({ notice, answer }: { readonly notice: string; readonly answer: NoticeReachAnswer }) => {
  const { reach, units, receivedOn, withdrawnOn, anySent } = answer
  const t = useText()
  if (!anySent) return <p className="t13 muted">{t(text.notSent)}</p>
  if (reach === null) return <p className="t13 muted">{t(text.few)}</p>
  const { sent, read, halfBy, allBy } = reach
  const rows = [
    ...steps.map((label, at) => ({ label: t(label), people: reach.steps[at] ?? 0 })),
    { label: t(text.notYet), people: sent - read },
  ]
  return (
    <div className={style.reach}>
      <p>
        {t(text.lead, { day: t(longDay(receivedOn)), sent, read })}{' '}
        {halfBy === null ? t(text.notHalf) : t(text.half, { days: halfBy })}
        {allBy !== null && ` ${t(text.all, { days: allBy })}`}
        {withdrawnOn !== null && (
          <b>
            {' '}
            {t(read < sent ? text.withdrawn : text.withdrawnRead, { day: t(longDay(withdrawnOn)), n: sent - read })}
          </b>
        )}
      </p>
      <ul className={style.steps}>
        {rows.map(({ label, people }) => (
          <li key={label}>
            <span>{label}</span>
            <Bar value={people} of={sent} label={`${label}: ${t(text.people, { n: people })}`} />
            <span aria-hidden="true">{people}</span>
          </li>
        ))}
      </ul>
      {units.length > 0 && <ByUnit notice={notice} units={units} />}
      <p className="t12 faint">{t(text.method)}</p>
    </div>
  )
}

/** LRN-25: how far it came in each unit below the reach. */
const ByUnit = ({ notice, units }: { readonly notice: string } & Pick<NoticeReachAnswer, 'units'>) => {
  const t = useText()
  return (
    <details>
      <summary>{t(text.byUnit)}</summary>
      <ul className={`${style.steps} ${style.units}`}>
        {units.map(({ unit, sent, read }) => {
          const label = t(unit ?? text.otherUnits)
          return (
            <li key={label}>
              <span>{label}</span>
              <Bar value={read} of={sent} label={`${label}: ${t(text.ofUnit, { sent, read })}`} />
              <span aria-hidden="true">
                {read}/{sent}
              </span>
            </li>
          )
        })}
      </ul>
      <ExportFoot verb={ExportNoticeReach} of={{ notice }} />
    </details>
  )
}
