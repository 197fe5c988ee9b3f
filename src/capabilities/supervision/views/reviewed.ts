import type { Day } from '#kernel/day.ts'
import type { Looking } from '#platform/context.ts'
import { sql } from '#platform/database.ts'

interface Reviewed {
  /** Of a post. */
  readonly code: string
  readonly on: Day
}

/** SUP-21: posts that signals in reach put under review since a day, each from the first time on. */
export const reviewedBySignals = ({ tx }: Looking, since: Day): Promise<Reviewed[]> =>
  tx.rows(sql<Reviewed>`
    select p.code, min(r.opened_on) as on from response r cross join unnest(r.posts) as p(code)
    where r.tenant_id = ${tx.tenant} and r.act = 'review' and r.opened_on >= ${since}::date
    group by p.code order by p.code`)
