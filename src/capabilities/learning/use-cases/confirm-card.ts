import { cardsFor } from '#capabilities/curriculum/public.ts'
import { heldSheets } from '#capabilities/risk/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ConfirmCard } from '../contract.ts'
import { editionOf } from '../rules/edition.ts'
import { keepConfirmation } from '../store/card-confirmations.ts'

/** LRN-13: only the holder confirms, and only what stands on the card now. */
export const confirmCard: UseCase<typeof ConfirmCard> = async (cx, { post, edition }) => {
  const sheet = (await heldSheets(cx)).find(({ code }) => code === post)
  if (!sheet) return no('post-not-found')
  const words = (await cardsFor(cx.tx, [post])).get(post)
  if (edition !== editionOf(words?.version ?? null, sheet.points)) return no('card-changed')
  const confirmedOn = await keepConfirmation(cx.tx, {
    personId: cx.actor.person,
    postCode: post,
    edition,
    unitPath: cx.actor.unitPath,
    confirmedOn: cx.today,
    recordedAt: cx.now,
  })
  cx.record('card-confirmation', cx.actor.person, { post, edition, confirmedOn })
  return ok({ confirmedOn })
}
