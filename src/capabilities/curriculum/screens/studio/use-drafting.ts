import { useEffect, useState } from 'react'
import type { Problem } from '#platform/web.ts'

/** Long enough to finish a word, short enough that nothing is lost. */
const pauseMs = 900

/** How a draft is kept: the command, with what it last said. */
export interface Keeper<Content, Refusal extends string> {
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  readonly problem: Problem | undefined
  readonly clear: () => void
  /** The revision that it became; nothing where it was not kept. */
  readonly keep: (content: Content, revision: number) => Promise<number | undefined>
}

export interface Drafting<Content, Refusal extends string> {
  readonly content: Content
  readonly revision: number
  readonly change: (over: Partial<Content>) => void
  readonly isSaved: boolean
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  readonly problem: Problem | undefined
  /** Keeps what is on the page at once; over somebody else's revision if it is given. */
  readonly save: (revision?: number) => Promise<boolean>
  /** Lets go of what is on the page for what is kept. */
  readonly takeKept: () => void
}

/** CUR-14: the page's draft, kept by itself a moment after each change. */
export const useDrafting = <Content extends object, Refusal extends string>(
  answer: { readonly content: Content; readonly revision: number },
  mayWrite: boolean,
  { busy, refusal, problem, clear, keep }: Keeper<Content, Refusal>,
): Drafting<Content, Refusal> => {
  const [content, setContent] = useState<Content>(answer.content)
  const [kept, setKept] = useState(content)
  const [revision, setRevision] = useState(answer.revision)
  const isSaved = content === kept

  const adopt = () => {
    setContent(answer.content)
    setKept(answer.content)
    setRevision(answer.revision)
  }
  // Somebody else went on, and nothing of ours is waiting: show theirs.
  if (isSaved && !busy && answer.revision > revision) adopt()

  const save = async (over = revision): Promise<boolean> => {
    const sent = content
    const became = await keep(sent, over)
    if (became === undefined) return false
    setKept(sent)
    setRevision(became)
    return true
  }

  const isReady = mayWrite && !isSaved && !busy && !refusal && !problem
  useEffect(() => {
    if (!isReady) return
    const timer = setTimeout(() => void save(), pauseMs)
    return () => clearTimeout(timer)
  }, [isReady, content])

  return {
    ...{ content, revision, isSaved, busy, refusal, problem, save },
    change: (over) => {
      if (refusal !== 'changed-meanwhile') clear()
      setContent((before) => ({ ...before, ...over }))
    },
    takeKept: () => {
      clear()
      adopt()
    },
  }
}
