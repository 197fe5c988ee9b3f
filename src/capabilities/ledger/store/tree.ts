import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { Fork, KeptCheckpoint } from '../rules/checkpoint.ts'
import { type Frontier, type KeptTree, packPeaks, type TreeNode } from '../rules/frontier.ts'
import type { Place } from '../rules/proof.ts'
import { bytea } from './bytea.ts'

/** The letters of LDG, so that the lock of the tree is nobody else's. */
const lockSpace = 0x4c4447

/** Takes the tree of this organisation for the transaction. Without waiting it says whether it got it. */
export const lockTree = async (tx: Tx, wait: boolean): Promise<boolean> => {
  if (wait) {
    await tx.named('ledger-lock-tree', 'select pg_advisory_xact_lock($1, $2)', [lockSpace, tx.tenant])
    return true
  }
  const [row] = await tx.named<{ got: boolean }>('ledger-try-tree', 'select pg_try_advisory_xact_lock($1, $2) as got', [
    lockSpace,
    tx.tenant,
  ])
  return row?.got === true
}

interface TreeRow {
  readonly tree_size: number | null
  readonly peaks: Uint8Array | null
  readonly size: number | null
  readonly root: Uint8Array | null
  readonly note: string | null
}

/** The tree and its newest checkpoint, from one moment. */
export const loadTree = async (
  tx: Tx,
): Promise<{ readonly tree: KeptTree; readonly newest: KeptCheckpoint | undefined }> => {
  const [row] = await tx.named<TreeRow>('ledger-load-tree', loadTreeSql, [tx.tenant])
  const { tree_size, peaks, size, root, note } = row ?? {}
  return {
    tree: { size: tree_size ?? 0, peaks: peaks ?? new Uint8Array() },
    newest: size != null && root && note !== null && note !== undefined ? { size, root, note } : undefined,
  }
}

const loadTreeSql = `
select state.size as tree_size, state.peaks, checkpoint.size, checkpoint.root, checkpoint.note
from (select $1::integer as tenant_id) as own
left join ledger_tree_state as state on state.tenant_id = own.tenant_id
left join (
  select newest.tenant_id, newest.size, newest.root, newest.note from ledger_checkpoint as newest
  where newest.tenant_id = $1::integer order by newest.size desc limit 1
) as checkpoint on checkpoint.tenant_id = own.tenant_id`

export interface Pending {
  readonly entryId: Id<'ledger-entry'>
  readonly text: string
}

/**
 * Takes the oldest entries out of the queue. One statement reads and removes: an entry that is committed a moment later
 * with an earlier time must not be removed unread.
 */
export const takePending = async (tx: Tx, limit: number, until: Moment | null = null): Promise<Pending[]> => {
  const rows = await tx.named<{ entry_id: Id<'ledger-entry'>; entry: string }>('ledger-take-pending', takePendingSql, [
    tx.tenant,
    limit,
    until,
  ])
  return rows.map(({ entry_id, entry }) => ({ entryId: entry_id, text: entry }))
}

const takePendingSql = `
with oldest as (
  select queue.recorded_at, queue.entry_id from ledger_pending as queue
  where queue.tenant_id = $1::integer and ($3::timestamptz is null or queue.recorded_at <= $3)
  order by queue.recorded_at, queue.entry_id limit $2
), taken as (
  delete from ledger_pending as pending using oldest
  where pending.tenant_id = $1::integer
    and pending.recorded_at = oldest.recorded_at and pending.entry_id = oldest.entry_id
  returning pending.recorded_at, pending.entry_id
)
select taken.entry_id, entry.entry from taken
join ledger_entry as entry on entry.tenant_id = $1::integer and entry.id = taken.entry_id
order by taken.recorded_at, taken.entry_id`

