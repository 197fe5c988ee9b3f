import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import { hex, sameBytes, utf8 } from '../rules/bytes.ts'
import { readCheckpoint } from '../rules/checkpoint.ts'
import { factLeaf } from '../rules/commitment.ts'
import { entryText, type LedgerEntry } from '../rules/entry.ts'
import { emptyFrontier, extend, type Frontier, frontierRoot, packPeaks } from '../rules/frontier.ts'
import { readNote } from '../rules/note.ts'
import { leafHash, rootOf } from '../rules/tree.ts'
import { type Content, openedContent } from '../store/sealed-content.ts'
import { sha256 } from './sha256.ts'

/** A checkpoint that somebody kept elsewhere: the ledger must contain it. */
export interface KnownCheckpoint {
  readonly size: number
  readonly root: Uint8Array
}

export interface Recomputed {
  readonly size: number
  /** Hexadecimal. */
  readonly root: string
  readonly fault: LedgerFault | null
  /** Facts whose content is sealed by a key that is not here: of these the leaf alone was checked. */
  readonly closed: number
}

export interface LedgerFault {
  readonly kind:
    | 'entry-changed'
    | 'fact-changed'
    | 'leaf-changed'
    | 'number-missing'
    | 'checkpoint-differs'
    | 'edge-differs'
    | 'known-checkpoint-missing'
  /** The number of the entry, or the size of the checkpoint. */
  readonly at: number
}

/** Reads a checkpoint as it was printed or saved: the signed note, or its three lines. */
export const knownCheckpointIn = (text: string): KnownCheckpoint | undefined =>
  readCheckpoint(readNote(text)?.text ?? text)

interface Row {
  readonly index: number
  readonly hash: Uint8Array
  readonly id: Id<'ledger-entry'>
  readonly entry: string
  readonly type: string
  readonly actor: string | null
  readonly occurredAt: Moment
  readonly recordedAt: Moment
  readonly factCount: number
  readonly factsRoot: Uint8Array
  readonly prevRoot: Uint8Array
}

interface FactRow {
  readonly entryId: Id<'ledger-entry'>
  readonly position: number
  readonly kind: string
  readonly stream: string
  readonly version: number
  readonly leaf: Uint8Array
  readonly payload: string | null
  readonly salt: Uint8Array | null
  readonly sealed: string | null
}

interface Fact extends Pick<FactRow, 'kind' | 'stream' | 'version' | 'leaf'> {
  readonly content: Content | 'closed' | 'changed' | null
}

const batch = 2_000

/**
 * LDG-7: computes the whole ledger of one organisation again from what is stored — facts under their entry, entries under
 * their leaf, leaves under every checkpoint — and names the first thing that does not fit. As the owner of the tables, for
 * a restored backup; the cost grows with the ledger, the memory does not.
 */
export const recomputeLedger = async (tx: Tx, known?: KnownCheckpoint): Promise<Recomputed> => {
  const roots = await checkpointsOf(tx)
  const wanted = known ? [...roots.keys(), known.size] : [...roots.keys()]
  const stops = [...new Set(wanted)].sort((a, b) => a - b)
  let tree: Frontier = emptyFrontier
  let closed = 0
  const done = (fault: LedgerFault | null): Recomputed => ({
    size: tree.size,
    root: hex(frontierRoot(sha256, tree)),
    fault,
    closed,
  })
  for (;;) {
    const rows = await entriesFrom(tx, tree.size)
    const facts = await factsOf(tx, rows)
    for (const row of rows) {
      closed += (facts.get(row.id) ?? []).filter(({ content }) => content === 'closed').length
      const fault = faultIn(row, facts.get(row.id) ?? [], tree.size)
      if (fault) return done({ kind: fault, at: row.index })
      tree = extend(sha256, tree, [row.hash]).frontier
      while (stops[0] !== undefined && stops[0] <= tree.size) {
        const size = stops.shift() ?? 0
        const root = frontierRoot(sha256, tree)
        const kept = roots.get(size)
        if (kept && !sameBytes(kept, root)) return done({ kind: 'checkpoint-differs', at: size })
        if (known?.size === size && !sameBytes(known.root, root))
          return done({ kind: 'known-checkpoint-missing', at: size })
      }
    }
    if (rows.length < batch) break
  }
  if (known && known.size > tree.size) return done({ kind: 'known-checkpoint-missing', at: known.size })
  if (stops.length > 0) return done({ kind: 'checkpoint-differs', at: stops[0] ?? 0 })
  return done((await edgeFits(tx, tree, roots)) ? null : { kind: 'edge-differs', at: tree.size })
}

