import type { Day } from '#kernel/day.ts'
import { daysToSpringFestival, lunarName } from '#kernel/lunar.ts'
import type { Pair } from '#kernel/text.ts'

/** The lunar date of a day and the way to Spring Festival, as far as the table reaches. */
export const seasonOf = (
  today: Day,
): { readonly lunar: Pair | null; readonly daysToSpringFestival: number | null } => ({
  lunar: lunarName(today) ?? null,
  daysToSpringFestival: daysToSpringFestival(today) ?? null,
})
