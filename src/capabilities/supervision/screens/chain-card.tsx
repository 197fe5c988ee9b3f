import type { ReactNode } from 'react'
import { longDay } from '#kernel/day.ts'
import { Link, useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { classNames } from '#ui/class-names.ts'
import { Tag } from '#ui/tag.tsx'
import { gradeText } from '#ui/text.ts'
import type { FindingAnswer } from '../contract/findings.ts'
import type { ChainLink } from '../rules/chain.ts'
import { brokenText, findingText, heldText, linkText, remedyText } from '../text/findings.ts'
import style from './findings.module.css'

/** SUP-32: taught, ruled, checked, what followed, what was changed; the first broken link decides the remedy. */
export const ChainCard = ({ finding }: { readonly finding: FindingAnswer }) => {
  const t = useText()
  const { chain, count, fact, rounds } = finding
  const round = rounds.at(-1)
  const grades = { HIGH: 'high', MEDIUM: 'medium', LOW: 'low' } as const
  const { gradeChange } = chain
  return (
    <Card title={t(findingText.chain)} aside={t(chain.broken ? brokenText[chain.broken] : findingText.whole)}>
      <ol className={style.chain}>
        <Held finding={finding} link="taught" told={<Taught finding={finding} />}>
          {chain.lesson && <Link href={`/learn/lessons/${chain.lesson.code}`}>{t(findingText.toLesson)}</Link>}
        </Held>
        <Held finding={finding} link="ruled" told={<Ruled finding={finding} />}>
          {chain.lesson && <Link href={`/learn/lessons/${chain.lesson.code}`}>{t(findingText.toNorms)}</Link>}
        </Held>
        <Held finding={finding} link="checked" told={<Checked finding={finding} />}>
          <Link href={pointOf(finding)}>{t(findingText.toChecks)}</Link>
        </Held>
        <Link5
          look={style.fact}
          title={t(findingText.followed)}
          tag={<Tag>{t(findingText.followedTag, { n: count })}</Tag>}
        >
          <p>
            {t(fact)} {chain.since > 0 && t(findingText.since, { n: chain.since })}
            {gradeChange?.from && gradeChange.to && (
              <>
                {' '}
                {t(findingText.gradeMoves, {
                  from: t(gradeText[grades[gradeChange.from]]),
                  to: t(gradeText[grades[gradeChange.to]]),
                })}
              </>
            )}
          </p>
          <Link href={pointOf(finding)}>{t(findingText.toPost)}</Link>
        </Link5>
        <Link5
          look={round ? undefined : style.todo}
          title={t(findingText.changed)}
          tag={<Tag tone={round ? 'azur' : 'line'}>{t(round ? remedyText[round.remedy] : findingText.changedYet)}</Tag>}
        >
          {round && <p>{t(round.lesson ? round.lesson.title : round.text)}</p>}
          {round && <a href="#remedy">{t(findingText.toRemedy)}</a>}
        </Link5>
      </ol>
    </Card>
  )
}

/** The risk point that the finding belongs to, on the page of its post. */
const pointOf = ({ post, riskPoint }: FindingAnswer): string =>
  `/risk/posts/${post.code}${riskPoint ? `?point=${riskPoint.no}` : ''}`

const tones = { held: 'jade', half: 'ochre', missing: 'ochre' } as const

const Held = ({
  finding: { chain },
  link,
  told,
  children,
}: {
  readonly finding: FindingAnswer
  readonly link: ChainLink
  readonly told: ReactNode
  readonly children: ReactNode
}) => {
  const t = useText()
  const held = chain.held[link]
  return (
    <Link5
      look={held === 'held' ? undefined : style[held]}
      title={t(linkText[link])}
      tag={<Tag tone={tones[held]}>{t(heldText[link][held])}</Tag>}
    >
      <p>{told}</p>
      {children}
    </Link5>
  )
}

const Link5 = ({
  look,
  title,
  tag,
  children,
}: {
  readonly look: string | undefined
  readonly title: string
  readonly tag: ReactNode
  readonly children: ReactNode
}) => (
  <li>
    <span className={classNames(style.knot, look)} />
    <h3>{title}</h3>
    {tag}
    {children}
  </li>
)

type Told = { readonly finding: FindingAnswer }

const Taught = ({ finding: { chain, happenedOn } }: Told) => {
  const t = useText()
  const { lesson, due, done } = chain
  if (!lesson) return t(findingText.taughtNone)
  const about = { title: t(lesson.title), day: t(longDay(happenedOn)) }
  return due === 0 ? t(findingText.taughtFew, about) : t(findingText.taughtMany, { ...about, due, done })
}

const Ruled = ({ finding: { chain } }: Told) => {
  const t = useText()
  const { norms, rules } = chain
  if (norms.length + rules === 0) return t(findingText.ruledNone)
  const titles = norms
    .slice(0, 2)
    .map(({ title }) => t(findingText.ofTitle, { title: t(title) }))
    .join(t(findingText.and))
  return norms.length === 0 ? t(findingText.ruledRules, { rules }) : t(findingText.ruledSome, { titles, rules })
}

const Checked = ({ finding: { chain } }: Told) => {
  const t = useText()
  const { controls: n, check } = chain
  if (n === 0) return t(findingText.checkedNone)
  if (!check) return t(findingText.checkedNever, { n })
  const result = t(check.effective ? findingText.effective : findingText.ineffective)
  return t(findingText.checkedLast, { n, day: t(longDay(check.on)), result })
}
