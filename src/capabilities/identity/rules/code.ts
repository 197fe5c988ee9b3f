import type { Moment } from '#kernel/day.ts'

/** No letters that are taken for figures when read from paper (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

/** IDN-9: twelve signs carry sixty bits, far beyond what the limiter lets anybody try in fourteen days. */
export const codeFrom = (random: Uint8Array): string => {
  if (random.length < length) throw new Error('a code needs twelve random bytes')
  const signs = Array.from(random.slice(0, length), (byte) => alphabet[byte % 32])
  return signs.join('').replace(/(.{4})(?=.)/g, '$1-')
}

/** What was typed, as it was printed: without spaces and hyphens, O as 0, I and L as 1. */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

/** Days that a printed code holds (decision 29). */
export const codeDays = 14

export interface SignInCode {
  readonly endsAt: Moment
  readonly usedAt: Moment | null
  readonly withdrawnAt: Moment | null
}

/** IDN-9: a code opens once, within fourteen days, unless a newer one replaced it. */
export const isOpen = ({ endsAt, usedAt, withdrawnAt }: SignInCode, now: Moment): boolean =>
  usedAt === null && withdrawnAt === null && now < endsAt
