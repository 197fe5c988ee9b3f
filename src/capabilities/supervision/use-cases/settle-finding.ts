import { settleFinding as tellRisk } from '#capabilities/risk/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { SettleFinding } from '../contract/findings.ts'
import { settle } from '../rules/finding.ts'
import { loadFinding, setFindingState } from '../store/findings.ts'

/** SUP-28: a finding under handling is upheld, or refuted and then as if it had never been. */
export const settleFinding: UseCase<typeof SettleFinding> = async (cx, { finding: id, upheld }) => {
  const finding = await loadFinding(cx.tx, cx.actor.reach.units, id)
  if (!finding) return no('finding-not-found')
  const settled = settle(finding, upheld, cx.today)
  if (!settled.ok) return settled
  const { state, closedOn } = settled.value
  await setFindingState(cx.tx, id, state, closedOn)
  await tellRisk(cx, finding.eventId, upheld ? 'verified' : 'refuted')
  cx.record('finding', id, { state, closedOn })
  return ok({ state })
}
