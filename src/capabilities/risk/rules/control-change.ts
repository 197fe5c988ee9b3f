import { no, ok, type Result } from '#kernel/result.ts'
import type { Grade } from './grade.ts'
import { answerDoubt } from './proposal.ts'
import type { ControlKind } from './risk-point.ts'

/** RSK-129: whoever changes or closes a standing control says why, in a line of ten characters that names nobody. */
export const whyChanged: typeof answerDoubt = answerDoubt

export interface Standing {
  readonly grade: Grade
  /** Kinds of the controls that stay when this one is closed. */
  readonly others: readonly ControlKind[]
  readonly closes: ControlKind
}

/** RSK-130: the last control of a high point that can be checked is changed, never just closed. */
export const mayClose = ({ grade, others, closes }: Standing): Result<null, 'last-control'> =>
  grade === 'HIGH' && closes !== 'education' && others.every((kind) => kind === 'education')
    ? no('last-control')
    : ok(null)
