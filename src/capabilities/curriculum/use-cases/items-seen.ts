import { no, ok, type Result } from '#kernel/result.ts'
import type { Acting } from '#platform/context.ts'
import type { ItemKind } from '../contract/items.ts'
import type { CaseBody } from '../rules/case-draft.ts'
import type { Written } from '../rules/draft.ts'
import type { FormDraft } from '../rules/form-content.ts'
import type { QuestionBody } from '../rules/question-draft.ts'
import { loadDrafts } from '../store/drafts.ts'

export interface ManyItems {
  readonly kind: ItemKind
  readonly items: readonly { readonly code: string; readonly revision: number }[]
}

export type ItemDraft = Written<QuestionBody> | Written<CaseBody> | FormDraft

/** Loads and locks the drafts named, each in the revision that was seen, or none. */
export const itemsSeen = async (
  { tx }: Pick<Acting, 'tx'>,
  { kind, items }: ManyItems,
): Promise<Result<readonly ItemDraft[], 'draft-not-found' | 'changed-meanwhile'>> => {
  const seen = new Map(items.map(({ code, revision }) => [code, revision]))
  const drafts = (await loadDrafts<ItemDraft['body']>(tx, kind, [...seen.keys()])) as ItemDraft[]
  if (drafts.length < seen.size) return no('draft-not-found')
  if (drafts.some(({ code, revision }) => seen.get(code) !== revision)) return no('changed-meanwhile')
  return ok(drafts)
}
