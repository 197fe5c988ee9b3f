import type { Pair } from '#kernel/text.ts'
import type { Role } from '#kernel/verb.ts'

/** What kept a call from being answered, other than a refusal that its contract names. */
export type Problem =
  | { readonly kind: 'offline' }
  /** There is no network, and this device has no room to keep what was done. */
  | { readonly kind: 'unkept' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'not-permitted'; readonly roles: readonly Role[] }
  /** The paths of the input that did not fit, `/name`. */
  | { readonly kind: 'invalid'; readonly where: readonly string[] }
  /** The page sent a member that the server does not know: it is older than the program. */
  | { readonly kind: 'outdated'; readonly says: Pair }
  /** Too many wrong guesses: how many seconds to wait. */
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'shared-device' }
  /** It is not yet said in this sitting for what others are looked at. */
  | { readonly kind: 'purpose-missing' }
  /** A short code for support. */
  | { readonly kind: 'failed'; readonly code: string }

export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.kind)
    this.problem = problem
  }
}

export const problemOf = (fault: unknown): Problem =>
  fault instanceof ProblemError ? fault.problem : { kind: 'failed', code: 'PL-WEB' }

/** Whether the server may have done the work although no answer came: the same key must then be sent again. */
export const isUnsettled = ({ kind }: Problem): boolean => kind === 'offline' || kind === 'failed'
