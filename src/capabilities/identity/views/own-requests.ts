import type { Moment } from '#kernel/day.ts'
import type { Looking } from '#platform/context.ts'
import { sql } from '#platform/database.ts'

/** A code to sign in anew that was asked for, for somebody. */
export interface OwnCodeRequest {
  readonly askedAt: Moment
  readonly outcome: string | null
  readonly decidedAt: Moment | null
}

/** An hour of emergency access that somebody asked for. */
export interface OwnEmergency {
  readonly reason: string
  readonly askedAt: Moment
  readonly openedAt: Moment | null
  readonly endsAt: Moment | null
  readonly endedAt: Moment | null
}

/** R68: what was asked for whoever asks, the newest first; not by whom, and no words of others. */
export const ownRequestsOf = async (
  { tx, actor }: Looking,
  most: number,
): Promise<{ readonly codeRequests: readonly OwnCodeRequest[]; readonly emergencies: readonly OwnEmergency[] }> => ({
  codeRequests: await tx.rows(sql<OwnCodeRequest>`
    select asked_at, outcome, decided_at from code_request
    where tenant_id = ${tx.tenant} and person_id = ${actor.person} order by asked_at desc, id limit ${most}`),
  emergencies: await tx.rows(sql<OwnEmergency>`
    select reason, asked_at, opened_at, ends_at, ended_at from emergency_access
    where tenant_id = ${tx.tenant} and person_id = ${actor.person} order by asked_at desc, id limit ${most}`),
})