const faultIn = (row: Row, facts: readonly Fact[], expected: number): LedgerFault['kind'] | undefined => {
  if (row.index !== expected) return 'number-missing'
  if (entryText(row as LedgerEntry) !== row.entry) return 'entry-changed'
  if (!sameBytes(leafHash(sha256, utf8(row.entry)), row.hash)) return 'leaf-changed'
  if (facts.length !== row.factCount || facts.some(isChanged)) return 'fact-changed'
  const root = rootOf(
    sha256,
    facts.map(({ leaf }) => leaf),
  )
  return sameBytes(root, row.factsRoot) ? undefined : 'fact-changed'
}

/** What was erased, and what no key here opens, has no content to compare; its leaf still stands for it. */
const isChanged = ({ leaf, content, ...thing }: Fact): boolean => {
  if (content === null || content === 'closed') return false
  return content === 'changed' || !sameBytes(factLeaf(sha256, { ...thing, ...content }), leaf)
}

const entriesFrom = (tx: Tx, from: number): Promise<Row[]> =>
  tx.rows(sql<Row>`
    select leaf.leaf_index as index, leaf.hash, entry.id, entry.entry, entry.type, entry.actor, entry.occurred_at,
      entry.recorded_at, entry.fact_count, entry.facts_root, entry.prev_root
    from ledger_leaf as leaf
    join ledger_entry as entry on entry.tenant_id = leaf.tenant_id and entry.id = leaf.entry_id
    where leaf.tenant_id = ${tx.tenant} and leaf.leaf_index >= ${from}
    order by leaf.leaf_index limit ${batch}`)

const factsOf = async (tx: Tx, rows: readonly Row[]): Promise<Map<string, Fact[]>> => {
  const facts = await tx.rows(sql<FactRow>`
    select entry_id, position, kind, stream_id as stream, version, leaf, payload, salt, sealed from ledger_payload
    where tenant_id = ${tx.tenant} and entry_id = any (${rows.map(({ id }) => id)}::uuid[])
    order by entry_id, position`)
  const byEntry = new Map<string, Fact[]>()
  for (const { kind, stream, version, leaf, ...row } of facts)
    byEntry.set(row.entryId, [
      ...(byEntry.get(row.entryId) ?? []),
      { kind, stream, version, leaf, content: contentOf(tx, row) },
    ])
  return byEntry
}

/** A fact from before values were sealed stands in clear until it is. */
const contentOf = (tx: Tx, row: Omit<FactRow, 'kind' | 'stream' | 'version' | 'leaf'>): Fact['content'] => {
  if (row.sealed !== null) return openedContent(tx, row.sealed, row)
  return row.payload !== null && row.salt !== null ? { payload: row.payload, salt: row.salt } : null
}

/** The root of every checkpoint as its signed text says it; one whose text and root differ is left without. */
const checkpointsOf = async (tx: Tx): Promise<Map<number, Uint8Array>> => {
  const rows = await tx.rows(sql<{ readonly size: number; readonly root: Uint8Array; readonly note: string }>`
    select size, root, note from ledger_checkpoint where tenant_id = ${tx.tenant} order by size`)
  return new Map(
    rows.map(({ size, root, note }) => {
      const signed = readCheckpoint(readNote(note)?.text ?? '')
      return [size, signed?.size === size && sameBytes(signed.root, root) ? root : new Uint8Array()]
    }),
  )
}

const edgeFits = async (tx: Tx, tree: Frontier, roots: ReadonlyMap<number, Uint8Array>): Promise<boolean> => {
  const [kept] = await tx.rows(sql<{ readonly size: number; readonly peaks: Uint8Array }>`
    select size, peaks from ledger_tree_state where tenant_id = ${tx.tenant}`)
  if (kept === undefined) return tree.size === 0
  return (
    kept.size === tree.size && sameBytes(kept.peaks, packPeaks(tree).peaks) && (tree.size === 0 || roots.has(tree.size))
  )
}
