import { lazy, Suspense, useState } from 'react'
import { NoticeQuestion } from '#capabilities/curriculum/contract/notices.ts'
import { CaseQuestion, LessonQuestion, ReadingQuestion } from '#capabilities/curriculum/contract.ts'
import { PostCards, RecallDue } from '#capabilities/learning/contract.ts'
import { MyPost } from '#capabilities/risk/contract/post.ts'
import { shortDay } from '#kernel/day.ts'
import { type Copy, copy, useCopies, useQuestion, useSession, useText, useWaiting } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { Explained, ExplanationStrip, useExplaining } from '#ui/explained.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Tag } from '#ui/tag.tsx'
import { LearnerToday, type LearnerTodayAnswer } from '../contract/learner.ts'
import { splitByWeek } from '../rules/own-day.ts'
import { explainText } from '../text/explain.ts'
import { learnerText } from '../text/learner.ts'
import { waitingText } from '../text/waiting.ts'
import { KeyDateReminder } from './key-date-reminder.tsx'
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
  const { items, recall, commitment } = useOpen(answer)
  const { now, later } = splitByWeek(items)
  const [first, ...others] = now
  const hasRecall = recall.questions > 0
  return (
    <>
      {answer.answered && (
        <Suspense>
          <AnsweredDoubts />
        </Suspense>
      )}
      {answer.withdrawn && (
        <Suspense>
          <WithdrawnNotices />
        </Suspense>
      )}
      <DayHead {...{ answer, now, recall }} />
      <div className={style.columns}>
        <div className={style.todo}>
          {first && <FirstItem item={first} />}
          <ItemRows items={others} />
          {hasRecall && <RecallRow recall={recall} />}
          <Asked commitment={commitment} />
          {/* A device may still hold an answer from before there were any. */}
          <Controls controls={answer.controls ?? []} />
          {!first && !hasRecall && <Nothing next={later.length > 0 ? null : answer.next} />}
          {later.length > 0 && <Later items={later} />}
        </div>
        <div className={style.aside}>
          <MyPoints posts={answer.own.posts} />
          {answer.reminder && <KeyDateReminder reminder={answer.reminder} />}
          <MonthBar month={answer.learning.month} ceiling={answer.ceiling} />
        </div>
      </div>
    </>
  )
}

// Few are told of an answer or of something withdrawn on a day; the others load nothing of it.
const AnsweredDoubts = lazy(async () => ({ default: (await import('./answered-doubts.tsx')).AnsweredDoubts }))

const WithdrawnNotices = lazy(async () => ({ default: (await import('./withdrawn-notices.tsx')).WithdrawnNotices }))

// Few are asked after an act on a day; the others load nothing of it.
const FollowUp = lazy(async () => ({ default: (await import('./follow-up.tsx')).FollowUp }))

/** R48: the act that is asked after stays until the page is left, so that the last word can be read. */
const Asked = ({ commitment }: { readonly commitment: Open['commitment'] }) => {
  const [shown, setShown] = useState<Open['commitment']>(null)
  if (shown === null && commitment !== null) setShown(commitment)
  return (
    shown && (
      <Suspense>
        <FollowUp commitment={shown} />
      </Suspense>
    )
  )
}

const ControlWork = lazy(async () => ({ default: (await import('./control-work.tsx')).ControlWork }))

