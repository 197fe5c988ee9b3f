import type { ReactNode } from 'react'
import type { CheckedShown, Citation } from '#capabilities/norms/contract.ts'
import type { Pair } from '#kernel/text.ts'
import { useLanguage, useText } from '#platform/web.ts'
import { checkedText } from '../text/checked.ts'
import { atYourPostText, examText } from '../text.ts'
import { CheckedLine } from './checked-line.tsx'
import { Citations } from './citations.tsx'
import style from './learning.module.css'

export interface ExplanationProps {
  readonly title: string
  readonly options: readonly {
    readonly id: string
    readonly text: Pair
    readonly chosen: boolean
    readonly correct: boolean
  }[]
  readonly explanation: Pair
  readonly atYourPost: Pair
  readonly citations: readonly Citation[]
  readonly checked: CheckedShown | null
  readonly children?: ReactNode
}

/** Why an answer is right or not: what was chosen, what was missed, the reason, and what it means at work. */
export const Explanation = ({
  title,
  options,
  explanation,
  atYourPost,
  citations,
  checked,
  children,
}: ExplanationProps) => {
  const t = useText()
  const list = useList()
  const chosen = options.filter((option) => option.chosen)
  const missed = options.filter((option) => option.correct && !option.chosen)
  const extra = chosen.filter((option) => !option.correct)
  const isSingle = chosen.length < 2 && options.filter((option) => option.correct).length === 1
  return (
    <section className={style.explanation}>
      <h2>{title}</h2>
      <dl className={style.yours}>
        <dt>{t(examText.chosen)}</dt>
        <dd>{chosen.length > 0 ? list(chosen) : t(examText.nothing)}</dd>
        {missed.length > 0 && (
          <>
            <dt>{t(isSingle ? examText.rightOne : examText.missed)}</dt>
            <dd>
              <b>{list(missed)}</b>
            </dd>
          </>
        )}
        {extra.length > 0 && !isSingle && (
          <>
            <dt>{t(examText.extra)}</dt>
            <dd>
              <b>{list(extra)}</b>
            </dd>
          </>
        )}
      </dl>
      <p>{t(explanation)}</p>
      <p>
        <b>{t(atYourPostText)}</b>
        {t(atYourPost)}
      </p>
      <Citations citations={citations} />
      {checked ? <CheckedLine checked={checked} /> : <p className="t13 muted">{t(checkedText.not)}</p>}
      {children}
    </section>
  )
}

const useList = (): ((options: readonly { readonly text: Pair }[]) => string) => {
  const language = useLanguage()
  const between = language === 'zh' ? '；' : '; '
  return (options) => options.map(({ text }) => text[language]).join(between)
}
