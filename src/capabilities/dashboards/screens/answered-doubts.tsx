import { MyDoubts } from '#capabilities/learning/contract/doubts.ts'
import type { Pair } from '#kernel/text.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { LinkButton } from '#ui/button.tsx'
import { NumberDoubts } from '../contract/doubt.ts'
import { toldSince } from '../rules/answered-doubt.ts'
import { doubtText, figureText } from '../text/doubt.ts'
import style from './waiting-card.module.css'

/** DSH-19: whoever doubted content or a number is told on the first page that there is an answer. */
export const AnsweredDoubts = () => {
  const answeredSince = toldSince(useSession().today)
  const content = useQuestion(MyDoubts, { answeredSince }).data?.doubts ?? []
  const numbers = useQuestion(NumberDoubts, { answeredSince }).data?.doubts ?? []
  if (content.length + numbers.length === 0) return null
  return (
    <div className={style.card}>
      <Told abouts={content.map(({ title, code }) => title ?? { zh: code, en: code })} href="/learn/doubts" />
      <Told abouts={numbers.map(({ figure }) => figureText[figure])} href="/today/doubts" />
    </div>
  )
}

interface ToldProps {
  /** What was doubted, by its name. */
  readonly abouts: readonly Pair[]
  readonly href: string
}

const Told = ({ abouts: [first, ...more], href }: ToldProps) => {
  const t = useText()
  if (!first) return null
  return (
    <Banner
      tone="jade"
      icon="check"
      action={
        <LinkButton size="small" href={href}>
          {t(doubtText.mine)}
        </LinkButton>
      }
    >
      {t(more.length === 0 ? doubtText.told : doubtText.toldMore, { what: t(first), n: more.length + 1 })}
    </Banner>
  )
}
