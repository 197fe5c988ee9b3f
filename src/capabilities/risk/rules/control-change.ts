import { no, ok, type Result } from '#kernel/result.ts'
import { lackingOf, type StandingControl, type ToConfirm } from './lacking.ts'
import { answerDoubt } from './proposal.ts'

/** RSK-129: whoever changes or closes a standing control says why, in a line of ten characters that names nobody. */
export const whyChanged: typeof answerDoubt = answerDoubt

export interface Standing {
  readonly point: ToConfirm
  readonly closes: StandingControl
  /** The controls that stay, with the one that takes the place of the closed one. */
  readonly stay: readonly StandingControl[]
}

/**
 * RSK-130: the last control of a high point that another post checks is changed into one that is, never just closed; where
 * none was checked before, one other than study stays.
 */
export const mayClose = ({ point, closes, stay }: Standing): Result<null, 'last-control'> => {
  const lacks = (controls: readonly StandingControl[]) => lackingOf(point, controls).includes('control')
  if (closes.kind === 'education' || !lacks(stay)) return ok(null)
  return !lacks([closes]) || stay.every(({ kind }) => kind === 'education') ? no('last-control') : ok(null)
}