export interface Batch {
  readonly leaves: readonly {
    readonly index: number
    readonly entryId: Id<'ledger-entry'>
    readonly hash: Uint8Array
  }[]
  readonly finished: readonly TreeNode[]
  readonly frontier: Frontier
  readonly checkpoint: KeptCheckpoint
  /** The key that has signed it. */
  readonly publicKey: Uint8Array
  readonly at: Moment
}

/** Keeps numbers, finished subtrees, the new edge and its checkpoint, in one round trip. */
export const keepBatch = async (
  tx: Tx,
  { leaves, finished, frontier, checkpoint, publicKey, at }: Batch,
): Promise<void> => {
  const { size, peaks } = packPeaks(frontier)
  await tx.named('ledger-keep-batch', keepBatchSql, [
    tx.tenant,
    JSON.stringify(
      leaves.map(({ index, entryId, hash }) => ({ leaf_index: index, entry_id: entryId, hash: bytea(hash) })),
    ),
    JSON.stringify(finished.map(({ level, position, hash }) => ({ level, position, hash: bytea(hash) }))),
    size,
    peaks,
    checkpoint.root,
    checkpoint.note,
    at,
    publicKey,
  ])
}

const keepBatchSql = `
with leaf as (
  insert into ledger_leaf (tenant_id, leaf_index, entry_id, hash)
  select $1::integer, given.*
  from jsonb_to_recordset($2::jsonb) as given (leaf_index bigint, entry_id uuid, hash bytea)
), node as (
  insert into ledger_node (tenant_id, level, position, hash)
  select $1::integer, given.* from jsonb_to_recordset($3::jsonb) as given (level integer, position bigint, hash bytea)
), tree as (
  insert into ledger_tree_state (tenant_id, size, peaks) values ($1::integer, $4, $5)
  on conflict (tenant_id) do update set size = excluded.size, peaks = excluded.peaks
), signer as (
  insert into ledger_key (tenant_id, public_key, since_size) values ($1::integer, $9, $4)
  on conflict (tenant_id, public_key) do nothing
)
insert into ledger_checkpoint (tenant_id, size, root, note, at) values ($1::integer, $4, $6, $7, $8)`

/** The finished subtrees at these places, in one round trip. */
export const readSubtrees = async (tx: Tx, places: readonly Place[]): Promise<(place: Place) => Uint8Array> => {
  const rows = await tx.rows(sql<Place & { readonly hash: Uint8Array }>`
    with place as (
      select place.* from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as place (level integer, position bigint)
    )
    select place.level, place.position, node.hash from place
    join ledger_node as node on node.tenant_id = ${tx.tenant} and node.level = place.level and node.position = place.position
    union all
    select place.level, place.position, leaf.hash from place
    join ledger_leaf as leaf on leaf.tenant_id = ${tx.tenant} and place.level = 0 and leaf.leaf_index = place.position`)
  const hashes = new Map(rows.map(({ level, position, hash }) => [`${level}/${position}`, hash]))
  return ({ level, position }) => {
    const hash = hashes.get(`${level}/${position}`)
    if (hash === undefined) throw new Error(`the tree lacks the subtree ${level}/${position}`)
    return hash
  }
}

/** LDG-13: says in the database why numbering stands still, for the ledger page. */
export const keepHalt = async (tx: Tx, fork: Fork, seenSize: number | null, at: Moment): Promise<void> => {
  await tx.rows(sql`
    insert into ledger_halt (tenant_id, fork, seen_size, since) values (${tx.tenant}, ${fork}, ${seenSize}, ${at})
    on conflict (tenant_id) do update set fork = excluded.fork, seen_size = excluded.seen_size`)
}

/** Takes that back once tree and checkpoints fit again. */
export const endHalt = async (tx: Tx): Promise<void> => {
  await tx.rows(sql`delete from ledger_halt where tenant_id = ${tx.tenant}`)
}

/** Whether numbering stands still. */
export const isHalted = async (tx: Tx): Promise<boolean> =>
  (await tx.rows(sql`select 1 from ledger_halt where tenant_id = ${tx.tenant}`)).length > 0
