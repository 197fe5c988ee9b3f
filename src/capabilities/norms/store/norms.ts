import { sql, type Tx } from '#platform/database.ts'
import type { Norm } from '../rules/norm.ts'

interface NormVersion {
  readonly code: string
  readonly version: string
  readonly current: boolean
  readonly body: Norm
}

const tables = (tx: Tx) => tx.withTables<{ normVersion: NormVersion }>()

/**
 * NRM-1: keeps the norms whose text differs from the current one as this version, which becomes current.
 * Returns how many were new.
 */
export const loadNorms = async (tx: Tx, version: string, norms: readonly Norm[]): Promise<number> => {
  const changed = sql`
    select n.body ->> 'code' as code, n.body
    from jsonb_array_elements(${JSON.stringify(norms)}::jsonb) as n(body)
    where not exists (select 1 from norm_version v
      where v.tenant_id = ${tx.tenant} and v.code = n.body ->> 'code' and v.current and v.body = n.body)`
  await tx.rows(sql`
    update norm_version v set current = false from (${changed}) as c
    where v.tenant_id = ${tx.tenant} and v.code = c.code and v.current`)
  const kept = await tx.rows(sql`
    insert into norm_version (tenant_id, code, version, body)
    select ${tx.tenant}::integer, c.code, ${version}, c.body from (${changed}) as c
    returning code`)
  return kept.length
}

export const currentNorm = (tx: Tx, code: string): Promise<NormVersion | undefined> =>
  tables(tx)
    .selectFrom('normVersion')
    .selectAll('normVersion')
    .where('normVersion.code', '=', code)
    .where('normVersion.current', '=', true)
    .executeTakeFirst()

export const currentNorms = (tx: Tx, codes: readonly string[]): Promise<NormVersion[]> =>
  codes.length === 0
    ? Promise.resolve([])
    : tables(tx)
        .selectFrom('normVersion')
        .selectAll('normVersion')
        .where('normVersion.code', 'in', [...codes])
        .where('normVersion.current', '=', true)
        .orderBy('normVersion.code')
        .execute()
