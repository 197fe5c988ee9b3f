import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { LedgerEntries } from '../contract.ts'

interface Row {
  readonly id: Id<'ledger-entry'>
  readonly index: number
  readonly type: string
  readonly occurredAt: Moment
  readonly recordedAt: Moment
  readonly actor: string | null
}

/** LDG-10: times to the minute, as they stand in the entry itself. */
export const entriesPage =
  (length: number): View<typeof LedgerEntries> =>
  async ({ tx }, { before }) => {
    const entries = await tx.rows(sql<Row>`
    select
      entry.id, leaf.leaf_index as index, entry.type, entry.actor,
      date_trunc('minute', entry.occurred_at) as occurred_at, date_trunc('minute', entry.recorded_at) as recorded_at
    from ledger_leaf as leaf
    join ledger_entry as entry on entry.tenant_id = leaf.tenant_id and entry.id = leaf.entry_id
    where leaf.tenant_id = ${tx.tenant} and (${before ?? null}::bigint is null or leaf.leaf_index < ${before ?? null}::bigint)
    order by leaf.leaf_index desc
    limit ${length}`)
    const oldest = entries.at(-1)?.index ?? 0
    return ok({ entries, before: oldest > 0 ? oldest : null })
  }

export const ledgerEntries = entriesPage(50)
