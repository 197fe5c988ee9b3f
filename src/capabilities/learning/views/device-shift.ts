import { cardChanges, cardsFor, isTurn, type Lesson, lessonsFor, ownWords } from '#capabilities/curriculum/public.ts'
import { presentDevice } from '#capabilities/identity/public.ts'
import { type Citation, citeNorms } from '#capabilities/norms/public.ts'
import { sheetsUnder } from '#capabilities/risk/public.ts'
import { timeIn } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { View } from '#platform/context.ts'
import { setReach, sql } from '#platform/database.ts'
import type { DeviceShift, ShiftCard } from '../contract.ts'
import { cardOfTheDay, watchAt } from '../rules/shift.ts'

/** LRN-20: the device reaches the unit where it stands, and there the posts alone: no holder, no name, no answer. */
export const deviceShift: View<typeof DeviceShift> = async (cx) => {
  const { tx, from, today, now, timeZone } = cx
  const device = await presentDevice(tx, from.device)
  if (!device) return ok({ shift: null })
  await setReach(tx.client, { tenant: tx.tenant, person: null, scope: [`${device.unitPath}.%`] })
  const sheets = await sheetsUnder(cx, device.unitPath)
  const codes = sheets.map(({ code }) => code)
  const [words, lessons, say] = [await cardsFor(tx, codes), await lessonsFor(tx, codes), await ownWords(tx)]
  const changes = await cardChanges(cx, codes)
  const references = [...new Set([...lessons.values()].flatMap(({ norms }) => norms))]
  const citations = await citeNorms(tx, today, references)
  const cards = sheets.map(({ code, name, grade, points }): ShiftCard => {
    const card = words.get(code)
    const [worst] = points
    const acts = say(card?.acts.slice(0, shownActs) ?? [])
    const changed = changes.get(code)
    const lines = say(changed?.lines.filter(({ line }) => line <= shownActs) ?? [])
    return {
      code,
      name,
      grade,
      risk: worst ? { name: worst.name, manifestation: worst.manifestation } : null,
      acts,
      changed: changed && lines.length > 0 ? { when: changed.when, lines } : null,
      askWhom: say(card?.askWhom ?? null),
      asks: asking(say(lessons.get(code)), citations),
    }
  })
  const [unit] = await tx.rows(sql<{ name: Pair }>`
    select name from organisation_unit where tenant_id = ${tx.tenant} and path = ${device.unitPath}`)
  const where = unit?.name ?? { zh: device.name, en: device.name }
  const time = timeIn(now, timeZone)
  return ok({
    shift: {
      ...{ device: device.name, unit: where, day: today, time, watch: watchAt(today, time) },
      ...{ today: cardOfTheDay(cards.length, today), cards },
    },
  })
}

/** As many lines as a card on a device shows. */
const shownActs = 3

/** A lesson for a card that asks; one that begins with its end has nothing to ask. */
const asking = (lesson: Lesson | undefined, citations: readonly Citation[]): ShiftCard['asks'] => {
  const first = lesson?.scenes.find(({ id }) => id === lesson.start)
  if (!lesson || !first || !isTurn(first)) return null
  return { lesson, citations: citations.filter(({ reference }) => lesson.norms.includes(reference)) }
}
