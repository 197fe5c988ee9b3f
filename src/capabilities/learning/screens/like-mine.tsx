import { familyText } from '#capabilities/curriculum/text.ts'
import { Link, type Text, useQuestion, useText } from '#platform/web.ts'
import { CasesLikeMine, type CasesLikeMineAnswer } from '../contract/cases.ts'
import { likeMineText } from '../text/cases.ts'
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
            <p className="t13 muted">{t(likeMineText.meta, { node: t(one.processNode), minutes: one.minutes })}</p>
            <p className="t13 muted">{whyOf(t, one)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The reason that weighs most, and the step of the work where it is the same. */
export const whyOf = (t: Text, one: CasesLikeMineAnswer['cases'][number]): string =>
  `${mainWhy(t, one)}${one.sameNode ? t(likeMineText.node, { node: one.processNode }) : ''}`

const mainWhy = (t: Text, { post, alike, families }: CasesLikeMineAnswer['cases'][number]): string => {
  if (post !== null) return t(likeMineText.post, { post })
  if (alike !== null) return t(likeMineText.alike, { post: alike })
  return t(likeMineText.family, { families: families.map((one) => t(familyText(one))).join(t(likeMineText.between)) })
}
