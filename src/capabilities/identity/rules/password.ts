import { no, ok, type Result } from '#kernel/result.ts'

/** Whose password it is to be. */
export interface PasswordOwner {
  readonly staffNo: string
  readonly name: string
}

export type PasswordRefusal = 'password-short' | 'password-common' | 'password-own'

export const shortestPassword = 10
export const longestPassword = 200

/** The same password typed on another keyboard is the same password (NIST SP 800-63B, 3.1.1.2). */
export const plainPassword = (password: string): string => password.normalize('NFKC')

/**
 * IDN-8: a password is long, not on the list of common ones, and not the person's own number or name; no rule asks for
 * signs or capitals, and none ends it after a time (NIST SP 800-63B, 3.1.1.2; OWASP ASVS 5.0, 6.2).
 */
export const choosePassword = (
  password: string,
  { staffNo, name }: PasswordOwner,
  isCommon: (password: string) => boolean,
): Result<string, PasswordRefusal> => {
  const plain = plainPassword(password)
  if (Array.from(plain).length < shortestPassword) return no('password-short')
  const lower = plain.toLowerCase()
  if (isCommon(lower) || isCommon(lower.replace(/[\d\W_]+$/u, '')) || isPattern(lower)) return no('password-common')
  if ([staffNo, name].some((own) => own.length >= 2 && isMostly(lower, own.toLowerCase()))) return no('password-own')
  return ok(plain)
}

/** A few signs again and again, or a run of the keyboard or the alphabet. */
const isPattern = (text: string): boolean =>
  new Set(text).size < 5 || [...runs, ...runs.map(reversed)].some((run) => isMostly(text, runIn(text, run)))

const runs = ['abcdefghijklmnopqrstuvwxyz', '0123456789012345', 'qwertyuiop', 'asdfghjkl', '1qaz2wsx3edc4rfv5tgb']
const reversed = (text: string): string => [...text].reverse().join('')

/** The longest piece of the run at the start of the text. */
const runIn = (text: string, run: string): string => {
  for (let length = Math.min(run.length, text.length); length >= 5; length--)
    for (let at = 0; at + length <= run.length; at++)
      if (text.startsWith(run.slice(at, at + length))) return run.slice(at, at + length)
  return ''
}

/** The part stands in the text, and little else does. */
const isMostly = (text: string, part: string): boolean =>
  part !== '' && text.includes(part) && Array.from(text.replace(part, '')).length < 5
