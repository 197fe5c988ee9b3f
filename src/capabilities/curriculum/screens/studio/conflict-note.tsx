import type { Pair } from '#kernel/text.ts'
import { type Problem, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { editorText as text } from '../../text/studio.ts'

interface ConflictNoteProps {
  readonly drafting: {
    readonly refusal: string | undefined
    readonly problem: Problem | undefined
    readonly save: (revision?: number) => Promise<boolean>
    readonly takeKept: () => void
  }
  /** What the refusal means; nothing where there is none. */
  readonly said: Pair | undefined
  /** The revision that is kept. */
  readonly newest: number
}

/** CUR-14: somebody else kept a newer revision; both are there, and a person picks. */
export const ConflictNote = ({ drafting: { refusal, problem, save, takeKept }, said, newest }: ConflictNoteProps) => {
  const t = useText()
  if (problem) return <ProblemNote problem={problem} retry={() => void save()} />
  if (!refusal || !said) return null
  if (refusal !== 'changed-meanwhile')
    return (
      <Banner tone="seal" role="alert">
        {t(said)}
      </Banner>
    )
  return (
    <Banner
      tone="ochre"
      role="alert"
      action={
        <span className="row">
          <Button size="small" onPress={() => void save(newest)}>
            {t(text.mine)}
          </Button>
          <Button size="small" onPress={takeKept}>
            {t(text.theirs)}
          </Button>
        </span>
      }
    >
      {t(text.conflict)}
    </Banner>
  )
}
