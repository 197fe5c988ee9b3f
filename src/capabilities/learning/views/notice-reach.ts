import type { Day } from '#kernel/day.ts'
import { no, ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { View } from '#platform/context.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { NoticeReach, NoticeReachAnswer } from '../contract/notice.ts'
import { reachByUnit, reachOf } from '../rules/reach.ts'

/**
 * LRN-15: everybody of the reach to whom any programme sends the notice, once, by the day of first reading, and by unit
 * (LRN-25); of one that is withdrawn everybody to whom it was sent before (LRN-26).
 */
export const noticeReach: View<typeof NoticeReach> = async ({ tx, actor }, { notice }) => {
  const [found] = await tx.rows(sql<{ receivedOn: Day; withdrawnOn: Day | null }>`
    select received_on, withdrawn_on from curriculum_notice where tenant_id = ${tx.tenant} and code = ${notice}`)
  if (!found) return no('notice-not-found')
  const within = actor.reach.units.map((path) => `${path}.%`)
  const rows = await tx.rows(sql<{ path: string; days: number | null; people: number }>`
    select path, days, count(*)::integer as people
    from (select min(a.unit_path) as path, min(c.occurred_on) - ${found.receivedOn}::date as days
      from assignment a
      join curriculum_notice n on n.tenant_id = a.tenant_id and n.code = a.item_code
      left join completion c on c.tenant_id = a.tenant_id and c.person_id = a.person_id
        and c.item_code = a.item_code and c.item_kind = 'notice' and c.occurred_on >= a.open_on
      where a.tenant_id = ${tx.tenant} and a.item_kind = 'notice' and a.item_code = ${notice}
        and a.withdrawn_at is null and (n.withdrawn_at is null or a.assigned_at <= n.withdrawn_at)
        and (a.unit_path || '.') like any (${within}::text[])
      group by a.person_id) as each_one
    group by path, days order by days, path`)
  const sent = rows.reduce((sum, { people }) => sum + people, 0)
  const read = rows.flatMap(({ days, people }) => (days === null ? [] : [{ days, people }]))
  const counts = rows.map(({ path, days, people }) => ({ path, sent: people, read: days === null ? 0 : people }))
  const units = await named(tx, reachByUnit(counts, actor.reach.units))
  return ok({ ...found, reach: reachOf(sent, read), units, anySent: sent > 0 })
}

const named = async (tx: Tx, parts: ReturnType<typeof reachByUnit>): Promise<NoticeReachAnswer['units']> => {
  const rows = await tx.rows(sql<{ path: string; name: Pair }>`
    select path, name from organisation_unit
    where tenant_id = ${tx.tenant} and path = any (${parts.flatMap(({ path }) => path ?? [])}::text[])`)
  const names = new Map(rows.map(({ path, name }) => [path, name]))
  return parts.map(({ path, sent, read }) => ({ unit: path === null ? null : (names.get(path) ?? null), sent, read }))
}
