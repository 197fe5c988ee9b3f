import { type Day, daysBetween } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'

export const hazardStates = ['raised', 'open', 'closed', 'none'] as const
export type HazardState = (typeof hazardStates)[number]

/** A weak point that somebody saw before anything happened, as with safety hazards; nobody is blamed in it (R9). */
export interface Hazard {
  readonly id: Id<'hazard'>
  readonly no: string
  readonly unitPath: string
  /** The post whose step it is, once it is known. */
  readonly postId: Id<'post'> | null
  /** Which step, and what it is like. */
  readonly what: string
  /** How it could be closed; may be empty. */
  readonly idea: string
  readonly state: HazardState
  /** What holds meanwhile. */
  readonly interim: string
  /** What whoever raised it is told. */
  readonly answer: string
  readonly raisedOn: Day
  readonly takenOn: Day | null
  readonly closedOn: Day | null
}

/** Shorter than this says nothing about a step. */
const shortestWhat = 6
/** An answer to whoever raised it gives at least a reason. */
const shortestAnswer = 10
/** Days within which it is taken up or answered. */
export const takeWithinDays = 10

/** SUP-34: two fields; the first says which step and what it is like. */
export const acceptHazard = (what: string): Result<null, 'what-short'> =>
  [...what.trim()].length < shortestWhat ? no('what-short') : ok(null)

/** SUP-35: it is taken up at a post, with what holds meanwhile, or answered with a reason; once. */
export const take = (
  hazard: Hazard,
  wish:
    | { readonly postId: Id<'post'>; readonly unitPath: string; readonly interim: string }
    | { readonly answer: string },
  today: Day,
): Result<Hazard, 'already-taken' | 'answer-short'> => {
  if (hazard.state !== 'raised') return no('already-taken')
  if ('postId' in wish) return ok({ ...hazard, ...wish, state: 'open', takenOn: today })
  const answer = wish.answer.trim()
  if ([...answer].length < shortestAnswer) return no('answer-short')
  return ok({ ...hazard, answer, state: 'none', takenOn: today, closedOn: today })
}

/** SUP-34: how long it has been open, in days; ageing is seen by everybody who sees it. */
export const ageOf = ({ raisedOn, closedOn }: Pick<Hazard, 'raisedOn' | 'closedOn'>, today: Day): number =>
  daysBetween(raisedOn, closedOn ?? today)

/** `H-2027-001`. */
export const hazardNumber = (year: string, before: number): string => `H-${year}-${String(before + 1).padStart(3, '0')}`
