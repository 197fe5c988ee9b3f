import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'

export const citingKinds = [
  'lesson',
  'case',
  'reading',
  'question',
  'notice',
  'card',
  'risk-point',
  'power',
  'process',
] as const
export type CitingKind = (typeof citingKinds)[number]

export const verdicts = ['still-right', 'changed'] as const
export type Verdict = (typeof verdicts)[number]

/** One thing that cites a changed norm, with the version it had when the change was recorded. */
export interface Recheck {
  readonly id: Id<'recheck'>
  /** A risk point has no version of its own here. */
  readonly itemVersion: string | null
  readonly verdict: Verdict | null
  readonly settledVersion: string | null
  readonly settledAt: Moment | null
}

/**
 * CUR-12: an item is settled once. “Changed” needs a version that came after the one that was listed; what has no
 * versions here is taken at the word.
 */
export const settle = (
  item: Recheck,
  verdict: Verdict,
  current: string | null,
  now: Moment,
): Result<Recheck, 'already-settled' | 'no-new-version'> => {
  if (item.verdict !== null) return no('already-settled')
  if (verdict === 'changed' && item.itemVersion !== null && item.itemVersion === current) return no('no-new-version')
  return ok({ ...item, verdict, settledVersion: current, settledAt: now })
}
