import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'

/** How many entries have a number. */
export const countEntries = async (tx: Tx): Promise<number> => {
  const [row] = await tx.rows(
    sql<{ readonly size: number }>`select size from ledger_tree_state where tenant_id = ${tx.tenant}`,
  )
  return row?.size ?? 0
}

export interface NewestCheckpoint {
  readonly size: number
  readonly root: Uint8Array
  /** The signed note, as it is printed and sent. */
  readonly note: string
  readonly at: Moment
}

export const newestCheckpoint = async (tx: Tx): Promise<NewestCheckpoint | undefined> => {
  const [row] = await tx.rows(sql<NewestCheckpoint>`
    select size, root, note, at from ledger_checkpoint where tenant_id = ${tx.tenant} order by size desc limit 1`)
  return row
}

/** The first checkpoint that holds the entry of this number; nothing while it waits. */
export const firstCheckpointWith = async (tx: Tx, index: number): Promise<NewestCheckpoint | undefined> => {
  const [row] = await tx.rows(sql<NewestCheckpoint>`
    select size, root, note, at from ledger_checkpoint
    where tenant_id = ${tx.tenant} and size > ${index} order by size limit 1`)
  return row
}

/** The latest moment on the ledger, numbered or not yet; nothing on an empty one. */
export const lastRecorded = async (tx: Tx): Promise<Moment | null> => {
  const [row] = await tx.rows(sql<{ readonly at: Moment | null }>`
    select greatest(
      (select at from ledger_checkpoint where tenant_id = ${tx.tenant} order by size desc limit 1),
      (select max(recorded_at) from ledger_pending where tenant_id = ${tx.tenant})) as at`)
  return row?.at ?? null
}

/** One change of one thing: which entry carries it, when, and the number of the entry once it has one. */
export interface StreamEntry {
  readonly entryId: Id<'ledger-entry'>
  readonly version: number
  readonly type: string
  readonly occurredAt: Moment
  readonly recordedAt: Moment
  readonly index: number | null
}

/** Of which thing of a kind the newest fact is, numbered or not yet. */
export const lastStreamOf = async (tx: Tx, kind: string): Promise<string | undefined> => {
  const [row] = await tx.rows(sql<{ readonly id: string }>`
    select stream_id as id from ledger_published_entry
    where tenant_id = ${tx.tenant} and kind = ${kind} order by recorded_at desc, entry_id desc limit 1`)
  return row?.id
}

/** The newest changes of one thing, newest first. Whether the thing lies within reach is for the caller to know. */
export const entriesOf = (tx: Tx, kind: string, id: string, limit = 50): Promise<StreamEntry[]> =>
  tx.rows(sql<StreamEntry>`
    select entry_id, version, type, occurred_at, recorded_at, leaf_index as index from ledger_published_entry
    where tenant_id = ${tx.tenant} and kind = ${kind} and stream_id = ${id}
    order by version desc
    limit ${limit}`)
