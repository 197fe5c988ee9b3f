import { lookedAgain } from '#capabilities/risk/public.ts'
import { reviewedBySignals } from '#capabilities/supervision/public.ts'
import { addMonths } from '#kernel/day.ts'
import type { Looking } from '#platform/context.ts'
import type { OfficerTodayAnswer } from '../contract/officer.ts'

/** DSH-16: the posts whose risk was looked at again within a year because of what the loop had found. */
export const backCard = async (cx: Looking): Promise<OfficerTodayAnswer['loop']['back']> => {
  const since = addMonths(cx.today, -12)
  const { called, ...looked } = await lookedAgain(cx, since, await reviewedBySignals(cx, since))
  return { since, signals: called, ...looked }
}
