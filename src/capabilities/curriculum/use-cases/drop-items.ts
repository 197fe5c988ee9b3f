import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { DropItems } from '../contract/items.ts'
import { dropDrafts } from '../store/drafts.ts'
import { itemsSeen } from './items-seen.ts'

export const dropItems: UseCase<typeof DropItems> = async (cx, { kind, items }) => {
  const drafts = await itemsSeen(cx, { kind, items })
  if (!drafts.ok) return drafts
  await dropDrafts(
    cx.tx,
    kind,
    drafts.value.map(({ code }) => code),
  )
  for (const { code, revision } of drafts.value) cx.record(`${kind}-draft`, code, { dropped: revision })
  return ok({ dropped: drafts.value.length })
}
