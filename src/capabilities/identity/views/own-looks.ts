import { later } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { type LookLine, type OwnLooks, ownLooksAtMost } from '../contract/looks.ts'

const thirtyDays = 30 * 86_400_000

/** IDN-28: the looks at the person who asks. */
export const ownLooksOf =
  (most: number): View<typeof OwnLooks> =>
  async ({ tx, actor, now }) => {
    const entries = await tx.rows(sql<LookLine>`
    select l.id, l.by_name as by, l.by_role as role, l.emergency,
      coalesce(p.told, l.what) as what, l.purpose, l.is_change, l.people, l.at
    from access_look_person p
    join access_look l on l.tenant_id = p.tenant_id and l.id = p.look_id
    where p.tenant_id = ${tx.tenant} and p.person_id = ${actor.person}
    order by p.at desc, l.id desc limit ${most}`)
    const [counts] = await tx.rows(sql<{ looks: number; changes: number }>`
    select count(*) filter (where not l.is_change) as looks, count(*) filter (where l.is_change) as changes
    from access_look_person p
    join access_look l on l.tenant_id = p.tenant_id and l.id = p.look_id
    where p.tenant_id = ${tx.tenant} and p.person_id = ${actor.person} and p.at > ${later(now, -thirtyDays)}`)
    return ok({ looks: counts?.looks ?? 0, changes: counts?.changes ?? 0, entries })
  }

export const ownLooks = ownLooksOf(ownLooksAtMost)
