import { boundPosts, cardsFor, checkedCards, ownWords } from '#capabilities/curriculum/public.ts'
import { citeNorms } from '#capabilities/norms/public.ts'
import type { PostSheet } from '#capabilities/risk/public.ts'
import type { Id } from '#kernel/id.ts'
import type { Looking } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import type { PostCard } from '../contract.ts'
import { editionOf } from '../rules/edition.ts'
import { lastConfirmations } from '../store/card-confirmations.ts'

const citedAtMost = 6

/** Puts the cards of these posts together: words of a pack, points of the register, and of the norms that bind the post (CUR-57) the nearest (LRN-27). */
export const cardsOf = async (
  cx: Looking,
  sheets: readonly PostSheet[],
  held: ReadonlySet<string>,
): Promise<PostCard[]> => {
  const { tx, actor, today } = cx
  const codes = sheets.map(({ code }) => code)
  const words = await cardsFor(tx, codes)
  const checked = await checkedCards(tx, words)
  const say = await ownWords(tx)
  const bound = await boundPosts(cx, codes)
  const references = new Set([...bound.values()].flatMap((own) => own.map(({ reference }) => reference)))
  const citations = new Map((await citeNorms(tx, today, [...references])).map((one) => [one.reference, one]))
  const confirmed = await confirmedBy(tx, actor.person, codes)
  return sheets.map((sheet) => {
    const card = words.get(sheet.code)
    const points = sheet.points.map(({ no, name, controls }) => ({ no, name, controls }))
    return {
      code: sheet.code,
      name: sheet.name,
      unit: sheet.unit,
      grade: sheet.grade,
      edition: editionOf(card?.version ?? null, points),
      words: card
        ? say({ duty: card.duty, acts: card.acts, declare: card.declare, askWhom: card.askWhom, mayAsk: card.mayAsk })
        : null,
      checked: checked.get(sheet.code) ?? null,
      points,
      citations: (bound.get(sheet.code) ?? [])
        .flatMap(({ reference }) => citations.get(reference) ?? [])
        .filter(({ notInForce }) => notInForce?.why !== 'repealed')
        .slice(0, citedAtMost),
      own: held.has(sheet.code),
      confirmed: confirmed.get(sheet.code) ?? null,
    }
  })
}

const confirmedBy = async (
  tx: Tx,
  person: Id<'person'>,
  codes: readonly string[],
): Promise<Map<string, NonNullable<PostCard['confirmed']>>> => {
  const rows = await lastConfirmations(tx, person, codes)
  return new Map(rows.map(({ postCode, edition, confirmedOn }) => [postCode, { on: confirmedOn, edition }]))
}
