import type { Day } from '#kernel/day.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Place } from './likelihood-consequence.ts'

/** RSK-13: a proposal counts once the officer confirms it; what the officer enters counts at once. */
export const confirmedFor = (byOfficer: boolean, today: Day): Day | null => (byOfficer ? today : null)

/** RSK-14: likelihood and consequence of a point that counts are moved by the officer alone; others change its words. */
export const mayPlace = (
  byOfficer: boolean,
  confirmed: boolean,
  moved: boolean,
): Result<null, 'places-need-officer'> => (byOfficer || !confirmed || !moved ? ok(null) : no('places-need-officer'))

export const samePlace = (a: Place, b: Place): boolean =>
  a.likelihood === b.likelihood && a.consequence === b.consequence

/** RSK-15: doubt is about the grade of a post; a line that names somebody is not taken. */
export const doubt = (
  reason: string,
  names: readonly string[],
): Result<string, 'names-a-person' | 'reason-missing'> => {
  const line = reason.trim()
  if (line === '') return no('reason-missing')
  return names.some((name) => name.length > 1 && line.includes(name)) ? no('names-a-person') : ok(line)
}
