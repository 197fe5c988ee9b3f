import { useEffect, useState } from 'react'
import type { RefusalOf } from '#kernel/verb.ts'
import { type Problem, useCommand } from '#platform/web.ts'
import { type DraftAnswer, SaveDraft } from '../../contract/studio.ts'
import type { Closeness, DraftBody } from '../../rules/draft.ts'

/** Long enough to finish a word, short enough that nothing is lost. */
const pauseMs = 900

interface Content {
  readonly body: DraftBody
  readonly closeness: Closeness
}

export interface Drafting extends Content {
  readonly revision: number
  readonly change: (over: Partial<Content>) => void
  readonly isSaved: boolean
  readonly busy: boolean
  readonly refusal: RefusalOf<typeof SaveDraft> | undefined
  readonly problem: Problem | undefined
  /** Keeps what is on the page at once; over somebody else's revision if it is given. */
  readonly save: (revision?: number) => Promise<boolean>
  /** Lets go of what is on the page for what is kept. */
  readonly takeKept: () => void
}

/** CUR-14: the page's draft, kept by itself a moment after each change. */
export const useLessonDraft = (answer: DraftAnswer, mayWrite: boolean): Drafting => {
  const [content, setContent] = useState<Content>(answer)
  const [kept, setKept] = useState(content)
  const [revision, setRevision] = useState(answer.revision)
  const { busy, refusal, problem, send, clear } = useCommand(SaveDraft)
  const isSaved = content === kept

  const adopt = () => {
    const next = { body: answer.body, closeness: answer.closeness }
    setContent(next)
    setKept(next)
    setRevision(answer.revision)
  }
  // Somebody else went on, and nothing of ours is waiting: show theirs.
  if (isSaved && !busy && answer.revision > revision) adopt()

  const save = async (over = revision): Promise<boolean> => {
    const sent = content
    const result = await send({ lesson: answer.code, revision: over, body: sent.body, closeness: sent.closeness })
    if (!result.ok) return false
    setKept(sent)
    setRevision(result.value.revision)
    return true
  }

  const isReady = mayWrite && !isSaved && !busy && !refusal && !problem
  useEffect(() => {
    if (!isReady) return
    const timer = setTimeout(() => void save(), pauseMs)
    return () => clearTimeout(timer)
  }, [isReady, content])

  return {
    body: content.body,
    closeness: content.closeness,
    revision,
    isSaved,
    busy,
    refusal,
    problem,
    save,
    change: (over) => {
      if (refusal !== 'changed-meanwhile') clear()
      setContent((before) => ({ body: before.body, closeness: before.closeness, ...over }))
    },
    takeKept: () => {
      clear()
      adopt()
    },
  }
}
