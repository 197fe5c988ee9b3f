import type { Day } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { withinDays } from '../rules/duty.ts'
import type { RectificationStage } from '../rules/rectification.ts'

/** By when the newest round `r` takes its next step: a change is verified within six weeks (SUP-43). */
export const dueInSql = sql<Day | null>`case
  when r.outcome is null and r.done_on is not null and r.verified_on is null then r.done_on + ${sql.lit(withinDays.verify)}
  else coalesce(r.recheck_on, r.due_on)
end`

/** `stageOfRound` in SQL, of the newest round `r`, which may be absent. */
export const stageInSql = sql<RectificationStage>`case
  when r.id is null or r.outcome in ('refused', 'failed') then 'plan'
  when r.outcome = 'holds' then 'done'
  when r.done_on is null then 'change'
  when r.verified_on is null then 'verify'
  else 'recheck'
end`
