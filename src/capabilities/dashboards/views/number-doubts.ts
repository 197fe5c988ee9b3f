import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { doubtsAtMost } from '../contract/doubt.ts'
import type { NumberDoubts } from '../contract.ts'
import { loadDoubts } from '../store/doubts.ts'

/** DSH-4: officers see the doubts of their reach, everybody else their own; none has a sender. Which were answered since a day is told of the own. */
export const numberDoubtsOf =
  (most: number): View<typeof NumberDoubts> =>
  async ({ tx, actor }, { answeredSince }) => {
    const mayAnswer = actor.roles.includes('officer')
    const { person, reach } = actor
    const units = mayAnswer && answeredSince === undefined ? reach.units : []
    return ok({ mayAnswer, doubts: await loadDoubts(tx, { person, units, answeredSince }, most) })
  }

export const numberDoubts = numberDoubtsOf(doubtsAtMost)
