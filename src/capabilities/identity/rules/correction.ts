import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'

/** What about the own data may be wrong. */
export const correctionSubjects = ['name', 'unit', 'posts', 'dates', 'learning', 'other'] as const
export type CorrectionSubject = (typeof correctionSubjects)[number]

/** The record is put right, by a new record beside the old one, or it stands as it is. */
export const correctionOutcomes = ['corrected', 'kept'] as const
export type CorrectionOutcome = (typeof correctionOutcomes)[number]

export interface Correction {
  readonly id: Id<'correction'>
  readonly person: Id<'person'>
  readonly answeredAt: Moment | null
}

/** As many wait for an answer at once. */
export const mostOpen = 5

/** IDN-50: a few words, and no number of an identity card or a telephone: others read them. */
export const askCorrection = (
  typed: string,
  open: number,
): Result<string, 'no-words' | 'number-in-words' | 'too-many-open'> => {
  const words = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (Array.from(words).length < 2) return no('no-words')
  if (/\d{11}/.test(words.normalize('NFKC').replace(/[ -]/g, ''))) return no('number-in-words')
  return open >= mostOpen ? no('too-many-open') : ok(words)
}

/** IDN-51: answered once, with a reason, and by nobody about himself or herself. */
export const answerCorrection = (
  asked: Correction | undefined,
  by: Id<'person'>,
  typed: string,
): Result<string, 'correction-not-found' | 'answered-already' | 'own-correction' | 'no-words'> => {
  if (!asked) return no('correction-not-found')
  if (asked.answeredAt !== null) return no('answered-already')
  if (asked.person === by) return no('own-correction')
  const reason = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  return Array.from(reason).length < 2 ? no('no-words') : ok(reason)
}
