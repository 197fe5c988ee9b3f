import { no, ok, type Result } from '#kernel/result.ts'
import { contentKinds } from './draft.ts'
import { isAbove, nextMinor } from './version.ts'

/** What a pack can bring another version of than was written or recorded here. */
export const asideKinds = [...contentKinds, 'norm'] as const
export type AsideKind = (typeof asideKinds)[number]

/** CUR-40: what a pack brings is good for a year from the day on which it came. */
export const packFreshDays = 365

/** CUR-41, CUR-47: a version of a pack that waits is answered once. */
export const answerable = <Aside extends { readonly answered: boolean }>(
  aside: Aside | undefined,
): Result<Aside, 'pack-version-not-found' | 'already-answered'> => {
  if (!aside) return no('pack-version-not-found')
  return aside.answered ? no('already-answered') : ok(aside)
}

/** CUR-41: it is taken under its own number where that follows everything kept here, else as the next one. */
export const takenUnder = (version: string, newest: string): string =>
  isAbove(version, newest) ? version : nextMinor(newest)
