import { heldSheets, sheetOf, sheetsInReach } from '#capabilities/risk/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { cardsAtOnce, type PostCards } from '../contract.ts'
import { cardsOf } from './card-parts.ts'

/** R40: the own cards, one card, or those of every post in reach, so many at once. */
export const postCards: View<typeof PostCards> = async (cx, { which, post, page = 0 }) => {
  const held = await heldSheets(cx)
  const own = new Set(held.map(({ code }) => code))
  if (which === 'own') return ok({ cards: await cardsOf(cx, held, own) })
  if (which === 'reach') {
    const sheets = await sheetsInReach(cx, { from: page * cardsAtOnce, most: cardsAtOnce })
    return ok({ cards: await cardsOf(cx, sheets, own) })
  }
  const found = post === undefined ? undefined : await sheetOf(cx, post)
  return found ? ok({ cards: await cardsOf(cx, [found], own) }) : no('post-not-found')
}
