import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { MethodInForce } from '../contract/method.ts'
import { methodChoices, methodInForce } from '../store/methods.ts'

/** RSK-138: the method in force, and what was chosen or waits; who chose it is not told. */
export const gradingMethod: View<typeof MethodInForce> = async (cx) =>
  ok({
    method: await methodInForce(cx),
    choices: (await methodChoices(cx.tx)).map(({ proposedBy, settledBy, settledOn, recordedAt, ...choice }) => ({
      ...choice,
      mine: proposedBy === cx.actor.person,
      found: proposedBy === null,
    })),
  })
