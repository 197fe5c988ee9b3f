import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'

/** The codes of the key posts a person holds, from the views that organisation publishes. */
export const keyPostsOf = async (tx: Tx, person: Id<'person'>): Promise<string[]> => {
  const rows = await tx.rows(sql<{ code: string }>`
    select p.code from organisation_holding h
    join organisation_post p on p.tenant_id = h.tenant_id and p.post_id = h.post_id
    where h.tenant_id = ${tx.tenant} and h.person_id = ${person} and h.to_on is null and p.key_post
    order by p.code limit 20`)
  return rows.map(({ code }) => code)
}
