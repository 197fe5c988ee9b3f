import type { Connection } from './launch.ts'
import { withClient } from './roles.ts'

export interface SchemaFault {
  /** The table or view, with the constraint or trigger where one is meant. */
  readonly where: string
  readonly fault: FaultKind
}

export type FaultKind =
  | 'row-security-off'
  | 'row-security-not-forced'
  | 'no-policy'
  | 'tenant-not-first-in-primary-key'
  | 'unique-without-tenant'
  | 'reference-without-tenant'
  | 'trigger'
  | 'view-with-owners-rights'
  | 'materialized-view'

/**
 * Looks whether every table with a `tenant_id` is held to its tenant: row-level security on and forced with a policy,
 * the tenant first in the primary key and part of every unique key and reference, and no triggers, which a cluster
 * could not run. A view must use its reader's rights, for under its owner's the policies may not hold; a materialised
 * view has none.
 */
export const checkSchema = (owner: Connection): Promise<SchemaFault[]> =>
  withClient(owner, async (client) => (await client.query<SchemaFault>(faults)).rows)

const faults = `
with ours as (
  select c.* from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_toast%'
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
),
tenant_table as (
  select o.oid, o.oid::regclass::text as name, o.relrowsecurity, o.relforcerowsecurity, o.relispartition, a.attnum as tenant
  from ours o join pg_attribute a on a.attrelid = o.oid and a.attname = 'tenant_id' and not a.attisdropped
  where o.relkind in ('r', 'p')
)
select name as "where", 'row-security-off' as fault from tenant_table where not relrowsecurity
union all
select name, 'row-security-not-forced' from tenant_table where not relforcerowsecurity
union all
select name, 'no-policy' from tenant_table t where not exists (select from pg_policy p where p.polrelid = t.oid)
union all
select name, 'tenant-not-first-in-primary-key' from tenant_table t
where not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary and i.indkey[0] = t.tenant)
union all
select name || ' ' || i.indexrelid::regclass, 'unique-without-tenant'
from tenant_table t join pg_index i on i.indrelid = t.oid
where i.indisunique and not i.indisprimary and i.indkey[0] is distinct from t.tenant
union all
select name || ' ' || k.conname, 'reference-without-tenant'
from tenant_table t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
where t.tenant <> all (k.conkey)
  and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'tenant_id' and not a.attisdropped)
union all
select name || ' ' || g.tgname, 'trigger' from tenant_table t join pg_trigger g on g.tgrelid = t.oid
where not g.tgisinternal
union all
select oid::regclass::text, 'view-with-owners-rights' from ours
where relkind = 'v' and not coalesce(reloptions, '{}') && array['security_invoker=true', 'security_invoker=on', 'security_invoker=1']
union all
select oid::regclass::text, 'materialized-view' from ours where relkind = 'm'
order by 1, 2`
