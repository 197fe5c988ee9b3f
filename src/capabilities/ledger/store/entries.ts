import type { Id } from '#kernel/id.ts'
import { inBatches, type Tx } from '#platform/database.ts'
import type { KeptFact } from '../rules/commitment.ts'
import type { LedgerEntry } from '../rules/entry.ts'
import { erasureKind } from '../rules/erasure.ts'
import { bytea } from './bytea.ts'
import { sealedContent } from './sealed-content.ts'

export interface StreamUse {
  readonly kind: string
  readonly id: string
  readonly count: number
}

/** The last version of a thing once all its facts are counted. */
export interface Taken {
  readonly kind: string
  readonly id: string
  readonly version: number
}

/**
 * Takes the next versions of the things and reads the newest checkpoint, in one round trip for up to 5,000 things. Writers
 * of one thing wait here for each other, in the order of kind and id, so that they cannot lock each other out.
 */
export const takeVersions = async (
  tx: Tx,
  uses: readonly StreamUse[],
  onTaken: (one: Taken) => void,
): Promise<Uint8Array | null> => {
  const take = async (batch: readonly StreamUse[]): Promise<Uint8Array | null> => {
    const named = JSON.stringify(batch.map(({ kind, id, count }) => ({ kind, id, count })))
    const [opened] = await tx.named<{ last: readonly Taken[] | null; newest_root: Uint8Array | null }>(
      'ledger-take-versions',
      takeVersionsSql,
      [tx.tenant, named],
    )
    for (const one of opened?.last ?? []) onTaken(one)
    return opened?.newest_root ?? null
  }
  const ordered = [...uses].sort(byThing)
  const newestRoot = await take(ordered.slice(0, batchSize))
  await inBatches(ordered.slice(batchSize), take, batchSize)
  return newestRoot
}

const batchSize = 5_000

const byThing = (a: StreamUse, b: StreamUse): number => order(a.kind, b.kind) || order(a.id, b.id)
const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

const takeVersionsSql = `
with taken as (
  insert into ledger_stream as stream (tenant_id, kind, stream_id, version)
  select $1::integer, used.kind, used.id, used.count
  from jsonb_to_recordset($2::jsonb) as used (kind text, id text, count bigint)
  order by used.kind collate "C", used.id collate "C"
  on conflict (tenant_id, kind, stream_id) do update set version = stream.version + excluded.version
  returning stream.kind, stream.stream_id as id, stream.version
)
select
  (select jsonb_agg(taken) from taken) as last,
  (select checkpoint.root from ledger_checkpoint as checkpoint
   where checkpoint.tenant_id = $1::integer order by checkpoint.size desc limit 1) as newest_root`

export interface NewEntry extends LedgerEntry {
  readonly id: Id<'ledger-entry'>
  readonly text: string
}

export interface NewFact extends KeptFact {
  readonly entryId: Id<'ledger-entry'>
  readonly position: number
  readonly leaf: Uint8Array
}

/** Keeps entries with their facts and puts them in the queue for a number, in one round trip for up to 5,000 facts. */
export const keepEntries = async (tx: Tx, entries: readonly NewEntry[], facts: Iterable<NewFact>): Promise<void> => {
  const keep = (newEntries: readonly NewEntry[], batch: readonly NewFact[]) =>
    tx.named('ledger-keep-entries', keepEntriesSql, [
      tx.tenant,
      JSON.stringify(newEntries.map(entryRow)),
      JSON.stringify(batch.map((fact) => factRow(tx, fact))),
    ])
  let waiting = entries
  const keepNext = async (batch: readonly NewFact[]) => {
    await keep(waiting, batch)
    waiting = []
  }
  await inBatches(facts, keepNext, batchSize)
  if (waiting.length > 0) await keepNext([])
}

const entryRow = (entry: NewEntry) => ({
  id: entry.id,
  type: entry.type,
  actor: entry.actor,
  occurred_at: entry.occurredAt,
  recorded_at: entry.recordedAt,
  fact_count: entry.factCount,
  facts_root: bytea(entry.factsRoot),
  prev_root: bytea(entry.prevRoot),
  entry: entry.text,
})

const factRow = (tx: Tx, fact: NewFact) => ({
  entry_id: fact.entryId,
  position: fact.position,
  kind: fact.kind,
  stream_id: fact.stream,
  version: fact.version,
  leaf: bytea(fact.leaf),
  sealed: sealedContent(tx, fact),
  ...(fact.kind === erasureKind ? { payload: fact.payload, salt: bytea(fact.salt) } : {}),
})

const keepEntriesSql = `
with entry as (
  insert into ledger_entry
    (tenant_id, id, type, actor, occurred_at, recorded_at, fact_count, facts_root, prev_root, entry)
  select $1::integer, given.*
  from jsonb_to_recordset($2::jsonb) as given
    (id uuid, type text, actor text, occurred_at timestamptz, recorded_at timestamptz, fact_count integer,
     facts_root bytea, prev_root bytea, entry text)
), fact as (
  insert into ledger_payload (tenant_id, entry_id, position, kind, stream_id, version, leaf, sealed)
  select $1::integer, given.*
  from jsonb_to_recordset($3::jsonb) as given
    (entry_id uuid, position integer, kind text, stream_id text, version bigint, leaf bytea, sealed text)
), open as (
  insert into ledger_open_payload (tenant_id, entry_id, position, payload, salt)
  select $1::integer, given.entry_id, given.position, given.payload, given.salt
  from jsonb_to_recordset($3::jsonb) as given (entry_id uuid, position integer, payload text, salt bytea)
  where given.payload is not null
)
insert into ledger_pending (tenant_id, entry_id, recorded_at)
select $1::integer, given.* from jsonb_to_recordset($2::jsonb) as given (id uuid, recorded_at timestamptz)`
