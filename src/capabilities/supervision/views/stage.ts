import { sql } from '#platform/database.ts'
import type { RectificationStage } from '../rules/rectification.ts'

/** `stageOfRound` in SQL, of the newest round `r`, which may be absent. */
export const stageInSql = sql<RectificationStage>`case
  when r.id is null or r.outcome in ('refused', 'failed') then 'plan'
  when r.outcome = 'holds' then 'done'
  when r.done_on is null then 'change'
  when r.verified_on is null then 'verify'
  else 'recheck'
end`
