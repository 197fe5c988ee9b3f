import { type Static, Type } from 'typebox'
import { addMonths, type Day, monthStart } from '#kernel/day.ts'
import { pairShape } from '#kernel/shape.ts'
import type { Pair } from '#kernel/text.ts'
import { codeShape, versionShape } from './lesson.ts'

/**
 * R40, R18: what a holder of one post should know by heart, in plain words; its code is the code of the post. What can go
 * wrong and what is checked comes from the register and is not repeated here.
 */
export const cardShape = Type.Object({
  code: codeShape,
  version: versionShape,
  families: Type.Array(codeShape),
  posts: Type.Array(codeShape, { minItems: 1 }),
  duty: pairShape,
  acts: Type.Array(pairShape, { minItems: 1, maxItems: 5 }),
  declare: pairShape,
  askWhom: pairShape,
  mayAsk: Type.Array(Type.Object({ question: pairShape, answer: pairShape }), { maxItems: 12 }),
})
export type Card = Static<typeof cardShape>

export const changedWhens = ['this-month', 'last-month'] as const
export type ChangedWhen = (typeof changedWhens)[number]

/** A line of a card that says otherwise than before, or is new; its place counts from one. */
export interface ChangedLine {
  readonly line: number
  readonly was: Pair | null
}

/** CUR-32: a change is told in the month in which the card came and in the month after. */
export const changedWhen = (cameOn: Day, today: Day): ChangedWhen | null => {
  if (cameOn > today) return null
  if (monthStart(cameOn) === monthStart(today)) return 'this-month'
  return monthStart(cameOn) === addMonths(monthStart(today), -1) ? 'last-month' : null
}

/** CUR-32: the lines to do that are worded otherwise than in the version before; one that only moved has not changed. */
export const changedLines = ({ acts }: Pick<Card, 'acts'>, before: Pick<Card, 'acts'>): ChangedLine[] => {
  const same = (one: Pair, other: Pair): boolean => one.zh === other.zh
  return acts.flatMap((act, at) => {
    if (before.acts.some((old) => same(old, act))) return []
    const was = before.acts[at]
    return [{ line: at + 1, was: was && !acts.some((one) => same(one, was)) ? was : null }]
  })
}
