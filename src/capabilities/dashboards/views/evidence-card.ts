import { ledgerState } from '#capabilities/ledger/public.ts'
import type { Looking } from '#platform/context.ts'
import type { AdministratorTodayAnswer } from '../contract.ts'

/** How far the ledger is; the root of its newest checkpoint is computed again at every look. */
export const evidenceCard = async (cx: Looking): Promise<AdministratorTodayAnswer['ledger']> => {
  const answer = await ledgerState(cx, {})
  if (!answer.ok) throw new Error('the state of the ledger is never refused')
  const { size, pending, state, checkpoint } = answer.value
  return { entries: size, pending, state, checkpointAt: checkpoint?.at ?? null }
}
