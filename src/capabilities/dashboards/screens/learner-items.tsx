import { familyText } from '#capabilities/curriculum/text.ts'
import { reasonText } from '#capabilities/learning/text/reason.ts'
import { recordKindText } from '#capabilities/learning/text/record.ts'
import { shortDay } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { type Text, useSession, useText } from '#platform/web.ts'
import { LinkButton } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Stamp } from '#ui/stamp.tsx'
import { roleText } from '#ui/text.ts'
import { FirstTodo, TodoRow, TodoRows } from '#ui/todo.tsx'
import type { LearnerTodayAnswer } from '../contract/learner.ts'
import { learnerText } from '../text/learner.ts'
import style from './learner-home.module.css'

type Learning = LearnerTodayAnswer['learning']
type Item = Learning['items'][number]

/** The next thing, large, with the one main button of the page. */
export const FirstItem = ({ item }: { readonly item: Item }) => {
  const t = useText()
  const { today } = useSession()
  return (
    <FirstTodo
      art={item.art}
      title={t(item.title)}
      stamp={<Stamp due={item.dueOn} today={today} />}
      meta={metaOf(t, item)}
      why={reasonOf(t, item)}
    >
      <LinkButton href={pathOf(item)} tone="primary" size="touch" block>
        {t(learnerText.start)}
      </LinkButton>
    </FirstTodo>
  )
}

/** Every further thing is a row. */
export const ItemRows = ({ items }: { readonly items: readonly Item[] }) =>
  items.length > 0 && (
    <TodoRows>
      {items.map((item) => (
        <ItemRow key={`${item.kind} ${item.code}`} item={item} />
      ))}
    </TodoRows>
  )

const ItemRow = ({ item }: { readonly item: Item }) => {
  const t = useText()
  const { today } = useSession()
  return (
    <li>
      <TodoRow
        mark={<Stamp due={item.dueOn} today={today} />}
        title={t(item.title)}
        meta={metaOf(t, item)}
        to={pathOf(item)}
      />
    </li>
  )
}

export const RecallRow = ({ recall }: { readonly recall: Learning['recall'] }) => {
  const t = useText()
  const { questions, minutes, learnedOn } = recall
  return (
    <TodoRow
      mark={
        <span className={style.jade}>
          <Icon name="repeat" />
        </span>
      }
      title={t(learnerText.recall, { n: questions })}
      meta={
        learnedOn
          ? t(learnerText.recallMeta, { day: t(shortDay(learnedOn)), minutes })
          : t(learnerText.recallPlain, { minutes })
      }
      to="/learn/recall"
    />
  )
}

const metaOf = (t: Text, { kind, minutes }: Item): string =>
  t(learnerText.meta, { kind: t(recordKindText[kind]), minutes })

const reasonOf = (t: Text, { reason }: Item): string => {
  const { kind, code, post } = reason
  return t(reasonText[kind], { name: post ? t(post) : code === null ? '' : t(namedBy(kind, code)) })
}

const namedBy = (kind: Item['reason']['kind'], code: string): Pair =>
  kind === 'role' && code in roleText ? roleText[code as keyof typeof roleText] : familyText(code)

const pathOf = ({ kind, code }: Item): string =>
  ({
    lesson: `/learn/lessons/${code}`,
    case: `/learn/cases/${code}`,
    exam: `/learn/exams/${code}`,
    notice: `/learn/notices/${code}`,
  })[kind]
