import type { Moment } from '#kernel/day.ts'
import { sql, type Tx } from '#platform/database.ts'

export interface NotedPolicies {
  readonly version: number
  readonly digest: string
  readonly lines: readonly string[]
  readonly product: string
  readonly notedAt: Moment
}

/** The newest noted; two starts at once wait for each other. */
export const newestPolicies = async (tx: Tx): Promise<NotedPolicies | undefined> => {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext('policies'), ${tx.tenant}::integer)`)
  const [row] = await tx.rows(sql<NotedPolicies>`
    select version, digest, lines, product, noted_at from policies_noted
    where tenant_id = ${tx.tenant} order by version desc limit 1`)
  return row
}

export const keepPolicies = async (
  tx: Tx,
  { version, digest, lines, product, notedAt }: NotedPolicies,
): Promise<void> => {
  await tx.rows(sql`
    insert into policies_noted (tenant_id, version, digest, lines, product, noted_at)
    values (${tx.tenant}, ${version}, ${digest}, ${JSON.stringify(lines)}::jsonb, ${product}, ${notedAt})`)
}
