import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { LedgerEntries } from '../contract.ts'

interface Row {
  readonly id: Id<'ledger-entry'>
  readonly index: number
  readonly type: string
  readonly occurredAt: Moment
  readonly recordedAt: Moment
  readonly actor: string | null
  /** The system of others that handed it in, where no person did. */
  readonly system: string | null
}

export interface Wanted {
  readonly length: number
  /** Numbers from the first up to but not including the other; nothing for no bound. */
  readonly first: number | null
  readonly before: number | null
  readonly type: string | null
  /** Whole codes, or the beginning of one. */
  readonly actors: readonly string[] | string | null
}

/** LDG-10: times to the minute, as they stand in the entry itself; newest first. */
export const entriesLike = async (
  tx: Tx,
  { length, first, before, type, actors }: Wanted,
): Promise<{ readonly entries: Row[]; readonly before: number | null }> => {
  const entries = await tx.rows(sql<Row>`
    select
      entry.id, leaf.leaf_index as index, entry.type, entry.actor, (
        select s.name from ledger_payload p
        join identity_source_system s on s.tenant_id = p.tenant_id and s.system_id::text = p.stream_id
        where entry.actor is null and p.tenant_id = entry.tenant_id and p.entry_id = entry.id
          and p.kind = 'source-system' limit 1) as system,
      date_trunc('minute', entry.occurred_at) as occurred_at, date_trunc('minute', entry.recorded_at) as recorded_at
    from ledger_leaf as leaf
    join ledger_entry as entry on entry.tenant_id = leaf.tenant_id and entry.id = leaf.entry_id
    where leaf.tenant_id = ${tx.tenant}
      ${before === null ? sql`` : sql`and leaf.leaf_index < ${before}`}
      ${first === null ? sql`` : sql`and leaf.leaf_index >= ${first}`}
      ${type === null ? sql`` : sql`and entry.type = ${type}`}
      ${actors === null ? sql`` : byCode(actors)}
    order by leaf.leaf_index desc
    limit ${length}`)
  const oldest = entries.at(-1)?.index ?? 0
  return { entries, before: entries.length === length && oldest > (first ?? 0) ? oldest : null }
}

const byCode = (actors: readonly string[] | string) =>
  typeof actors === 'string'
    ? sql`and entry.actor like ${`${actors}%`}`
    : sql`and entry.actor = any (${[...actors]}::text[])`

export const entriesPage =
  (length: number): View<typeof LedgerEntries> =>
  async (cx, { before, from, to, type, actor }) => {
    const first = from === undefined ? null : await sizeBefore(cx, from, 0)
    const last = to === undefined ? null : await sizeBefore(cx, to, 1)
    const page = await entriesLike(cx.tx, {
      length,
      first,
      before: last === null ? (before ?? null) : Math.min(before ?? last, last),
      type: type ?? null,
      actors: actor ?? null,
    })
    return ok({ types: await typesOf(cx.tx), ...page })
  }

export const ledgerEntries = entriesPage(50)

/** How many entries stood on the ledger before a day began, some days later; the checkpoints know without a count. */
const sizeBefore = async ({ tx, timeZone }: Looking, day: Day, daysLater: number): Promise<number> => {
  const [row] = await tx.rows(sql<{ size: number }>`
    select size from ledger_checkpoint
    where tenant_id = ${tx.tenant} and at < (${day}::date + ${daysLater}::integer)::timestamp at time zone ${timeZone}
    order by at desc, size desc limit 1`)
  return row?.size ?? 0
}

/** One step in the index for each kind, whatever the number of entries. */
const typesOf = async (tx: Tx): Promise<string[]> => {
  const rows = await tx.rows(sql<{ type: string }>`
    with recursive known (type) as (
      (select type from ledger_entry where tenant_id = ${tx.tenant} order by type limit 1)
      union all
      select (select e.type from ledger_entry e where e.tenant_id = ${tx.tenant} and e.type > known.type
        order by e.type limit 1)
      from known where known.type is not null)
    select type from known where type is not null limit 500`)
  return rows.map(({ type }) => type)
}
