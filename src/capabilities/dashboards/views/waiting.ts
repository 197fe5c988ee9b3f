import { today } from '#capabilities/learning/public.ts'
import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import type { Waiting } from '../contract.ts'
import { splitByWeek } from '../rules/own-day.ts'
import { officerWork } from './officer-work.ts'

/** DSH-2, DSH-9: things that wait for this person, never totals. */
export const waiting: View<typeof Waiting> = async (cx) => {
  if (!cx.actor.roles.includes('officer')) return ok({ today: await ownThings(cx), risk: 0, plan: 0, supervision: 0 })
  const { risk, tasks, supervision } = await officerWork(cx)
  const plan = tasks.filter(({ kind }) => kind === 'publish-programme' || kind === 'confirm-ceilings').length
  const duties = tasks.filter(({ kind, thing }) => thing !== null && kind !== 'publish-programme').length
  return ok({ today: tasks.length, risk: risk.due, plan, supervision: supervision.figure.open + duties })
}

const ownThings = async (cx: Looking): Promise<number> => {
  const learning = await today(cx, {})
  if (!learning.ok) throw new Error('the own day is never refused')
  const { items, recall } = learning.value
  return splitByWeek(items).now.length + (recall.questions > 0 ? 1 : 0)
}
