import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import { mostTerms, type Term } from '../rules/terms.ts'

export interface KeptTerm extends Term {
  readonly id: Id<'local-term'>
}

const tables = (tx: Tx) => tx.withTables<{ localTerm: KeptTerm }>()

/** The organisation's own words, in the order of the general ones. */
export const loadTerms = (tx: Tx): Promise<KeptTerm[]> =>
  tx.rows(sql<KeptTerm>`
    select id, said, called from local_term where tenant_id = ${tx.tenant}
    order by said ->> 'zh', said ->> 'en', id limit ${mostTerms}`)

/** Whoever changes the list waits for whoever is changing it, so that a word is taken once. */
export const lockTerms = async (tx: Tx): Promise<KeptTerm[]> => {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext('local_term'), ${tx.tenant}::integer)`)
  return loadTerms(tx)
}

export const saveTerm = async (tx: Tx, term: KeptTerm): Promise<void> => {
  const row = { id: term.id, said: JSON.stringify(term.said), called: JSON.stringify(term.called) }
  await tx.rows(sql`
    insert into local_term (tenant_id, id, said, called)
    values (${tx.tenant}, ${row.id}, ${row.said}::jsonb, ${row.called}::jsonb)
    on conflict (tenant_id, id) do update set said = excluded.said, called = excluded.called`)
}

export const removeTerm = async (tx: Tx, id: KeptTerm['id']): Promise<void> => {
  await tables(tx).deleteFrom('localTerm').where('localTerm.id', '=', id).execute()
}

/** How many things in use have the general word in one of their texts. */
export const usesOf = async (tx: Tx, { zh, en }: Pair): Promise<number> => {
  const [row] = await tx.rows(sql<{ uses: number }>`
    select count(*)::integer as uses from (
      select body from lesson_version where tenant_id = ${tx.tenant} and current
      union all select body from case_version where tenant_id = ${tx.tenant} and current
      union all select body from question_version where tenant_id = ${tx.tenant} and current
      union all select body from reading_version where tenant_id = ${tx.tenant} and current
      union all select body from card_version where tenant_id = ${tx.tenant} and current) as told
    where (${zh} <> '' and position(${zh} in body::text) > 0)
      or (${en} <> '' and position(lower(${en}) in lower(body::text)) > 0)`)
  return row?.uses ?? 0
}
