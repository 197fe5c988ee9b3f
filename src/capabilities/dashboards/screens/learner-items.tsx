import { familyText } from '#capabilities/curriculum/text.ts'
import { reasonText } from '#capabilities/learning/text/reason.ts'
import { shortDay } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { Link, type Text, useSession, useText } from '#platform/web.ts'
import { isArtName, LessonArt } from '#ui/art/lesson-art.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Stamp } from '#ui/stamp.tsx'
import { roleText } from '#ui/text.ts'
import type { LearnerTodayAnswer } from '../contract/learner.ts'
import { itemKindText, learnerText } from '../text/learner.ts'
import style from './learner-home.module.css'

type Learning = LearnerTodayAnswer['learning']
type Item = Learning['items'][number]

/** The next thing, large, with the one main button of the page. */
export const FirstItem = ({ item }: { readonly item: Item }) => {
  const t = useText()
  const { today } = useSession()
  return (
    <article className={style.first}>
      {item.art !== null && isArtName(item.art) && <LessonArt name={item.art} alt="" />}
      <div className={style.body}>
        <div className={style.title}>
          <h2>{t(item.title)}</h2>
          <Stamp due={item.dueOn} today={today} />
        </div>
        <p className="t13 muted">{metaOf(t, item)}</p>
        <p className="t13 muted">{reasonOf(t, item)}</p>
        <LinkButton href={pathOf(item)} tone="primary" size="touch" block>
          {t(learnerText.start)}
        </LinkButton>
      </div>
    </article>
  )
}

/** Every further thing is a row. */
export const ItemRows = ({ items }: { readonly items: readonly Item[] }) =>
  items.length > 0 && (
    <ul className={style.rows}>
      {items.map((item) => (
        <ItemRow key={`${item.kind} ${item.code}`} item={item} />
      ))}
    </ul>
  )

const ItemRow = ({ item }: { readonly item: Item }) => {
  const t = useText()
  const { today } = useSession()
  return (
    <li>
      <Link href={pathOf(item)} className={style.row}>
        <Stamp due={item.dueOn} today={today} />
        <span className={style.words}>
          <b>{t(item.title)}</b>
          <span>{metaOf(t, item)}</span>
        </span>
        <Icon name="right" size={18} />
      </Link>
    </li>
  )
}

export const RecallRow = ({ recall }: { readonly recall: Learning['recall'] }) => {
  const t = useText()
  const { questions, minutes, learnedOn } = recall
  return (
    <Link href="/learn/recall" className={style.row}>
      <span className={style.jade}>
        <Icon name="repeat" />
      </span>
      <span className={style.words}>
        <b>{t(learnerText.recall, { n: questions })}</b>
        <span>
          {learnedOn
            ? t(learnerText.recallMeta, { day: t(shortDay(learnedOn)), minutes })
            : t(learnerText.recallPlain, { minutes })}
        </span>
      </span>
      <Icon name="right" size={18} />
    </Link>
  )
}

const metaOf = (t: Text, { kind, minutes }: Item): string =>
  t(learnerText.meta, { kind: t(itemKindText[kind]), minutes })

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
