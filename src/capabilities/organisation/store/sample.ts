import type { RawBuilder } from 'kysely'
import { allParts, partsOf } from '#kernel/sample.ts'
import { sql, type Tx } from '#platform/database.ts'

/** ORG-18: in how many parts to look for people whom `who` describes; `p` is `organisation_person`. Reads one part. */
export const partsFor = async (tx: Tx, who: RawBuilder<boolean>): Promise<number> => {
  const [row] = await tx.rows(sql<{ people: number }>`
    select count(*)::integer as people from organisation_person p
    where p.tenant_id = ${tx.tenant} and p.part = 0 and ${who}`)
  return partsOf((row?.people ?? 0) * allParts)
}
