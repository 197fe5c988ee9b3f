import { daysBetween } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { type Studio, type StudioAnswer, studioAtMost } from '../contract/studio.ts'
import { freshness } from '../rules/draft.ts'
import { freshUntil, wroteNone } from '../store/drafts.ts'
import { lastVersionsOf } from '../store/withdrawals.ts'

type Row = Omit<StudioAnswer['lessons'][number], 'due'>

/** CUR-18: what waits for a second person or is due to be looked through, then drafts, then the rest, by code. */
export const studioOf =
  (most: number): View<typeof Studio> =>
  async ({ tx, actor, today, timeZone }) => {
    const rows = await tx.rows(sql<Row>`
    select coalesce(d.code, l.code) as code, coalesce(d.body, l.body) -> 'title' as title,
      coalesce(d.body, l.body) ->> 'kind' as kind, (coalesce(d.body, l.body) ->> 'minutes')::integer as minutes,
      l.version, d.state, d.changed_at,
      case when l.current then ${freshUntil(tx, 'lesson', sql`l`, timeZone)} end as best_before, l.withdrawn_on, l.withdrawn_why,
      coalesce(d.state = 'asked' and not (${actor.person}::uuid = any (d.editors)), false) as may_review,
      ${wroteNone(tx, 'lesson', sql`coalesce(d.code, l.code)`, actor.person)} as may_look
    from ${lastVersionsOf(tx, 'lesson')} l
    full join (select * from content_draft where tenant_id = ${tx.tenant} and kind = 'lesson') d on d.code = l.code
    order by d.state is null, best_before nulls last, coalesce(d.code, l.code) limit ${most}`)
    return ok({
      lessons: rows.map((row) => ({
        ...row,
        due: row.bestBefore !== null && freshness(row.bestBefore, daysBetween(today, row.bestBefore)).due,
      })),
    })
  }

export const studio = studioOf(studioAtMost)
