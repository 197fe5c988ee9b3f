import { lunarName } from '#kernel/lunar.ts'
import { reachesUnit } from '#kernel/reach.ts'
import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { type KeyDates, type KeyDatesAnswer, keyDatesAtMost } from '../contract.ts'
import { festivalsOf, knownYears } from '../rules/key-date.ts'
import { loadNodes } from '../store/key-dates.ts'
import { placesOf } from '../store/places.ts'
import { mayWrite, yearBounds } from './programmes.ts'

/** Festivals by the checked table, and the organisation's own days. */
export const keyDatesOf =
  (most: number): View<typeof KeyDates> =>
  async (cx, { year }) =>
    ok(await datesOf(cx, year, most))

export const keyDates = keyDatesOf(keyDatesAtMost)

export const datesOf = async (cx: Looking, year: number, most = keyDatesAtMost): Promise<KeyDatesAnswer> => {
  const { first, last } = yearBounds(year)
  const nodes = await loadNodes(cx.tx, first, last, most)
  return {
    year,
    festivals: festivalsOf(year)?.map((one) => ({ ...one, lunar: lunarName(one.day) ?? null })) ?? null,
    nodes: nodes.map(({ id, fallsOn, name, kind, unitPath }) => ({
      id,
      fallsOn,
      name,
      kind,
      lunar: lunarName(fallsOn) ?? null,
      mine: mayWrite(cx) && reachesUnit(cx.actor.reach, unitPath),
    })),
    mayWrite: mayWrite(cx),
    units: mayWrite(cx) ? (await placesOf(cx.tx, cx.actor.reach.units)).map(({ code, name }) => ({ code, name })) : [],
    known: knownYears,
  }
}
