import { type Moment, msBetween } from '#kernel/day.ts'
import { no, ok, type Result } from '#kernel/result.ts'

/** Purposes to choose from; for everything else there are own words. */
export const purposeCodes = ['arrived', 'roster', 'own-question', 'inspection'] as const
export type PurposeCode = (typeof purposeCodes)[number]

/** The longest a purpose stands, in hours: a sitting is the session in which it was said, and no longer than a shift. */
export const purposeHours = 12

/** IDN-30: whether the purpose said at a moment of this session still stands. */
export const stands = (saidAt: Moment, now: Moment): boolean => msBetween(saidAt, now) < purposeHours * 3_600_000

/** IDN-30: own words are a few, and hold no number by which somebody could be found: everybody looked at reads them. */
export const ownWords = (typed: string): Result<string, 'no-purpose' | 'purpose-with-number'> => {
  const words = typed.normalize('NFKC').replace(/\s+/g, ' ').trim()
  if (Array.from(words).length < 2) return no('no-purpose')
  return /\d{4}/.test(words) ? no('purpose-with-number') : ok(words)
}
