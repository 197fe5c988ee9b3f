import type { Day } from '#kernel/day.ts'
import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { NoticeReach } from '../contract/notice.ts'
import { type ReachCount, reachOf } from '../rules/reach.ts'

/** LRN-15: everybody of the reach to whom any programme sends the notice, once, by the day of first reading. */
export const noticeReach: View<typeof NoticeReach> = async ({ tx, actor }, { notice }) => {
  const [found] = await tx.rows(sql<{ receivedOn: Day }>`
    select received_on from curriculum_notice where tenant_id = ${tx.tenant} and code = ${notice}`)
  if (!found) return no('notice-not-found')
  const within = actor.reach.units.map((path) => `${path}.%`)
  const rows = await tx.rows(sql<{ days: number | null; people: number }>`
    select days, count(*)::integer as people
    from (select min(done_on) - ${found.receivedOn}::date as days
      from learning_assignment
      where tenant_id = ${tx.tenant} and item_kind = 'notice' and item_code = ${notice}
        and (unit_path || '.') like any (${within}::text[])
      group by person_id) as each_one
    group by days order by days`)
  const sent = rows.reduce((sum, { people }) => sum + people, 0)
  const read = rows.filter((row): row is ReachCount => row.days !== null)
  return ok({ receivedOn: found.receivedOn, reach: reachOf(sent, read), anySent: sent > 0 })
}
