import type { Day } from '#kernel/day.ts'
import { inBulk, type RawBuilder, sql, type Tx } from '#platform/database.ts'
import { sources } from '../rules/count.ts'
import type { History, KeptCounts, KeptEffort } from '../rules/detection/history.ts'
import { monthOf, type Stratum } from '../rules/detection/series.ts'
import { fewestPetitions } from './series.ts'

/** The unit that a place counts for. */
const unitOf = (path: string) => sql.raw(`array_to_string((string_to_array(${path}, '.'))[1:2], '.')`)

/**
 * SUP-111: brings the histories of these units forward, month by month: of what was written since, each unit and topic is
 * counted anew, and nothing else is touched. A late count or a correction is one such month like any other.
 */
export const bringForward = (tx: Tx, units: readonly string[]): Promise<void> =>
  // Many strata meet many entries: whatever the database takes them for, they are not looked up one by one.
  inBulk(tx, () => everyMonthForward(tx, units))

const everyMonthForward = async (tx: Tx, units: readonly string[]): Promise<void> => {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext(${`supervision-history-${tx.tenant}`}))`)
  const own = sql`${unitOf('d.unit_path')} = any (${[...units]}::text[])`
  const months = await tx.rows(sql<{ month: Day }>`
    select distinct d.month from history_due d where d.tenant_id = ${tx.tenant} and ${own} order by d.month`)
  for (const { month } of months) {
    const due = await tx.rows(sql<Stratum>`
      delete from history_due d where d.tenant_id = ${tx.tenant} and d.month = ${month}::date and ${own}
      returning ${unitOf('d.unit_path')} as unit, d.topic`)
    const strata = new Map(due.map(({ unit, topic }) => [`${unit}/${topic}`, { unit, topic }]))
    const changed = sql`select * from jsonb_to_recordset(${JSON.stringify([...strata.values()])}::jsonb)
      as s(unit text, topic text)`
    await countsForward(tx, changed, month)
    await effortsForward(tx, changed, month)
  }
}

type Changed = RawBuilder<unknown>

const countsForward = (tx: Tx, changed: Changed, month: Day) =>
  tx.rows(sql`
    with changed as materialized (${changed}),
    entered as materialized (
      select ${unitOf('c.unit_path')} as unit, c.topic, c.taxonomy_version, c.source, c.count, c.state, i.signal_id,
        coalesce(c.cluster, c.id::text) as event
      from supervision_count c
      left join inspection i on i.tenant_id = c.tenant_id and i.id = c.inspection_id
      where c.tenant_id = ${tx.tenant} and c.state <> 'refuted' and c.month = ${month}::date),
    one as (
      select unit, topic, taxonomy_version, source, max(count) as count,
        max(case when state = 'verified' then count else 0 end) as verified, bool_or(signal_id is not null) as asked
      from entered join changed using (unit, topic)
      group by unit, topic, taxonomy_version, source, event),
    known as (
      select unit, topic, taxonomy_version, source, asked, sum(count) as count, sum(verified) as verified
      from one group by 1, 2, 3, 4, 5 having source <> 'petition' or sum(count) >= ${fewestPetitions}),
    fresh as (
      select unit, topic, taxonomy_version, ${monthOf(month)}::smallint as month, asked::integer::smallint as asked,
        sum(count)::integer as count, sum(verified)::integer as verified,
        bit_or(case when count > 0 then 1 << (array_position(${[...sources]}::text[], source) - 1) else 0 end) as sources
      from known group by unit, topic, taxonomy_version, asked),
    entries as (
      select * from fresh
      union all select h.unit_path as unit, h.topic, h.taxonomy_version,
        nullif(k.month, ${monthOf(month)}::smallint) as month, k.asked, k.count, k.verified, k.sources
      from count_history h join changed s on s.unit = h.unit_path and s.topic = h.topic
      cross join lateral unnest(h.months, h.asked, h.counts, h.verified, h.sources) as k(month, asked, count, verified, sources)
      where h.tenant_id = ${tx.tenant})
    insert into count_history (tenant_id, unit_path, topic, taxonomy_version, months, asked, counts, verified, sources)
    select ${tx.tenant}::integer, unit, topic, taxonomy_version,
      coalesce(array_agg(month order by month, asked) filter (where month is not null), '{}'),
      coalesce(array_agg(asked order by month, asked) filter (where month is not null), '{}'),
      coalesce(array_agg(count order by month, asked) filter (where month is not null), '{}'),
      coalesce(array_agg(verified order by month, asked) filter (where month is not null), '{}'),
      coalesce(array_agg(sources order by month, asked) filter (where month is not null), '{}')
    from entries group by unit, topic, taxonomy_version
    on conflict (tenant_id, topic, unit_path, taxonomy_version) do update set months = excluded.months,
      asked = excluded.asked, counts = excluded.counts, verified = excluded.verified, sources = excluded.sources`)

const effortsForward = (tx: Tx, changed: Changed, month: Day) =>
  tx.rows(sql`
    with changed as materialized (${changed}),
    fresh as (
      select t.unit, i.topic, ${monthOf(month)}::smallint as month, (i.signal_id is not null)::integer::smallint as asked,
        sum(i.looked_at)::integer as looked_at
      from inspection i
      join changed t on t.topic = i.topic and t.unit = ${unitOf('i.unit_path')}
      where i.tenant_id = ${tx.tenant} and i.looked_at is not null and i.month = ${month}::date
      group by t.unit, i.topic, i.signal_id is not null),
    entries as (
      select * from fresh
      union all select h.unit_path as unit, h.topic, k.*
      from effort_history h join changed s on s.unit = h.unit_path and s.topic = h.topic
      cross join lateral unnest(h.months, h.asked, h.looked_at) as k(month, asked, looked_at)
      where h.tenant_id = ${tx.tenant} and k.month <> ${monthOf(month)})
    insert into effort_history (tenant_id, unit_path, topic, months, asked, looked_at)
    select ${tx.tenant}::integer, unit, topic, array_agg(month order by month, asked),
      array_agg(asked order by month, asked), array_agg(looked_at order by month, asked)
    from entries group by unit, topic
    on conflict (tenant_id, topic, unit_path) do update set months = excluded.months, asked = excluded.asked,
      looked_at = excluded.looked_at`)

/** Of these units, those with something written that is not yet in their history. */
export const unitsDue = async (tx: Tx, units: readonly string[]): Promise<string[]> => {
  const rows = await tx.rows(sql<{ unit: string }>`
    select distinct ${unitOf('d.unit_path')} as unit from history_due d
    where d.tenant_id = ${tx.tenant} and ${unitOf('d.unit_path')} = any (${[...units]}::text[])`)
  return rows.map(({ unit }) => unit)
}

type Texts<T> = { readonly [Key in keyof T]: T[Key] extends ArrayLike<number> ? string : T[Key] }
type Stored = Texts<Omit<KeptCounts, 'unit' | 'topic'>> & {
  readonly unit: string
  readonly topic: string
  readonly version: number
}
type StoredEffort = Texts<Omit<KeptEffort, 'unit' | 'topic'>> & { readonly unit: string; readonly topic: string }

/** What is kept of these units, of all topics or of those with these codes. */
export const loadHistory = async (
  tx: Tx,
  units: readonly string[],
  codes: readonly string[] | null,
  topicOf: (code: string, version: number) => string,
): Promise<History> => {
  const wanted = codes === null ? sql`` : sql`and h.topic = any (${[...codes]}::text[])`
  const counts = await tx.rows(sql<Stored>`
    select h.unit_path as unit, h.topic, h.taxonomy_version as version, array_to_string(h.months, ',') as months,
      array_to_string(h.asked, ',') as asked, array_to_string(h.counts, ',') as counts,
      array_to_string(h.verified, ',') as verified, array_to_string(h.sources, ',') as sources
    from count_history h
    where h.tenant_id = ${tx.tenant} and h.unit_path = any (${[...units]}::text[]) ${wanted}
    order by h.unit_path, h.topic, h.taxonomy_version`)
  const efforts = await tx.rows(sql<StoredEffort>`
    select h.unit_path as unit, h.topic, array_to_string(h.months, ',') as months,
      array_to_string(h.asked, ',') as asked, array_to_string(h.looked_at, ',') as looked_at
    from effort_history h
    where h.tenant_id = ${tx.tenant} and h.unit_path = any (${[...units]}::text[]) ${wanted}
    order by h.unit_path, h.topic`)
  return {
    counts: counts.map(({ unit, topic, version, ...kept }) => ({
      unit,
      topic: topicOf(topic, version),
      months: numbersOf(kept.months),
      asked: numbersOf(kept.asked),
      counts: numbersOf(kept.counts),
      verified: numbersOf(kept.verified),
      sources: numbersOf(kept.sources),
    })),
    efforts: efforts.map(({ unit, topic, ...kept }) => ({
      unit,
      topic,
      months: numbersOf(kept.months),
      asked: numbersOf(kept.asked),
      lookedAt: numbersOf(kept.lookedAt),
    })),
  }
}

/** `1,20,3`: numbers of no sign, read without a string for each. */
const numbersOf = (text: string): readonly number[] => {
  if (text === '') return []
  const numbers: number[] = []
  let number = 0
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit >= 0) number = number * 10 + digit
    else {
      numbers.push(number)
      number = 0
    }
  }
  numbers.push(number)
  return numbers
}
