import { type ReactNode, useState } from 'react'
import type { Id } from '#kernel/id.ts'
import type { MadeStaying } from '#kernel/import.ts'
import { useQuestion, useSearch, useText } from '#platform/web.ts'
import { Banner } from '../banner.tsx'
import { KnotSteps } from '../knot-steps.tsx'
import style from './import.module.css'
import { MatchStep } from './match-step.tsx'
import { PreviewStep } from './preview-step.tsx'
import { RepairStep } from './repair-step.tsx'
import { betweenNames, draftsRefusals, emptyValue, stayingName, stayReasonTexts, staysText, stepNames } from './text.ts'
import { WaitingDrafts } from './waiting-drafts.tsx'
import type { ImportVerbs, ImportWords } from './words.ts'

export interface ImportFlowProps {
  readonly verbs: ImportVerbs
  readonly words: ImportWords
  /** What a list adds to a step about its doubtful rows: in the preview, and above and below the rows to mend. */
  readonly beside?: Beside
}

export type Beside = (draft: DraftId, place: 'preview' | 'above' | 'below', toMend: () => void) => ReactNode

export type DraftId = Id<'import-draft'>

/** Takes a list in, in three steps: match columns, look at what changes, mend and write. The address holds the place. */
export const ImportFlow = ({ verbs, words, beside }: ImportFlowProps) => {
  const t = useText()
  const search = useSearch()
  const draft = search.get('draft') as DraftId | null
  const isFull = words.full !== null && search.get('full') === 'yes'
  const step = draft === null ? 0 : search.get('step') === 'mend' ? 2 : 1
  const open = (id: DraftId) => search.set({ draft: id, step: null })
  const toMend = () => search.set({ step: 'mend' })
  const [stays, setStays] = useState<{ readonly draft: DraftId; readonly of: readonly MadeStaying[] } | null>(null)
  const onStays = (of: readonly MadeStaying[]) => setStays(draft === null || of.length === 0 ? null : { draft, of })
  const added = (place: Parameters<Beside>[1]): ReactNode => draft !== null && beside?.(draft, place, toMend)
  const shared = { verbs, words, draft: draft as DraftId, full: isFull, added, onStays }
  return (
    <>
      <div className={style.steps}>
        <KnotSteps steps={stepNames.map((name) => t(name))} now={step} />
      </div>
      {stays !== null && stays.draft === draft && <Stays of={stays.of} words={words} />}
      {step === 0 && <FirstStep verbs={verbs} words={words} onOpen={open} />}
      {step === 1 && (
        <PreviewStep
          {...shared}
          onFull={(full) => search.set({ full: full ? 'yes' : null })}
          onBack={() => search.set({ draft: null, step: null, full: null })}
          onRepair={toMend}
        />
      )}
      {step === 2 && <RepairStep {...shared} onBack={() => search.set({ step: null })} />}
    </>
  )
}

interface FirstStepProps extends Pick<ImportFlowProps, 'verbs' | 'words'> {
  readonly onOpen: (draft: DraftId) => void
}

/** A file, or a list that was begun; or why this list is another one's to take in. */
const FirstStep = ({ verbs, words, onOpen }: FirstStepProps) => {
  const t = useText()
  const { data, refusal } = useQuestion(verbs.drafts, {})
  if (refusal !== undefined) return <Banner tone="azur">{t(draftsRefusals[refusal])}</Banner>
  return (
    <div className="stack-5">
      <MatchStep verbs={verbs} words={words} onStaged={onOpen} />
      {data !== undefined && data.drafts.length > 0 && <WaitingDrafts drafts={data.drafts} onOpen={onOpen} />}
    </div>
  )
}

interface StaysProps {
  readonly of: readonly MadeStaying[]
  readonly words: ImportWords
}

/** ORG-11: what was made and did not end when the writing was taken back, each with why. */
const Stays = ({ of, words }: StaysProps) => {
  const t = useText()
  const names = of.map(({ field, name, why }) =>
    t(stayingName, { name, field: t(words.fields[field] ?? emptyValue), why: t(stayReasonTexts[why]) }),
  )
  return (
    <div className={style.steps}>
      <Banner tone="azur" role="status">
        {t(staysText, { names: names.join(t(betweenNames)) })}
      </Banner>
    </div>
  )
}
