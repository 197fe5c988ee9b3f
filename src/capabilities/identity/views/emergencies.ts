import { later } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { AnswerOf } from '#kernel/verb.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { Emergencies } from '../contract/granting.ts'

type Row = AnswerOf<typeof Emergencies>['emergencies'][number]

const ninetyDays = 90 * 86_400_000

/** IDN-26: what is open or has not been looked at, and what the last ninety days brought. */
export const emergencies: View<typeof Emergencies> = async ({ tx, actor, now }) =>
  ok({
    emergencies: await tx.rows(sql<Row>`
      select e.id, a.name, e.reason, e.opened_at, least(e.ends_at, coalesce(e.ended_at, e.ends_at)) as ends_at,
        e.ended_at is null and e.ends_at > ${now} as open, e.finding, r.name as reviewed_by,
        e.person_id = ${actor.person} as own
      from emergency_access e
      join account a on a.tenant_id = e.tenant_id and a.person_id = e.person_id
      left join account r on r.tenant_id = e.tenant_id and r.person_id = e.reviewed_by
      where e.tenant_id = ${tx.tenant} and (e.reviewed_at is null or e.opened_at > ${later(now, -ninetyDays)})
      order by e.opened_at desc limit 50`),
  })
