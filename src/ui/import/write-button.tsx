import type { ImportCounts, ImportListVerb, UndoListVerb } from '#kernel/import.ts'
import { grouped } from '#kernel/text.ts'
import type { AnswerOf } from '#kernel/verb.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Banner } from '../banner.tsx'
import { Button } from '../button.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { useToast } from '../toast.tsx'
import type { StepProps } from './preview-step.tsx'
import { undoRefusals, writeRefusals } from './text.ts'

interface WriteProps extends StepProps {
  readonly counts: ImportCounts
}

/** Writes what waits for nothing; its label says how many. Where it can be taken back, for thirty seconds. */
export const WriteButton = (props: WriteProps) =>
  props.verbs.undo ? <UndoableWrite {...props} undo={props.verbs.undo} /> : <Write {...props} />

const UndoableWrite = ({ undo, ...props }: WriteProps & { readonly undo: UndoListVerb }) => {
  const t = useText()
  const showToast = useToast()
  const { send } = useCommand(undo)
  const takeBack = async () => {
    const taken = await send({ draft: props.draft })
    if (taken.ok) showToast({ text: t(props.words.undone) })
    else if (taken.refusal !== 'problem') showToast({ text: t(undoRefusals[taken.refusal]) })
  }
  return <Write {...props} onUndo={() => void takeBack()} />
}

const Write = ({ verbs, words, draft, full, counts, onUndo }: WriteProps & { readonly onUndo?: () => void }) => {
  const t = useText()
  const showToast = useToast()
  const { send, busy, refusal, problem } = useCommand(verbs.write)
  const rows = counts.created + counts.changed + counts.unchanged
  const tell = ({ counts: { created, changed, ended }, undoUntil }: AnswerOf<ImportListVerb>) => {
    const text = t(words.written, { created: grouped(created), changed: grouped(changed), ended: grouped(ended) })
    showToast({ text, ...(onUndo && undoUntil ? { onUndo } : {}) })
  }
  const label = words.full && counts.ended > 0 ? words.full.write : counts.doubtful > 0 ? words.writeSome : words.write
  const write = async () => {
    const written = await send({ draft, full, seen: counts })
    if (written.ok) tell(written.value)
  }
  return (
    <>
      <Button tone="primary" busy={busy} disabled={rows === 0 && counts.ended === 0} onPress={() => void write()}>
        {t(label, { n: grouped(rows), ended: grouped(counts.ended) })}
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
