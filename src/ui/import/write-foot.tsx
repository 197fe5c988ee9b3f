import { type ReactNode, useState } from 'react'
import type { ImportCounts, ImportListVerb, ManyLeave, UndoListVerb } from '#kernel/import.ts'
import { grouped, joined, type Pair } from '#kernel/text.ts'
import type { AnswerOf } from '#kernel/verb.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Banner } from '../banner.tsx'
import { Button } from '../button.tsx'
import { Check } from '../check.tsx'
import { PhoneFoot } from '../phone-foot.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { useToast } from '../toast.tsx'
import type { StepProps } from './preview-step.tsx'
import { leaversMeantText, manyLeaveText, putAwayDone, putAwayText, undoRefusals, writeRefusals } from './text.ts'
import type { ImportWords } from './words.ts'

interface WriteFootProps extends StepProps {
  readonly counts: ImportCounts
  readonly manyLeave: ManyLeave | null
  /** The way back, beside the button. */
  readonly back: ReactNode
}

/** The end of a step from which can be written; where many would leave, the question about them comes before. */
export const WriteFoot = ({ back, manyLeave, ...props }: WriteFootProps) => {
  const [isMeant, setMeant] = useState(false)
  const write = { ...props, leaversMeant: isMeant, isAsked: manyLeave !== null && !isMeant }
  return (
    <>
      {manyLeave && <LeaversQuestion many={manyLeave} isMeant={isMeant} onMeant={setMeant} />}
      <PhoneFoot>
        {back}
        {props.verbs.undo ? <UndoableWrite {...write} undo={props.verbs.undo} /> : <Write {...write} />}
      </PhoneFoot>
    </>
  )
}

interface WriteProps extends StepProps {
  readonly counts: ImportCounts
  readonly leaversMeant: boolean
  /** A question is still open. */
  readonly isAsked: boolean
}

const UndoableWrite = ({ undo, ...props }: WriteProps & { readonly undo: UndoListVerb }) => {
  const t = useText()
  const showToast = useToast()
  const { send } = useCommand(undo)
  const { undone, undoneMade = undone, undoneSome = undone } = props.words
  const tellUndone = ({ ended = 0, stays = [] }: AnswerOf<UndoListVerb>) => {
    const text = stays.length > 0 ? undoneSome : ended > 0 ? undoneMade : undone
    showToast({ text: t(text, { ended, stays: stays.length }) })
    props.onStays(stays)
  }
  const takeBack = async () => {
    const taken = await send({ draft: props.draft })
    if (taken.ok) tellUndone(taken.value)
    else if (taken.refusal !== 'problem') showToast({ text: t(undoRefusals[taken.refusal]) })
  }
  return <Write {...props} onUndo={() => void takeBack()} />
}

/** Writes what waits for nothing; its label says how many change. Where it can be taken back, for thirty seconds. */
const Write = (props: WriteProps & { readonly onUndo?: () => void }) => {
  const { verbs, words, draft, full, counts, leaversMeant, isAsked, onUndo } = props
  const t = useText()
  const showToast = useToast()
  const { send, busy, refusal, problem } = useCommand(verbs.write)
  const rows = counts.created + counts.changed
  const changesNothing = rows === 0 && counts.ended === 0
  const tell = ({ counts: { created, changed, ended }, undoUntil, leftOut = [] }: AnswerOf<ImportListVerb>) => {
    const done = t(words.written, { created: grouped(created), changed: grouped(changed), ended: grouped(ended) })
    const left =
      words.leftOut && leftOut.length > 0 ? ` ${t(words.leftOut, { n: leftOut.length, what: joined(leftOut) })}` : ''
    const text = `${done}${left}`
    if (changesNothing) showToast({ text: t(putAwayDone) })
    else showToast({ text, ...(onUndo && undoUntil ? { onUndo } : {}) })
  }
  const write = async () => {
    const written = await send({ draft, full, seen: counts, leaversMeant })
    if (!written.ok) return
    props.onStays([])
    tell(written.value)
  }
  return (
    <>
      <Button
        tone="primary"
        busy={busy}
        disabled={isAsked || (changesNothing && counts.unchanged === 0)}
        onPress={() => void write()}
      >
        {t(labelOf(words, counts), { n: grouped(rows), ended: grouped(counts.ended) })}
      </Button>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(writeRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </>
  )
}

const labelOf = (words: ImportWords, { created, changed, ended, doubtful }: ImportCounts): Pair => {
  if (words.full && ended > 0) return words.full.write
  if (created + changed === 0) return putAwayText
  return doubtful > 0 ? words.writeSome : words.write
}

interface LeaversQuestionProps {
  readonly many: ManyLeave
  readonly isMeant: boolean
  readonly onMeant: (meant: boolean) => void
}

/** ORG-15: before many are recorded as having left, somebody says that the list holds everybody. */
const LeaversQuestion = ({ many: { ended, standing }, isMeant, onMeant }: LeaversQuestionProps) => {
  const t = useText()
  const share = Math.round((100 * ended) / standing)
  const figures = { ended: grouped(ended), standing: grouped(standing), share }
  return (
    <Banner tone="ochre" role="status">
      {t(manyLeaveText, figures)}
      <Check checked={isMeant} onChange={onMeant}>
        {t(leaversMeantText, figures)}
      </Check>
    </Banner>
  )
}
