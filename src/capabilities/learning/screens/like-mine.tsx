import { familyText, sectorText } from '#capabilities/curriculum/text.ts'
import { Link, type Text, useQuestion, useText } from '#platform/web.ts'
import { CasesLikeMine, type CasesLikeMineAnswer } from '../contract/cases.ts'
import { likeMineText, rankNames } from '../text/cases.ts'
import style from './cards.module.css'

/** R27: cases like the own post, each with the reason in words; none where none fits. */
export const LikeMine = () => {
  const t = useText()
  const { data } = useQuestion(CasesLikeMine, {})
  if (!data || data.cases.length === 0) return null
  return (
    <section className={style.like}>
      <h2>{t(likeMineText.title)}</h2>
      <ul>
        {data.cases.map((one) => (
          <li key={one.code}>
            <Link href={`/learn/cases/${one.code}`}>{t(one.title)}</Link>
            <p className="t13 muted">{metaOf(t, one)}</p>
            <p className="t13 muted">{whyOf(t, one)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Like = CasesLikeMineAnswer['cases'][number]

/** Where it happens, of whose rank it is told, and of which sector where it is of one. */
export const metaOf = (
  t: Text,
  { processNode, sector, rank, minutes }: Pick<Like, 'processNode' | 'sector' | 'rank' | 'minutes'>,
): string => {
  const told = { node: t(processNode), rank: rankNames[rank], minutes }
  return sector === 'any'
    ? t(likeMineText.metaRank, told)
    : t(likeMineText.metaSector, { ...told, sector: sectorText(sector) })
}

/** The reason that weighs most, and the step of the work and the rank where they are the same. */
export const whyOf = (t: Text, one: Like): string =>
  [
    mainWhy(t, one),
    one.sameNode ? t(likeMineText.node, { node: one.processNode }) : '',
    one.sameRank ? t(likeMineText.rank, { rank: rankNames[one.rank] }) : '',
  ].join('')

const mainWhy = (t: Text, { post, alike, families }: Like): string => {
  if (post !== null) return t(likeMineText.post, { post })
  if (alike !== null) return t(likeMineText.alike, { post: alike })
  return t(likeMineText.family, { families: families.map((one) => t(familyText(one))).join(t(likeMineText.between)) })
}
