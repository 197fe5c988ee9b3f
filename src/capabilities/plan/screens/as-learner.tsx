import { type ReactNode, useState } from 'react'
import { NoticeQuestion } from '#capabilities/curriculum/contract/notices.ts'
import { CaseQuestion, LessonQuestion } from '#capabilities/curriculum/contract.ts'
import { caseText } from '#capabilities/learning/text.ts'
import type { Day } from '#kernel/day.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Empty } from '#ui/empty.tsx'
import { Field } from '#ui/field.tsx'
import { CaseWalk } from '#ui/phone/case-walk.tsx'
import { LessonWalk } from '#ui/phone/lesson-walk.tsx'
import { PhoneFrame } from '#ui/phone/phone-frame.tsx'
import { Select } from '#ui/select.tsx'
import { Stamp } from '#ui/stamp.tsx'
import { FirstTodo, TodoRow, TodoRows } from '#ui/todo.tsx'
import { asLearnerText as text } from '../text/as-learner.ts'
import { itemsText } from '../text/builder.ts'
import { type Choices, type Draft, type ItemChoice, keyOf, windowFits } from './draft.ts'
import style from './plan.module.css'
import { toldReasons } from './told-reasons.ts'

interface AsLearnerProps {
  readonly draft: Draft
  readonly choices: Choices
}

/** What a learner will see of this programme, on a phone, before it is sent (picture 06). */
export const AsLearner = (props: AsLearnerProps) => {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t(text.open)}</Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t(text.title)}>
        <Preview {...props} />
      </Dialog>
    </>
  )
}

const Preview = ({ draft, choices }: AsLearnerProps) => {
  const t = useText()
  const [opened, setOpened] = useState<ItemChoice | null>(null)
  const [reason, setReason] = useState('0')
  const items = choices.items
    .filter((item) => draft.items.includes(keyOf(item)))
    // The order in which a learner finds what is due on one day.
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  const reasons = toldReasons(draft.audience, (code) => nameOfPost(choices, code))
  const why = reasons[Number(reason)]
  return (
    <div className={style.asLearner}>
      <p className="t13 muted">{t(text.lead)}</p>
      {reasons.length > 1 && (
        <Field label={t(text.as)}>
          <Select
            small
            value={reason}
            onChange={setReason}
            choices={reasons.map((one, at) => ({ value: String(at), label: t(one) }))}
          />
        </Field>
      )}
      <PhoneFrame onAgain={() => setOpened(null)}>
        {opened ? (
          <>
            <Button size="small" tone="quiet" icon="left" onPress={() => setOpened(null)}>
              {t(text.list)}
            </Button>
            <Opened key={keyOf(opened)} item={opened} />
          </>
        ) : (
          <List
            items={items}
            due={windowFits(draft) ? (draft.toOn as Day) : null}
            {...{ why: why ? t(why) : '' }}
            onOpen={setOpened}
          />
        )}
      </PhoneFrame>
    </div>
  )
}

const nameOfPost = ({ posts }: Choices, code: string) =>
  posts.find((post) => post.code === code)?.name ?? { zh: code, en: code }

interface ListProps {
  readonly items: readonly ItemChoice[]
  readonly due: Day | null
  readonly why: string
  readonly onOpen: (item: ItemChoice) => void
}

const List = ({ items: [first, ...others], due, why, onOpen }: ListProps) => {
  const t = useText()
  const { today } = useSession()
  if (!first)
    return (
      <Empty title={t(text.nothing)} lean="none">
        {t(text.nothingWhy)}
      </Empty>
    )
  const stamp = due && <Stamp due={due} today={today} />
  const metaOf = ({ kind, minutes }: ItemChoice) => t(text.meta, { kind: t(itemsText[kind]), minutes })
  return (
    <>
      <First item={first} {...{ stamp, why }} meta={metaOf(first)} onOpen={() => onOpen(first)} />
      {others.length > 0 && (
        <TodoRows>
          {others.map((item) => (
            <li key={keyOf(item)}>
              <TodoRow mark={stamp} title={t(item.title)} meta={metaOf(item)} to={() => onOpen(item)} />
            </li>
          ))}
        </TodoRows>
      )}
    </>
  )
}

interface FirstProps {
  readonly item: ItemChoice
  readonly stamp: ReactNode
  readonly meta: string
  readonly why: string
  readonly onOpen: () => void
}

const First = ({ item, stamp, meta, why, onOpen }: FirstProps) =>
  item.kind === 'lesson' ? (
    <FirstLesson {...{ item, stamp, meta, why, onOpen }} />
  ) : (
    <Large art={null} {...{ item, stamp, meta, why, onOpen }} />
  )

/** A lesson stands there with its drawing. */
const FirstLesson = (props: FirstProps) => {
  const asked = useQuestion(LessonQuestion, { lesson: props.item.code })
  return <Answered of={asked}>{({ lesson }) => <Large art={lesson.art} {...props} />}</Answered>
}

const Large = ({ art, item, stamp, meta, why, onOpen }: FirstProps & { readonly art: string | null }) => {
  const t = useText()
  return (
    <FirstTodo {...{ art, stamp, meta, why }} title={t(item.title)}>
      <Button tone="primary" size="touch" block onPress={onOpen}>
        {t(text.start)}
      </Button>
    </FirstTodo>
  )
}

const Opened = ({ item }: { readonly item: ItemChoice }) => {
  const t = useText()
  switch (item.kind) {
    case 'lesson':
      return <Lesson code={item.code} />
    case 'case':
      return <Case code={item.code} />
    case 'notice':
      return <Notice code={item.code} />
    case 'exam':
      return (
        <>
          <b>{t(item.title)}</b>
          <p>{t(text.exam)}</p>
        </>
      )
  }
}

const Lesson = ({ code }: { readonly code: string }) => {
  const t = useText()
  const asked = useQuestion(LessonQuestion, { lesson: code })
  const [scene, setScene] = useState<string | null>(null)
  return (
    <Answered of={asked}>
      {({ lesson }) => (
        <>
          <b>{t(lesson.title)}</b>
          <LessonWalk lesson={lesson} scene={scene ?? lesson.start} onScene={setScene} />
        </>
      )}
    </Answered>
  )
}

const Case = ({ code }: { readonly code: string }) => {
  const asked = useQuestion(CaseQuestion, { case: code, asShown: true })
  const [at, setAt] = useState(0)
  return (
    <Answered of={asked}>{(answer) => <CaseWalk of={answer.case} heads={caseText} at={at} onAt={setAt} />}</Answered>
  )
}

const Notice = ({ code }: { readonly code: string }) => {
  const t = useText()
  const asked = useQuestion(NoticeQuestion, { notice: code })
  return (
    <Answered of={asked}>
      {({ notice }) => (
        <>
          <b>{t(notice.title)}</b>
          <p>{t(notice.digest)}</p>
          <p>
            <b>{t(notice.changes)}</b>
          </p>
        </>
      )}
    </Answered>
  )
}
