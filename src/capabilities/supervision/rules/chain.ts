import { addDays, type Day } from '#kernel/day.ts'
import type { Cause } from './cause.ts'

export const chainLinks = ['taught', 'ruled', 'checked'] as const
export type ChainLink = (typeof chainLinks)[number]
/** `half`: there, and not enough. */
export type Held = 'held' | 'half' | 'missing'

/** What the platform knows of the time before a fault (R43). */
export interface Before {
  readonly happenedOn: Day
  /** A current lesson of the family of risks for this post. */
  readonly lesson: boolean
  /** Of the people at the post, for how many it was due before, and how many had done it. */
  readonly due: number
  readonly done: number
  /** Norms that the lessons for the post lean on, and controls that are a rule. */
  readonly norms: number
  readonly rules: number
  readonly controls: number
  /** The newest check before, if any. */
  readonly check: { readonly on: Day; readonly effective: boolean } | null
  readonly causes: readonly Cause[]
}

/** A check counts for this many days. */
const checkCountsDays = 90

const holds = (link: ChainLink, before: Before): Held => {
  const says = (...some: readonly Cause[]): boolean => before.causes.some((cause) => some.includes(cause))
  if (link === 'taught') {
    if (!before.lesson || before.due === 0) return 'missing'
    return before.done < before.due || says('not-taught') ? 'half' : 'held'
  }
  if (link === 'ruled') {
    if (says('no-rule') || before.norms + before.rules === 0) return 'missing'
    return says('vague-rule', 'unworkable-rule', 'wide-discretion') ? 'half' : 'held'
  }
  if (before.controls === 0 || before.check === null || says('no-control')) return 'missing'
  const fresh = before.check.effective && before.check.on >= addDays(before.happenedOn, -checkCountsDays)
  return fresh && !says('not-done', 'done-in-vain', 'single-signatory') ? 'held' : 'half'
}

/**
 * SUP-32: from a finding back: was it taught, was there a rule, was it checked. Each link says what the records hold of
 * the time before; the causes that a person named may weaken it, never mend it. The first broken link decides the remedy.
 */
export const chainOf = (
  before: Before,
): { readonly held: Record<ChainLink, Held>; readonly broken: ChainLink | null } => {
  const held = {
    taught: holds('taught', before),
    ruled: holds('ruled', before),
    checked: holds('checked', before),
  }
  return { held, broken: chainLinks.find((link) => held[link] !== 'held') ?? null }
}
