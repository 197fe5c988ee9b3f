import { shortDay } from '#kernel/day.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { LearnerToday, type LearnerTodayAnswer } from '../contract/learner.ts'
import { learnerText } from '../text/learner.ts'
import style from './learner-home.module.css'
import { FirstItem, ItemRow, RecallRow } from './learner-items.tsx'
import { MonthBar } from './month-bar.tsx'
import { MyPoints } from './my-points.tsx'

/** The learner's day (picture 03): one thing large, the rest in rows, the own post, the month. */
export const LearnerHome = () => {
  const asked = useQuestion(LearnerToday, {})
  return <Answered of={asked}>{(answer) => <Day answer={answer} />}</Answered>
}

const Day = ({ answer }: { readonly answer: LearnerTodayAnswer }) => {
  const { items, recall, month } = answer.learning
  const [first, ...others] = items
  const hasRecall = recall.questions > 0
  return (
    <>
      <DayHead answer={answer} />
      <div className={style.columns}>
        <div className={style.todo}>
          {first && <FirstItem item={first} />}
          {others.length > 0 && (
            <ul className={style.rows}>
              {others.map((item) => (
                <ItemRow key={`${item.kind} ${item.code}`} item={item} />
              ))}
            </ul>
          )}
          {hasRecall && <RecallRow recall={recall} />}
          {!first && !hasRecall && <Nothing next={answer.next} />}
        </div>
        <div className={style.aside}>
          <MyPoints posts={answer.posts} />
          <MonthBar month={month} ceiling={answer.ceiling} />
        </div>
      </div>
    </>
  )
}

const DayHead = ({ answer }: { readonly answer: LearnerTodayAnswer }) => {
  const t = useText()
  const { person } = useSession()
  const { items, recall } = answer.learning
  const things = items.length + (recall.questions > 0 ? 1 : 0)
  const minutes = items.reduce((sum, item) => sum + item.minutes, recall.minutes)
  const days = answer.daysToSpringFestival
  return (
    <PageHead
      title={t(things > 0 ? learnerText.things : learnerText.nothing, { name: person.name, n: things })}
      lead={
        <>
          {things > 0 && t(learnerText.minutes, { minutes })}{' '}
          {days !== null && days > 0 && days <= 60 && t(learnerText.spring, { days })}
        </>
      }
    />
  )
}

const Nothing = ({ next }: { readonly next: LearnerTodayAnswer['next'] }) => {
  const t = useText()
  return (
    <Card>
      <Empty
        title={t(learnerText.emptyTitle)}
        actions={<LinkButton href="/learn/lessons">{t(learnerText.browse)}</LinkButton>}
      >
        {next
          ? t(learnerText.emptyNext, { title: t(next.title), minutes: next.minutes, day: t(shortDay(next.openOn)) })
          : t(learnerText.emptyPlain)}
      </Empty>
    </Card>
  )
}
