import { hasOfficer } from '#capabilities/identity/public.ts'
import { addMonths } from '#kernel/day.ts'
import { lunarName } from '#kernel/lunar.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { Ceilings } from '../contract.ts'
import { burdenClasses } from '../rules/burden.ts'
import { festivalsOf, knownYears } from '../rules/key-date.ts'
import { countSet, loadCeilings } from '../store/ceilings.ts'

/** PLN-13, PLN-14: what holds before anybody has planned anything. */
export const ceilings: View<typeof Ceilings> = async (cx) => {
  const { tx, today } = cx
  const minutes = await loadCeilings(tx)
  const year = Number(today.slice(0, 4))
  const until = addMonths(today, 12)
  return ok({
    ceilings: burdenClasses.map((name) => ({ class: name, minutes: minutes[name] })),
    set: (await countSet(tx)) > 0,
    leftToOfficers: await hasOfficer(tx, today),
    festivals: [year, year + 1]
      .flatMap((one) => festivalsOf(one) ?? [])
      .filter(({ day }) => day >= today && day < until)
      .map((one) => ({ ...one, lunar: lunarName(one.day) ?? null })),
    known: knownYears,
  })
}
