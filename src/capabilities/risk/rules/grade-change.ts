import type { Day } from '#kernel/day.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { TrackStep } from './evidence-track.ts'
import type { Grade } from './grade.ts'

export const changeAnswers = ['review', 'keep'] as const
export type ChangeAnswer = (typeof changeAnswers)[number]

/** A step of the track that nobody has answered yet: a question to the committee, no grade. */
export interface GradeChange {
  readonly on: Day
  readonly from: Grade
  readonly to: Grade
}

export interface AnsweredChange {
  readonly changedOn: Day
  readonly toGrade: Grade
}

/** RSK-55: the newest step of the track, while it is a year old at most and nobody has answered it. */
export const openChange = (
  track: readonly TrackStep[],
  answered: readonly AnsweredChange[],
  oldest: Day,
): GradeChange | null => {
  const [before, last] = [track.at(-2), track.at(-1)]
  if (!before || !last || last.from < oldest) return null
  if (answered.some(({ changedOn, toGrade }) => changedOn === last.from && toGrade === last.grade)) return null
  return { on: last.from, from: before.grade, to: last.grade }
}

/** Steps older than so many months are history, not news. */
export const newsForMonths = 12

/** RSK-56: whoever keeps the grade against the evidence says why, and names nobody; a review needs no reason. */
export const answerChange = (
  answer: ChangeAnswer,
  reason: string,
  names: readonly string[],
): Result<string, 'reason-missing' | 'names-a-person'> => {
  const line = reason.trim()
  if (answer === 'keep' && line.length < 10) return no('reason-missing')
  return names.some((name) => name.length > 1 && line.includes(name)) ? no('names-a-person') : ok(line)
}
