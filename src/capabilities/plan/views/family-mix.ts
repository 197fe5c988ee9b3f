import { partsFor } from '#capabilities/organisation/public.ts'
import { addMonths } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import { allParts, scaledUp } from '#kernel/sample.ts'
import type { Looking, View } from '#platform/context.ts'
import { inBulk, type Tx, withinUnits } from '#platform/database.ts'
import type { FamilyMix, FamilyMixAnswer } from '../contract/mix.ts'
import { smallestGroup } from '../rules/burden.ts'
import { educationKinds, guideMix, kindGaps, mixOf } from '../rules/mix.ts'
import { type FamilyKind, familyMixOf, type MixAsked } from '../store/family-mix.ts'
import { targetFor, unitsWithin } from '../store/mix-targets.ts'

/** PLN-20: the mix of every post family in reach beside the guide; of fewer than twenty people the head count alone. */
export const familyMix: View<typeof FamilyMix> = async (cx, { unit }) => {
  const [from, to] = [addMonths(cx.today, -12), cx.today]
  const within = await unitsWithin(cx.tx, cx.actor.reach.units)
  const chosen = within.find(({ code }) => code === unit)
  const units = chosen ? [chosen.path] : cx.actor.reach.units
  const target = await targetFor(cx.tx, chosen?.path ?? within[0]?.path ?? '')
  const parts = await partsFor(cx.tx, withinUnits('p.unit_path', units))
  const rows = units.length === 0 ? [] : await rowsOf(cx.tx, { units, from, to }, parts)
  return ok({
    from,
    to,
    sampled: parts < allParts,
    target: target ? { unit: target.unit, shares: target.shares, reason: target.reason, setOn: target.setOn } : null,
    units: within.map(({ code, name }) => ({ code, name })),
    guide: educationKinds.map((kind) => ({ kind, share: guideMix[kind] })),
    families: [...new Set(rows.map(({ business }) => business))].map((business) =>
      familyOf(
        rows.filter((row) => row.business === business),
        cx,
        parts,
      ),
    ),
  })
}

/** Those who are drawn are found by the index; everybody is read at once. */
const rowsOf = (tx: Tx, asked: MixAsked, parts: number): Promise<FamilyKind[]> =>
  parts < allParts ? familyMixOf(tx, asked, parts) : inBulk(tx, () => familyMixOf(tx, asked, parts))

const familyOf = (
  rows: readonly FamilyKind[],
  { today }: Looking,
  parts: number,
): FamilyMixAnswer['families'][number] => {
  const { business = '', people = 0 } = rows[0] ?? {}
  if (people < smallestGroup) return { business, people, average: null, mix: [], gaps: [] }
  const given = rows.flatMap(({ kind, minutes }) => (kind === null ? [] : [{ educationKind: kind, minutes }]))
  const whole = given.reduce((sum, { minutes }) => sum + minutes, 0)
  const last = Object.fromEntries(rows.flatMap(({ kind, lastOn }) => (kind && lastOn ? [[kind, lastOn]] : [])))
  return {
    business,
    people,
    average: Math.round(scaledUp(whole, parts) / people),
    mix: mixOf(given),
    gaps: kindGaps(last, today),
  }
}
