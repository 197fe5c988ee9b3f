import { addMonths } from '#kernel/day.ts'
import type { Looking } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { supervisionDuties } from './duties.ts'
import { newestMonth, signalInReach } from './grid.ts'
import { openShown, walkedOf } from './loops.ts'

export interface SupervisionWaiting {
  /** Signals to judge, as many as are told of. */
  readonly open: number
  /** Whether a loop has gone round whose effect nobody has accepted. */
  readonly effects: boolean
  /** What this person may verify, look at again, take up or check. */
  readonly duties: number
}

/** SUP-25, SUP-43: what waits, counted and not told: no month of counts is read. */
export const supervisionWaiting = async (cx: Looking): Promise<SupervisionWaiting> => {
  const duties = (await supervisionDuties(cx)).length
  const signals = (await newestMonth(cx)) === null ? undefined : await signalsWaiting(cx)
  return { open: signals?.open ?? 0, effects: signals?.effects ?? false, duties }
}

/** The first answer whose months have come in says how a loop went. */
const signalsWaiting = async ({
  tx,
  actor,
  today,
}: Looking): Promise<Omit<SupervisionWaiting, 'duties'> | undefined> => {
  const mine = signalInReach(actor.reach.units)
  const [row] = await tx.planned(sql<Omit<SupervisionWaiting, 'duties'>>`
    select (
      select count(*) from (
        select from signal s where s.tenant_id = ${tx.tenant} and s.state = 'open' and ${mine} limit ${openShown}
      ) as waits) as open,
      exists (
        select from (
          select s.id, s.judged_on from signal s
          where s.tenant_id = ${tx.tenant} and s.state = 'confirmed' and ${mine}
          order by coalesce(s.judged_on, s.judge_by) desc, s.no limit ${walkedOf.signals}) as judged
        cross join lateral (
          select r.rechecked_on from response r
          where r.tenant_id = ${tx.tenant} and r.signal_id = judged.id
            and (r.effect is not null or r.recheck_on <= ${today}::date)
          order by r.opened_on, r.recorded_at limit 1) as told
        where judged.judged_on >= ${addMonths(today, -walkedOf.months)}::date and told.rechecked_on is null) as effects`)
  return row
}
