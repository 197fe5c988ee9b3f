import { cardsFor, checkedCards, ownWords } from '#capabilities/curriculum/public.ts'
import { citeNorms } from '#capabilities/norms/public.ts'
import type { PostSheet } from '#capabilities/risk/public.ts'
import type { Id } from '#kernel/id.ts'
import type { Looking } from '#platform/context.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { PostCard } from '../contract.ts'
import { editionOf } from '../rules/edition.ts'
import { lastConfirmations } from '../store/card-confirmations.ts'

const citedAtMost = 6

/** Puts the cards of these posts together: words of a pack, points of the register, norms of the lessons for the post. */
export const cardsOf = async (
  { tx, actor, today }: Pick<Looking, 'tx' | 'actor' | 'today'>,
  sheets: readonly PostSheet[],
  held: ReadonlySet<string>,
): Promise<PostCard[]> => {
  const codes = sheets.map(({ code }) => code)
  const words = await cardsFor(tx, codes)
  const checked = await checkedCards(tx, words)
  const say = await ownWords(tx)
  const cited = await citedFor(tx, codes)
  const citations = new Map(
    (await citeNorms(tx, today, [...new Set([...cited.values()].flat())])).map((one) => [one.reference, one]),
  )
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
      citations: (cited.get(sheet.code) ?? []).flatMap((reference) => citations.get(reference) ?? []),
      own: held.has(sheet.code),
      confirmed: confirmed.get(sheet.code) ?? null,
    }
  })
}

/** The norms that lessons for a post lean on, each once, those of the most lessons first. */
const citedFor = async (tx: Tx, codes: readonly string[]): Promise<Map<string, string[]>> => {
  const rows = await tx.rows(sql<{ post: string; references: string[] }>`
    select post, (array_agg(reference order by lessons desc, reference))[1:${citedAtMost}] as references
    from (
      select post, reference, count(*) as lessons
      from curriculum_lesson_norm
      where tenant_id = ${tx.tenant} and post = any (${[...codes]}::text[])
      group by post, reference) as counted
    group by post`)
  return new Map(rows.map(({ post, references }) => [post, references]))
}

const confirmedBy = async (
  tx: Tx,
  person: Id<'person'>,
  codes: readonly string[],
): Promise<Map<string, NonNullable<PostCard['confirmed']>>> => {
  const rows = await lastConfirmations(tx, person, codes)
  return new Map(rows.map(({ postCode, edition, confirmedOn }) => [postCode, { on: confirmedOn, edition }]))
}
