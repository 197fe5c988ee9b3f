import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'
import type { Count, CountCell } from '../rules/count.ts'

export interface Entered {
  /** Nobody where a system of others handed it in. */
  readonly by: Id<'person'> | null
  readonly system: Id<'source-system'> | null
  readonly on: Day
  readonly at: Moment
}

/** Keeps entries in one statement, and says which histories are due (SUP-111). */
export const saveCounts = async (tx: Tx, counts: readonly Count[], { by, system, on, at }: Entered): Promise<void> => {
  await tx.rows(sql`
    with kept as (insert into signal_count (tenant_id, id, unit_path, topic, taxonomy_version, source, month, count, severity, state,
      post_family, node, cluster, comment, inspection_id, corrects, entered_by, source_system_id, entered_on, recorded_at)
    select ${tx.tenant}::integer, c.id, c."unitPath", c.topic, c."taxonomyVersion", c.source, c.month, c.count, c.severity,
      c.state, c."postFamily", c.node, c.cluster, c.comment, c."inspectionId", c.corrects,
      ${by}::uuid, ${system}::uuid, ${on}::date, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as c(id uuid, "unitPath" text, topic text,
      "taxonomyVersion" integer, source text, month date, count integer, severity integer, state text, "postFamily" text,
      node text, cluster text, comment text, "inspectionId" uuid, corrects uuid)
      returning unit_path, topic, month, corrects),
    touched as (
      select k.unit_path, k.topic, k.month from kept k
      union select c.unit_path, c.topic, c.month from signal_count c
      where c.tenant_id = ${tx.tenant} and c.id = any (array(select k.corrects from kept k where k.corrects is not null)))
    insert into history_due (tenant_id, id, unit_path, topic, month)
    select ${tx.tenant}::integer, gen_random_uuid(), t.unit_path, t.topic, t.month from touched t
    where t.unit_path like '%.%'`)
}

/** What a system handed in, for the months from this one on. */
export interface HandedIn extends Pick<Count, 'id' | 'count'>, CountCell {
  /** A later entry stands for it: the system's own, or one that an officer wrote. */
  readonly corrected: boolean
}

/** What one system handed in before, for the months of a new call. */
export const handedInBy = (tx: Tx, system: Id<'source-system'>, months: readonly Day[]): Promise<HandedIn[]> =>
  tx.rows(sql<HandedIn>`
    select c.id, c.unit_path, c.topic, c.source, c.month, c.count, c.severity, c.state, c.post_family, c.node, c.cluster,
      exists (select from signal_count l where l.tenant_id = c.tenant_id and l.corrects = c.id) as corrected
    from signal_count c
    where c.tenant_id = ${tx.tenant} and c.source_system_id = ${system} and c.month = any (${[...months]}::date[])`)

export interface KeptCount extends Count {
  readonly corrected: boolean
}

/** One entry in reach, with whether something corrects it already. */
export const loadCount = async (tx: Tx, reach: readonly string[], id: Count['id']): Promise<KeptCount | undefined> => {
  const rows = await tx.rows(sql<KeptCount>`
    select c.id, c.unit_path, c.topic, c.taxonomy_version, c.source, c.month, c.count, c.severity, c.state, c.post_family,
      c.node, c.cluster, c.comment, c.inspection_id, c.corrects,
      exists (select from signal_count l where l.tenant_id = c.tenant_id and l.corrects = c.id) as corrected
    from signal_count c
    where c.tenant_id = ${tx.tenant} and c.id = ${id} and ${withinUnits('c.unit_path', reach)}`)
  return rows[0]
}
