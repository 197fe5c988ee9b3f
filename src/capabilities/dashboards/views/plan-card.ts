import { burden } from '#capabilities/plan/public.ts'
import type { Looking } from '#platform/context.ts'
import type { OfficerTodayAnswer } from '../contract.ts'
import { planHang } from '../rules/hang.ts'

/** The planned minutes of this month for one person on average, against the lowest ceiling. */
export const planCard = async (cx: Looking): Promise<OfficerTodayAnswer['loop']['plan']> => {
  const answer = await burden(cx, {})
  if (!answer.ok) throw new Error('the burden of a month is never refused')
  const { month, classes, sampled } = answer.value
  const shown = classes.flatMap(({ people, planned, over }) => (planned === null ? [] : [{ people, planned, over }]))
  const people = shown.reduce((sum, one) => sum + one.people, 0)
  const all = shown.reduce((sum, one) => sum + one.people * one.planned, 0)
  const over = shown.reduce((sum, one) => sum + (one.over ?? 0), 0)
  const minutes = people === 0 ? null : Math.round(all / people)
  const ceiling = Math.min(...classes.map((one) => one.ceiling))
  return { month, minutes, people, ceiling, over, sampled, hang: planHang(minutes, ceiling, over) }
}
