import { shortDay } from '#kernel/day.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { LearnerToday, type LearnerTodayAnswer } from '../contract/learner.ts'
import { splitByWeek } from '../rules/own-day.ts'
import { learnerText } from '../text/learner.ts'
import style from './learner-home.module.css'
import { FirstItem, ItemRows, RecallRow } from './learner-items.tsx'
import { MonthBar } from './month-bar.tsx'
import { MyPoints } from './my-points.tsx'

/** The learner's day (picture 03): one thing large, the rest in rows, the own post, the month. */
export const LearnerHome = () => {
  const asked = useQuestion(LearnerToday, {})
  return <Answered of={asked}>{(answer) => <Day answer={answer} />}</Answered>
}

const Day = ({ answer }: { readonly answer: LearnerTodayAnswer }) => {
  const { items, recall, month } = answer.learning
  const { now, later } = splitByWeek(items)
  const [first, ...others] = now
  const hasRecall = recall.questions > 0
  return (
    <>
      <DayHead answer={answer} />
      <div className={style.columns}>
        <div className={style.todo}>
          {first && <FirstItem item={first} />}
          <ItemRows items={others} />
          {hasRecall && <RecallRow recall={recall} />}
          {!first && !hasRecall && <Nothing next={later.length > 0 ? null : answer.next} />}
          {later.length > 0 && <Later items={later} />}
        </div>
        <div className={style.aside}>
          <MyPoints posts={answer.own.posts} />
          <MonthBar month={month} ceiling={answer.ceiling} />
        </div>
      </div>
    </>
  )
}

/** What is not due this week, folded. */
const Later = ({ items }: { readonly items: LearnerTodayAnswer['learning']['items'] }) => {
  const t = useText()
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0)
  return (
    <details className={style.later}>
      <summary>{t(learnerText.later, { n: items.length, minutes })}</summary>
      <ItemRows items={items} />
    </details>
  )
}

const DayHead = ({ answer }: { readonly answer: LearnerTodayAnswer }) => {
  const t = useText()
  const { person } = useSession()
  const { items, recall } = answer.learning
  const { now } = splitByWeek(items)
  const things = now.length + (recall.questions > 0 ? 1 : 0)
  const minutes = now.reduce((sum, item) => sum + item.minutes, recall.minutes)
  const days = answer.daysToSpringFestival
  const work = things > 0 ? t(learnerText.minutes, { minutes }) : ''
  const spring = days !== null && days > 0 && days <= 60 ? t(learnerText.spring, { days }) : ''
  return (
    <PageHead
      title={t(things === 0 ? learnerText.nothing : things === 1 ? learnerText.oneThing : learnerText.things, {
        name: person.name,
        n: things,
      })}
      lead={t(learnerText.join, { a: work, b: spring })}
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
