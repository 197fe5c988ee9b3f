import type { Id } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { LookLine, Looks } from '../contract/looks.ts'

/** IDN-28: all looks, newest first; an auditor reads codes instead of names. */
export const looksPage =
  (page: number): View<typeof Looks> =>
  async (cx, { before }) => {
    const byName = cx.actor.roles.includes('audit-administrator')
    const found = await cx.tx.rows(sql<LookLine & { readonly person: Id<'person'> }>`
    select l.id, l.by_person as person, l.by_name as by, l.by_role as role, l.emergency, l.what, l.purpose, l.is_change, l.people, l.at
    from access_look l
    where l.tenant_id = ${cx.tx.tenant} and (${before ?? null}::timestamptz is null or l.at < ${before ?? null}::timestamptz)
    order by l.at desc, l.id desc limit ${page + 1}`)
    return ok({
      entries: found
        .slice(0, page)
        .map(({ person, ...line }) => ({ ...line, by: byName ? line.by : cx.codeOf(person) })),
      more: found.length > page,
    })
  }

export const looks = looksPage(100)
