import type { Day } from '#kernel/day.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'
import type { Source } from '../rules/count.ts'
import type { BusinessCount } from '../rules/detection/concentrations.ts'
import { askedForSince } from '../rules/inspection.ts'
import { currentTopic, type Taxonomy } from '../rules/taxonomy.ts'

/** Counts of one column, topic, month and source, reports of one event once. */
export interface CountRow {
  readonly unit: string
  readonly topic: string
  readonly month: Day
  readonly source: Source
  readonly count: number
  readonly verified: number
  readonly askedFor: boolean
}

/** Petitions under this many in a month of one unit and topic are left out for everybody, and out of every total. */
export const fewestPetitions = 3

/** Fifty thousand units × topics over five years are a bound that a list may have and a figure must not meet. */
const mostRows = 3_000_000

/**
 * SUP-8: counts by column, topic, month and source. Refuted ones do not count; reports of one event count once; fewer
 * than three petitions of a unit, topic and month are left out, so that no sum tells of them (decision 5).
 */
export const countRows = async (
  tx: Tx,
  reach: readonly string[],
  from: Day,
  until: Day,
  versions: readonly Taxonomy[],
  codes: readonly string[] | null = null,
): Promise<CountRow[]> => {
  const wanted = codes === null ? sql`` : sql`and c.topic = any (${[...codes]}::text[])`
  const rows = await tx.rows(sql<CountRow & { readonly version: number }>`
    with one as (
      select array_to_string((string_to_array(c.unit_path, '.'))[1:2], '.') as unit, c.topic, c.month, c.source,
        c.taxonomy_version as version, max(c.count) as count,
        max(case when c.state = 'verified' then c.count else 0 end) as verified,
        bool_or(i.signal_id is not null and c.month >= ${askedForSince(until)}::date) as asked_for
      from supervision_count c
      left join inspection i on i.tenant_id = c.tenant_id and i.id = c.inspection_id
      where c.tenant_id = ${tx.tenant} and c.state <> 'refuted' and c.month >= ${from}::date and c.month < ${until}::date
        and ${withinUnits('c.unit_path', reach)} ${wanted}
      group by 1, 2, 3, 4, 5, coalesce(c.cluster, c.id::text))
    select unit, topic, month, source, version, sum(count)::integer as count, sum(verified)::integer as verified, asked_for
    from one group by unit, topic, month, source, version, asked_for
    having source <> 'petition' or sum(count) >= ${fewestPetitions}
    order by unit, topic, month, source, version, asked_for limit ${mostRows}`)
  return rows.map(({ version, ...row }) => ({ ...row, topic: currentTopic(row.topic, version, versions) }))
}

/**
 * SUP-120: counts that name a business of posts, by business, topic, year and source. What is left out of the units and
 * months of `countRows` is left out here too.
 */
export const businessRows = async (
  tx: Tx,
  reach: readonly string[],
  from: Day,
  until: Day,
  versions: readonly Taxonomy[],
): Promise<BusinessCount[]> => {
  const rows = await tx.rows(sql<BusinessCount & { readonly version: number }>`
    with one as (
      select array_to_string((string_to_array(c.unit_path, '.'))[1:2], '.') as unit, c.topic, c.month, c.source,
        c.taxonomy_version as version, c.post_family as business, max(c.count) as count
      from supervision_count c
      left join inspection i on i.tenant_id = c.tenant_id and i.id = c.inspection_id
      where c.tenant_id = ${tx.tenant} and c.state <> 'refuted' and c.month >= ${from}::date and c.month < ${until}::date
        and not (i.signal_id is not null and c.month >= ${askedForSince(until)}::date)
        and ${withinUnits('c.unit_path', reach)}
      group by 1, 2, 3, 4, 5, 6, coalesce(c.cluster, c.id::text)),
    known as (
      select one.*, sum(one.count) over (partition by unit, topic, month, source) as together from one)
    select business, topic, version, extract(year from month)::integer || ' ' || source as layer,
      sum(count)::integer as count
    from known where business is not null and (source <> 'petition' or together >= ${fewestPetitions})
    group by 1, 2, 3, 4 order by 1, 2, 3, 4 limit 100000`)
  return rows.map(({ version, ...row }) => ({ ...row, topic: currentTopic(row.topic, version, versions) }))
}

/** What inspections looked at, by column, topic and month. */
export const exposureRows = async (
  tx: Tx,
  reach: readonly string[],
  from: Day,
  until: Day,
): Promise<{ readonly unit: string; readonly topic: string; readonly month: Day; readonly exposure: number }[]> =>
  tx.rows(sql<{ unit: string; topic: string; month: Day; exposure: number }>`
    select array_to_string((string_to_array(i.unit_path, '.'))[1:2], '.') as unit, i.topic, i.month,
      sum(i.looked_at)::integer as exposure
    from inspection i
    where i.tenant_id = ${tx.tenant} and i.looked_at is not null
      and (i.signal_id is null or i.month < ${askedForSince(until)}::date)
      and i.month >= ${from}::date and i.month < ${until}::date and ${withinUnits('i.unit_path', reach)}
    group by 1, 2, 3 order by 1, 2, 3 limit 200000`)
