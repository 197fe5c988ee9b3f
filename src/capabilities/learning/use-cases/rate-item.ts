import { answeredCase, loadLesson } from '#capabilities/curriculum/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { RateItem } from '../contract/quality.ts'
import { keepRating } from '../store/ratings.ts'

/** LRN-18: no fact is stated: the ledger knows that a code rated something, never what. */
export const rateItem: UseCase<typeof RateItem> = async (cx, { kind, code, version, useful, reason }) => {
  const found = kind === 'lesson' ? await loadLesson(cx.tx, code, version) : await answeredCase(cx.tx, code, version)
  if (!found) return no('item-not-found')
  if (useful === 'yes' && reason !== null) return no('reason-not-asked')
  const counted = await keepRating(
    cx.tx,
    {
      ...{ id: cx.newId('rating'), itemKind: kind, itemCode: code, itemVersion: version },
      ...{ useful, reason, ratedOn: cx.today },
    },
    cx.actor.person,
  )
  return ok({ counted })
}
