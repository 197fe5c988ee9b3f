import { no, ok, type Result } from '#kernel/result.ts'
import { isAbove, nextMinor } from './version.ts'

/** CUR-40: what a pack brings is good for a year from the day on which it came. */
export const packFreshDays = 365

interface Aside {
  readonly version: string
  readonly answered: boolean
}

/**
 * CUR-41: a version of a pack that waits is taken once, under its own number where that follows everything kept here,
 * else as the next one.
 */
export const takenAside = (
  aside: Aside | undefined,
  newest: string,
): Result<string, 'pack-version-not-found' | 'already-answered'> => {
  if (!aside) return no('pack-version-not-found')
  if (aside.answered) return no('already-answered')
  return ok(isAbove(aside.version, newest) ? aside.version : nextMinor(newest))
}
