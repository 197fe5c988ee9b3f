import { useCommand } from '#platform/web.ts'
import { type DraftAnswer, SaveDraft } from '../../contract/studio.ts'
import type { Closeness, DraftBody } from '../../rules/draft.ts'
import { useDrafting } from './use-drafting.ts'

interface Content {
  readonly body: DraftBody
  readonly closeness: Closeness
}

/** CUR-14: the draft of a lesson. */
export const useLessonDraft = ({ code, revision, body, closeness }: DraftAnswer, mayWrite: boolean) => {
  const { send, ...said } = useCommand(SaveDraft)
  const keep = async (content: Content, over: number): Promise<number | undefined> => {
    const result = await send({ lesson: code, revision: over, body: content.body, closeness: content.closeness })
    return result.ok ? result.value.revision : undefined
  }
  const { content, ...drafting } = useDrafting<Content, NonNullable<(typeof said)['refusal']>>(
    { content: { body, closeness }, revision },
    mayWrite,
    { ...said, keep },
  )
  return { ...drafting, ...content }
}
