import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { CitingKind, Recheck } from '../rules/recheck.ts'
import { casesRead } from './case-approvals.ts'

const tables = (tx: Tx) => tx.withTables<{ recheck: Recheck }>()

/**
 * Everything current that leans on a norm, with the reference: lessons, cases, readings, questions, notices, risk
 * points, powers and process maps by what they cite; a post card, and a risk point too, by the lessons that teach them. Of cases, as far
 * as they are read.
 */
const citing = (tenant: number, unapproved: boolean) => sql`
  select 'lesson' as kind, l.code, l.version, n.reference, null as via
  from lesson_version l, jsonb_array_elements_text(l.body -> 'norms') as n(reference)
  where l.tenant_id = ${tenant} and l.current
  union all
  select 'case', c.code, c.version, n.reference, null
  from ${casesRead(unapproved)} c, jsonb_array_elements_text(c.body -> 'ruleBroken') as n(reference)
  where c.tenant_id = ${tenant}
  union all
  select 'reading', g.code, g.version, n.reference, null
  from reading_version g, jsonb_array_elements_text(g.body -> 'norms') as n(reference)
  where g.tenant_id = ${tenant} and g.current
  union all
  select 'question', q.code, q.version, n.reference, null
  from question_version q, jsonb_array_elements_text(q.body -> 'norms') as n(reference)
  where q.tenant_id = ${tenant} and q.current
  union all
  select 'notice', i.code, i.version, n.reference, null
  from notice_version i, jsonb_array_elements_text(i.body -> 'norms') as n(reference)
  where i.tenant_id = ${tenant} and i.current
  union all
  select 'card', c.code, c.version, n.reference, n.lesson
  from card_version c join curriculum_lesson_norm n on n.tenant_id = c.tenant_id and n.post = c.code
  where c.tenant_id = ${tenant} and c.current
  union all
  select 'risk-point', r.risk_point_id::text, null, n.reference, l.code
  from risk_risk_point r
  join lesson_version l on l.tenant_id = r.tenant_id and l.code = r.lesson_code and l.current,
    jsonb_array_elements_text(l.body -> 'norms') as n(reference)
  where r.tenant_id = ${tenant}
  union all
  select 'risk-point', r.risk_point_id::text, null, n.reference, null
  from risk_risk_point r, unnest(r.norms) as n(reference)
  where r.tenant_id = ${tenant}
  union all
  select 'power', w.power_id::text, w.version::text, n.reference, null
  from risk_power w, unnest(w.norms) as n(reference)
  where w.tenant_id = ${tenant}
  union all
  select 'process', m.process_id::text, m.version::text, n.reference, null
  from risk_process m, unnest(m.norms) as n(reference)
  where m.tenant_id = ${tenant}`

export interface Citing {
  readonly kind: CitingKind
  readonly code: string
  readonly reference: string
  readonly via: string | null
}

/** What leans on a norm now, each once, by kind and code, so many; unapproved cases only for who reads them. */
export const citingOf = (tx: Tx, norm: string, unapproved: boolean, most: number): Promise<Citing[]> =>
  tx.rows(sql`
    select distinct on (c.kind, c.code) c.kind, c.code, c.version, c.reference, c.via
    from (${citing(tx.tenant, unapproved)}) as c
    where split_part(c.reference, '#', 1) = ${norm}
    order by c.kind, c.code, c.via is not null, c.reference, c.via limit ${most}`)

/** CUR-11: lists, in one statement, everything that leans on the references named and is not listed yet. Returns how many. */
export const listRechecks = async (
  tx: Tx,
  change: { readonly id: Id<'norm-change'>; readonly code: string },
  references: readonly string[] | 'everything',
): Promise<number> =>
  tx.changed(sql`
    insert into recheck (tenant_id, id, change_id, item_kind, item_code, item_version, reference, via)
    select distinct on (c.kind, c.code) ${tx.tenant}::integer, gen_random_uuid(), ${change.id}::uuid, c.kind, c.code,
      c.version, c.reference, c.via
    from (${citing(tx.tenant, true)}) as c
    where ${
      references === 'everything'
        ? sql`split_part(c.reference, '#', 1) = ${change.code}`
        : sql`c.reference = any (${[...references]}::text[])`
    }
    order by c.kind, c.code, c.via is not null, c.reference, c.via
    on conflict (tenant_id, change_id, item_kind, item_code) do nothing`)

/** The items named, for change. */
export const loadRechecks = (tx: Tx, ids: readonly Id<'recheck'>[]): Promise<Recheck[]> =>
  tables(tx)
    .selectFrom('recheck')
    .selectAll('recheck')
    .where('recheck.id', 'in', [...ids])
    .forUpdate()
    .execute()

/** The current version of each item named; `null` for a risk point. */
export const currentVersionsOf = async (
  tx: Tx,
  ids: readonly Id<'recheck'>[],
): Promise<ReadonlyMap<Id<'recheck'>, string | null>> => {
  const rows = await tx.rows(sql<{ id: Id<'recheck'>; version: string | null }>`
    select r.id, coalesce(l.version, c.version, g.version, q.version, i.version, p.version, w.version::text, m.version::text) as version
    from recheck r
    left join lesson_version l on r.item_kind = 'lesson' and l.tenant_id = r.tenant_id and l.code = r.item_code
      and l.current
    left join case_version c on r.item_kind = 'case' and c.tenant_id = r.tenant_id and c.code = r.item_code and c.current
    left join reading_version g on r.item_kind = 'reading' and g.tenant_id = r.tenant_id and g.code = r.item_code
      and g.current
    left join question_version q on r.item_kind = 'question' and q.tenant_id = r.tenant_id and q.code = r.item_code
      and q.current
    left join notice_version i on r.item_kind = 'notice' and i.tenant_id = r.tenant_id and i.code = r.item_code and i.current
    left join card_version p on r.item_kind = 'card' and p.tenant_id = r.tenant_id and p.code = r.item_code and p.current
    left join risk_power w on r.item_kind = 'power' and w.tenant_id = r.tenant_id and w.power_id::text = r.item_code
    left join risk_process m on r.item_kind = 'process' and m.tenant_id = r.tenant_id and m.process_id::text = r.item_code
    where r.tenant_id = ${tx.tenant} and r.id = any (${[...ids]}::uuid[])`)
  return new Map(rows.map(({ id, version }) => [id, version]))
}

export const saveRecheck = async (tx: Tx, { id, verdict, settledVersion, settledAt }: Recheck): Promise<void> => {
  await tables(tx)
    .updateTable('recheck')
    .set({ verdict, settledVersion, settledAt })
    .where('recheck.id', '=', id)
    .execute()
}
