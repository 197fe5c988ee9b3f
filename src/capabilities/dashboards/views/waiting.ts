import { casesToApprove } from '#capabilities/curriculum/public.ts'
import { ownWaiting } from '#capabilities/learning/public.ts'
import { ceilingsToConfirm } from '#capabilities/plan/public.ts'
import { riskWaiting, stepsToTake } from '#capabilities/risk/public.ts'
import { supervisionWaiting } from '#capabilities/supervision/public.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { Waiting } from '../contract.ts'
import { countOpenDoubts } from '../store/doubts.ts'
import { programmesToPublish } from './officer-work.ts'

/**
 * DSH-2, DSH-9: things that wait for this person, never totals; the tasks of an officer's first page counted, not told,
 * for this is asked on every page.
 */
export const waiting: View<typeof Waiting> = async (cx) => {
  if (!cx.actor.roles.includes('officer')) return ok({ today: await ownWaiting(cx), risk: 0, plan: 0, supervision: 0 })
  const posts = await riskWaiting(cx)
  const { open, effects, duties } = await supervisionWaiting(cx)
  const ceilings = (await ceilingsToConfirm(cx)).length > 0
  const plan = (await programmesToPublish(cx)).length + (ceilings ? 1 : 0)
  const doubts = (await countOpenDoubts(cx.tx, cx.actor.reach.units)) > 0
  const steps = (await stepsToTake(cx)).length
  const cases = (await casesToApprove(cx.tx)) > 0
  // What many small things make is one task.
  const bundles = [open > 0, effects, posts.due > 0, posts.rechecks, posts.gaps, doubts, cases].filter(Boolean).length
  return ok({ today: bundles + steps + plan + duties, risk: posts.due, plan, supervision: open + duties })
}