/** LRN-22: what was asked stays until the page is left, so that the last word can be read. */
const Controls = ({ controls }: { readonly controls: LearnerTodayAnswer['controls'] }) => {
  const [shown, setShown] = useState(controls)
  const keyOf = (one: LearnerTodayAnswer['controls'][number]): string => `${one.control} ${one.case}`
  const fresh = controls.filter((one) => !shown.some((other) => keyOf(other) === keyOf(one)))
  if (fresh.length > 0) setShown([...shown, ...fresh])
  return shown.map((one) => (
    <Suspense key={keyOf(one)}>
      <ControlWork control={one} />
    </Suspense>
  ))
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

type Open = Pick<LearnerTodayAnswer['learning'], 'items' | 'recall' | 'commitment'>
type Items = Open['items']

/** What is done and only waits for a network is no longer open. */
const useOpen = ({ learning: { items, recall, commitment } }: LearnerTodayAnswer): Open => {
  const done = useWaiting().flatMap(({ about, refused }) => (refused ? [] : [about]))
  const recalled = done.filter((about) => about.startsWith('recall:')).length
  return {
    items: items.filter(({ kind, code }) => !done.includes(`${kind}:${code}`)),
    recall: { ...recall, questions: Math.max(0, recall.questions - recalled) },
    commitment: done.includes(`commitment:${commitment?.lesson}`) ? null : commitment,
  }
}

interface DayHeadProps {
  readonly answer: LearnerTodayAnswer
  /** What is open this week. */
  readonly now: Items
  readonly recall: Open['recall']
}

const DayHead = ({ answer, now, recall }: DayHeadProps) => {
  const t = useText()
  const { person } = useSession()
  const copied = useCopies(needed(now, answer.reminder))
  const things = now.length + (recall.questions > 0 ? 1 : 0)
  const minutes = now.reduce((sum, item) => sum + item.minutes, recall.minutes)
  const days = answer.daysToSpringFestival
  const spring = days !== null && days > 0 && days <= 60 ? t(learnerText.spring, { days }) : ''
  const explaining = useExplaining()
  const parts = [
    ...now.map((item) => ({ name: t(item.title), minutes: item.minutes })),
    ...(recall.questions > 0 ? [{ name: t(learnerText.recallName), minutes: recall.minutes }] : []),
  ]
  return (
    <PageHead
      title={t(things === 0 ? learnerText.nothing : things === 1 ? learnerText.oneThing : learnerText.things, {
        name: person.name,
        n: things,
      })}
      mark={
        copied !== 'coming' && (
          <Tag
            {...(copied === 'all'
              ? ({ tone: 'jade', icon: 'check' } as const)
              : ({ tone: 'ochre', icon: 'offline' } as const))}
          >
            {t(copied === 'all' ? waitingText.downloaded : waitingText.full)}
          </Tag>
        )
      }
      lead={
        <>
          {things > 0 && (
            <Explained name="day" explaining={explaining}>
              {t(learnerText.minutes, { minutes })}
            </Explained>
          )}{' '}
          {spring}
        </>
      }
      under={
        <ExplanationStrip
          explaining={explaining}
          of={{
            day: {
              formula: t(learnerText.dayFormula, { parts: parts.map((part) => part.minutes).join(' + '), minutes }),
              asOf: t(learnerText.asOf),
              notes: [
                {
                  name: t(explainText.counted),
                  text: t(learnerText.dayCounted, {
                    names: parts.map((part) => t(learnerText.named, part)).join(t(learnerText.between)),
                  }),
                },
                { name: t(explainText.leftOut), text: t(learnerText.dayLeft) },
              ],
            },
          }}
        />
      }
    />
  )
}

/** What this week may need where there is no network: its lessons, cases and notices, the near reminder, recall, the own post and its card. */
const needed = (now: Items, reminder: LearnerTodayAnswer['reminder']): readonly Copy[] => [
  ...now.flatMap(({ kind, code }) =>
    kind === 'lesson'
      ? [copy(LessonQuestion, { lesson: code })]
      : kind === 'case'
        ? [copy(CaseQuestion, { case: code, asShown: true })]
        : kind === 'notice'
          ? [copy(NoticeQuestion, { notice: code })]
          : [],
  ),
  ...(reminder ? [copy(ReadingQuestion, { reading: reminder.code })] : []),
  copy(RecallDue, {}),
  copy(MyPost, {}),
  copy(PostCards, { which: 'own' }),
]

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
