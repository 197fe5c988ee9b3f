import type { Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { Segmented } from '#ui/segmented.tsx'
import { type Confidence, confidences } from '../rules/mark.ts'
import { confidenceText, examText } from '../text.ts'
import style from './learning.module.css'
import { Options } from './options.tsx'

/** An answer that is not yet handed in. */
export interface Draft {
  readonly chosen: readonly string[]
  readonly confidence: Confidence | null
  /** Settled at the first submit; looking again later does not change it. */
  readonly rapid: boolean | null
}

export const emptyDraft: Draft = { chosen: [], confidence: null, rapid: null }

export interface Asked {
  readonly code: string
  readonly kind: 'single' | 'multiple' | 'judge'
  readonly stem: Pair
  readonly options: readonly { readonly id: string; readonly text: Pair }[]
}

export interface ExamQuestionCardProps {
  readonly question: Asked
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

/** A question with its options, and how sure one is. */
export const ExamQuestionCard = ({ question, draft, onChange }: ExamQuestionCardProps) => {
  const t = useText()
  return (
    <>
      <Options question={question} chosen={draft.chosen} onChange={(chosen) => onChange({ ...draft, chosen })} />
      <div className={style.sure}>
        <p>{t(examText.sure)}</p>
        <Segmented
          label={t(examText.sure)}
          wide
          choices={confidences.map((value) => ({ value, label: t(confidenceText[value]) }))}
          value={draft.confidence}
          onChange={(confidence) => onChange({ ...draft, confidence })}
        />
      </div>
    </>
  )
}
