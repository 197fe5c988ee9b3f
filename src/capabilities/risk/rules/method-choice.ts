import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { GradingMethod } from './methods.ts'

/** The method of an organisation that has chosen none. */
export const usualMethod: GradingMethod = 'D'

/** By which method an organisation grades its posts, from a day on. */
export interface MethodChoice {
  readonly id: Id<'method-choice'>
  readonly method: GradingMethod
  readonly fromOn: Day
  readonly reason: string
  /** Nobody, where it was found at an update: the method of most grades that stood. */
  readonly proposedBy: Id<'person'> | null
  readonly proposedOn: Day
  readonly recordedAt: Moment
  readonly settledBy: Id<'person'> | null
  readonly settledOn: Day | null
  readonly outcome: 'confirmed' | 'declined' | null
  readonly note: string
}

/** RSK-138: a method is chosen for the whole organisation, from a day that has not passed, one proposal at a time. */
export const chooseMethod = (
  { method, fromOn }: Pick<MethodChoice, 'method' | 'fromOn'>,
  {
    inForce,
    waits,
    today,
  }: {
    /** On the first day of the other. */ readonly inForce: GradingMethod
    readonly waits: boolean
    readonly today: Day
  },
): Result<null, 'waits-already' | 'same-method' | 'day-passed'> => {
  if (waits) return no('waits-already')
  if (method === inForce) return no('same-method')
  return fromOn < today ? no('day-passed') : ok(null)
}

/** RSK-138: another officer answers, whoever proposed may withdraw; a day that has passed meanwhile is chosen anew. */
export const answerMethod = (
  choice: Pick<MethodChoice, 'proposedBy' | 'fromOn'>,
  { by, take, today }: { readonly by: Id<'person'>; readonly take: boolean; readonly today: Day },
): Result<null, 'own-proposal' | 'day-passed'> => {
  if (take && choice.proposedBy === by) return no('own-proposal')
  return take && choice.fromOn < today ? no('day-passed') : ok(null)
}
