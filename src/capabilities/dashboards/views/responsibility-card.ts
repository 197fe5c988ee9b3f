import { divisionCounts } from '#capabilities/responsibility/public.ts'
import type { Looking } from '#platform/context.ts'
import type { OfficerTodayAnswer } from '../contract/officer.ts'
import { responsibilityHang } from '../rules/hang.ts'

/** DSH-1: who answers for what today; until something is written down the stage is not in use. */
export const responsibilityCard = async (cx: Looking): Promise<OfficerTodayAnswer['loop']['responsibility']> => {
  const { units, gaps, edges } = await divisionCounts(cx)
  const used = Object.values(edges).some((count) => count > 0)
  return { hang: responsibilityHang(gaps), used, units, gaps, ...edges }
}
