import { no, ok, type Result } from '#kernel/result.ts'
import { languages, type Pair } from '#kernel/text.ts'
import { contentKinds } from './draft.ts'
import { isAbove, nextMinor } from './version.ts'

/** What a pack can bring another version of than was written or recorded here. */
export const asideKinds = [...contentKinds, 'norm'] as const
export type AsideKind = (typeof asideKinds)[number]

/** CUR-51: stands for the version here of what waits and was never here. */
export const noVersion = '0.0.0'

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

/** CUR-58: what a version of a pack is called here once it is taken: in each language in which it was renamed here, as it was. */
export const calledHere = (pack: Pair, here: Pair, everByPacks: readonly Pair[]): Pair => {
  const called = languages.map((language) => {
    const isOurs = !everByPacks.some((title) => title[language] === here[language])
    return [language, isOurs ? here[language] : pack[language]]
  })
  return Object.fromEntries(called) as Pair
}
