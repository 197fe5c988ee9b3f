import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import type { Acting } from '#platform/context.ts'
import type { FindingStatus } from '../rules/evidence.ts'
import { findingWeightOf, saveFindingWeight, untoldEvent } from '../store/evidence.ts'
import { savePostEvents } from '../store/register.ts'

export interface FoundAtPost {
  readonly postId: Id<'post'>
  readonly riskPointId: Id<'risk-point'> | null
  /** The family of risks it belongs to, as the register names them. */
  readonly family: string
  readonly happenedOn: Day
  readonly count: number
  /** 0.5 slight, 1 usual, 3 grave. */
  readonly severity: number
  readonly status: FindingStatus
  /** What was found, of the work and never of a person. */
  readonly note: Pair
}

/**
 * RSK-57: takes in what supervision found at a post; it moves no grade, the post's evidence says more or less by it. What
 * the history of the post tells already, of the same risk point and day, is not counted twice.
 */
export const recordFinding = async (cx: Acting, found: FoundAtPost): Promise<Id<'post-event'>> => {
  const { family, severity, status, ...event } = found
  const told = await untoldEvent(cx.tx, found)
  const id = told ?? cx.newId('post-event')
  if (!told) await savePostEvents(cx.tx, [{ ...event, id, kind: 'finding', grade: null, recordedAt: cx.now }])
  await saveFindingWeight(cx.tx, {
    id: cx.newId('finding-weight'),
    eventId: id,
    family,
    severity,
    status,
    recordedAt: cx.now,
  })
  cx.record('post-event', id, { ...found })
  return id
}

/** RSK-57: what became of a finding: verified, or refuted and then as if it had never been. The earlier word stays. */
export const settleFinding = async (cx: Acting, eventId: Id<'post-event'>, status: FindingStatus): Promise<boolean> => {
  const before = await findingWeightOf(cx.tx, eventId)
  if (!before) return false
  await saveFindingWeight(cx.tx, { ...before, id: cx.newId('finding-weight'), status, recordedAt: cx.now })
  cx.record('post-event', eventId, { status })
  return true
}
