import { useEffect, useState } from 'react'
import type { RefusalOf } from '#kernel/verb.ts'
import { type Problem, refreshAll, useCommand } from '#platform/web.ts'
import { ChangeProgramme } from '../contract.ts'
import { contentOf, type Draft, draftOf, nameFits, type ProgrammeView, windowFits } from './draft.ts'

/** Long enough to finish a word, short enough that nothing is lost. */
const pauseMs = 900

export interface Drafting {
  readonly draft: Draft
  readonly change: (over: Partial<Draft>) => void
  readonly isSaved: boolean
  readonly busy: boolean
  readonly refusal: RefusalOf<typeof ChangeProgramme> | undefined
  readonly problem: Problem | undefined
  /** Keeps what is on the page at once; over another author's revision if it is given. */
  readonly save: (revision?: number) => Promise<boolean>
  /** Lets go of what is on the page for what is kept. */
  readonly takeKept: () => void
}

/** The page's draft, kept by itself a moment after each change (design 7). */
export const useDraft = (programme: ProgrammeView): Drafting => {
  const [draft, setDraft] = useState(() => draftOf(programme))
  const [kept, setKept] = useState(draft)
  const [revision, setRevision] = useState(programme.revision)
  const { busy, refusal, problem, send, clear } = useCommand(ChangeProgramme)
  const isSaved = draft === kept

  const adopt = (from: ProgrammeView) => {
    const next = draftOf(from)
    setDraft(next)
    setKept(next)
    setRevision(from.revision)
  }
  // Somebody else went on, and nothing of ours is waiting: show theirs.
  if (isSaved && !busy && programme.revision > revision) adopt(programme)

  const save = async (over = revision): Promise<boolean> => {
    const sent = draft
    const result = await send({ programmeId: programme.id, revision: over, ...contentOf(sent) })
    if (!result.ok) {
      // The other version is shown beside this one, so it must be the newest.
      if (result.refusal === 'changed-meanwhile') refreshAll()
      return false
    }
    setKept(sent)
    setRevision(result.value.revision)
    return true
  }

  const isReady = !isSaved && !busy && !refusal && !problem && nameFits(draft) && windowFits(draft)
  useEffect(() => {
    if (!isReady) return
    const timer = setTimeout(() => void save(), pauseMs)
    return () => clearTimeout(timer)
  }, [isReady, draft])

  return {
    draft,
    isSaved,
    busy,
    refusal,
    problem,
    save,
    change: (over) => {
      if (refusal !== 'changed-meanwhile') clear()
      setDraft((before) => ({ ...before, ...over }))
    },
    takeKept: () => {
      clear()
      adopt(programme)
    },
  }
}
