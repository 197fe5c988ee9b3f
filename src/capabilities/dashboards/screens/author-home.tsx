import { Rechecks } from '#capabilities/curriculum/contract/norms.ts'
import { packsText } from '#capabilities/curriculum/text/packs.ts'
import { dayIn, shortDay } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { Link, type Text, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { Explained, useExplaining } from '#ui/explained.tsx'
import { Facts } from '#ui/facts.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Words } from '#ui/words.tsx'
import { AuthorToday, type AuthorTodayAnswer } from '../contract/author.ts'
import { asideText, contentText, educationText, authorText as text } from '../text/author.ts'
import { Greeting } from './greeting.tsx'
import style from './today.module.css'
import { FigureStrip, type UnitFigure, useAsOf } from './unit-figures.tsx'

/** An author's day: what is not taught yet, what learners doubt, what is in use and what nobody has checked. */
export const AuthorHome = () => {
  const asked = useQuestion(AuthorToday, {})
  return <Answered of={asked}>{(answer) => <Day answer={answer} />}</Answered>
}

interface Part {
  readonly answer: AuthorTodayAnswer
}

const Day = ({ answer }: Part) => {
  const t = useText()
  const { gaps, doubts } = answer
  return (
    <>
      <PageHead
        title={<Greeting />}
        lead={t(text.lead, {
          gaps: gaps.high > 0 ? t(text.leadGaps, { n: gaps.high }) : t(text.leadNoGaps),
          doubts: doubts.count > 0 ? t(text.leadDoubts, { n: doubts.count }) : t(text.leadNoDoubts),
        })}
      />
      <div className="columns">
        <div className="stack-5">
          <MissingCard answer={answer} />
          <DoubtsCard answer={answer} />
        </div>
        <div className="stack-5">
          <PacksCard answer={answer} />
          <AgainCard />
          <ContentCard answer={answer} />
          <MixCard answer={answer} />
        </div>
      </div>
    </>
  )
}

const MissingCard = ({ answer: { gaps } }: Part) => {
  const t = useText()
  if (gaps.posts.length === 0)
    return (
      <Card title={t(text.missing)}>
        <Empty title={t(text.missingNone)}>{t(text.missingNoneWhy)}</Empty>
      </Card>
    )
  return (
    <Card title={t(text.missing)} aside={t(text.missingNote, { high: gaps.high, all: gaps.highAll })}>
      <ul className={style.list}>
        {gaps.posts.map(({ code, name, unit, missing }) => (
          <li key={code} className="between">
            <div>
              <b>{t(name)}</b> <span className="t13 muted">{t(unit)}</span>
              <p className="t13 muted">{t(text.missingPoints, { n: missing })}</p>
            </div>
            <LinkButton href={`/risk/posts/${code}`}>{t(text.lookAtPost)}</LinkButton>
          </li>
        ))}
      </ul>
      <div className={style.actions}>
        <Link href="/risk/posts?gaps=1">{t(text.allGaps)}</Link>
      </div>
    </Card>
  )
}

const DoubtsCard = ({ answer: { doubts } }: Part) => {
  const t = useText()
  const { timeZone } = useSession()
  const { count, newest } = doubts
  if (count === 0)
    return (
      <Card title={t(text.doubts)}>
        <p className="muted">
          <b>{t(text.doubtsNone)}</b> {t(text.doubtsNoneWhy)}
        </p>
      </Card>
    )
  return (
    <Card title={t(text.doubts)} aside={t(text.doubtsNote)}>
      <ul className={style.list}>
        {newest.map(({ id, title, line, raisedAt }) => (
          <li key={id}>
            <b>
              <Words>{line}</Words>
            </b>
            <p className="t13 muted">
              {title ? t(title) : t(text.goneQuestion)} · {t(shortDay(dayIn(raisedAt, timeZone)))}
            </p>
          </li>
        ))}
      </ul>
      <div className={style.actions}>
        <Link href="/learn/doubts">{t(text.goDoubts)}</Link>
        <Link href="/learn/quality">{t(text.goQuality)}</Link>
      </div>
      {count > newest.length && <p className="t13 muted">{t(text.doubtsMore, { n: count - newest.length })}</p>}
    </Card>
  )
}

/** CUR-41, CUR-47: what packs brought of things changed here; nothing is shown while there is none. */
const PacksCard = ({ answer: { asides } }: Part) => {
  const t = useText()
  if (asides.length === 0) return null
  return (
    <Card title={t(packsText.title)}>
      <p>{t(text.packsWhy)}</p>
      <div className={style.actions}>
        {asides.map(({ kind, count }) => (
          <Link key={kind} href={asideHref[kind]}>
            {t(text.packsOf, { kind: asideText[kind], n: count })}
          </Link>
        ))}
      </div>
    </Card>
  )
}

const asideHref: Record<AuthorTodayAnswer['asides'][number]['kind'], string> = {
  lesson: '/learn/studio',
  case: '/learn/studio/cases',
  question: '/learn/studio/questions',
  reading: '/learn/studio/readings',
  exam: '/learn/studio/exams',
  card: '/learn/studio/cards',
  norm: '/learn/norms',
}

/** R1: what leans on a changed norm and nobody has looked at since; beside it the way to the workbench. */
const AgainCard = () => {
  const t = useText()
  const asked = useQuestion(Rechecks, {})
  return (
    <Card title={t(text.again)}>
      <Answered of={asked}>
        {({ changes }) => {
          const n = changes.reduce((sum, { open }) => sum + open.length, 0)
          return <p className={n === 0 ? 'muted' : ''}>{t(n === 0 ? text.againNone : text.againOpen, { n })}</p>
        }}
      </Answered>
      <div className={style.actions}>
        <LinkButton href="/learn/norms/again">{t(text.goAgain)}</LinkButton>
        <LinkButton href="/learn/studio">{t(text.goStudio)}</LinkButton>
      </div>
    </Card>
  )
}

const ContentCard = ({ answer: { content, asOf } }: Part) => {
  const t = useText()
  const explaining = useExplaining()
  const time = useAsOf(asOf)
  const figures = Object.assign({}, ...content.map((line) => figuresOf(t, line)))
  return (
    <Card title={t(text.content)}>
      <Facts
        facts={content.map(({ kind, count, unchecked }) => ({
          name: t(contentText[kind]),
          word: (
            <span className="row">
              {unchecked !== null && unchecked > 0 && (
                <span className="t13 muted">
                  <Explained name={`unchecked ${kind}`} explaining={explaining}>
                    {t(text.unchecked, { n: unchecked })}
                  </Explained>
                </span>
              )}
              {unchecked === 0 && count > 0 && <span className="t13 muted">{t(text.checked)}</span>}
              <Explained name={kind} explaining={explaining}>
                {grouped(count)}
              </Explained>
            </span>
          ),
        }))}
      />
      <FigureStrip explaining={explaining} figures={figures} asOf={time} />
      <div className={style.actions}>
        <LinkButton href="/learn/lessons">{t(text.goLessons)}</LinkButton>
        <LinkButton href="/learn/cases">{t(text.goCases)}</LinkButton>
      </div>
    </Card>
  )
}

const figuresOf = (
  t: Text,
  { kind, count, unchecked }: AuthorTodayAnswer['content'][number],
): Record<string, UnitFigure> => ({
  [kind]: {
    shown: grouped(count),
    formula: t(text.formula, { kind: t(contentText[kind]), n: grouped(count) }),
    counted: t(text.counted),
    leftOut: t(text.leftOut),
  },
  [`unchecked ${kind}`]: {
    shown: grouped(unchecked ?? 0),
    formula: t(text.uncheckedFormula, { n: grouped(unchecked ?? 0), all: grouped(count) }),
    counted: t(text.uncheckedCounted),
    leftOut: t(text.uncheckedLeft),
  },
})

/** How the lessons spread over the kinds of education (R50). */
const MixCard = ({ answer: { kinds } }: Part) => {
  const t = useText()
  return (
    <Card title={t(text.mix)}>
      <Facts
        facts={kinds.map(({ kind, lessons, minutes }) => ({
          name: t(educationText[kind] ?? { zh: kind, en: kind }),
          word: t(text.mixLine, { n: lessons, minutes }),
        }))}
      />
    </Card>
  )
}
