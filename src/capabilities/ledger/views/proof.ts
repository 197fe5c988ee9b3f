import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { LedgerProof, LedgerProofAnswer } from '../contract.ts'
import { proofFile } from '../rules/checkpoint.ts'
import type { Ground } from '../rules/erasure.ts'
import { inclusionSpans, placesOf, proofOf } from '../rules/proof.ts'
import { writeProofPaper } from '../rules/proof-paper.ts'
import { readSubtrees } from '../store/tree.ts'
import { firstCheckpointWith } from './reading.ts'
import { sha256 } from './sha256.ts'

interface Row {
  readonly entry: string
  readonly root: Uint8Array
  readonly index: number | null
  readonly size: number | null
  readonly note: string | null
  readonly key: Uint8Array | null
}

/** LDG-5: reads the few finished subtrees beside the entry, whatever the size of the tree. */
export const ledgerProof: View<typeof LedgerProof> = async ({ tx }, { entryId }) => {
  const [found] = await tx.rows(sql<Row>`
    select entry.entry, entry.prev_root as root, leaf.leaf_index as index, checkpoint.size, checkpoint.note, (
        select k.public_key from ledger_key k where k.tenant_id = entry.tenant_id order by k.since_size desc limit 1) as key
    from ledger_entry as entry
    left join ledger_leaf as leaf on leaf.tenant_id = entry.tenant_id and leaf.entry_id = entry.id
    left join (
      select newest.tenant_id, newest.size, newest.note from ledger_checkpoint as newest
      where newest.tenant_id = ${tx.tenant} order by newest.size desc limit 1
    ) as checkpoint on checkpoint.tenant_id = entry.tenant_id
    where entry.tenant_id = ${tx.tenant} and entry.id = ${entryId}`)
  if (found === undefined) return no('entry-not-found')
  const { entry, root, index, size, note, key } = found
  if (index === null || size === null || note === null || key === null) return no('entry-pending')

  const first = await firstCheckpointWith(tx, index)
  if (first === undefined) return no('entry-pending')
  const spans = inclusionSpans(index, size)
  const proof = proofOf(sha256, spans, await readSubtrees(tx, spans.flatMap(placesOf)))
  const file = proofFile(index, proof, note)
  return ok({
    index,
    size,
    entry,
    notBefore: await signedAt(tx, root, index),
    notAfter: first.at,
    proofFile: file,
    paper: writeProofPaper({ key, entry, proof: file }),
    facts: await factsOf(tx, entryId),
  })
}

/** When the newest checkpoint with this root was signed that was there before the entry; nothing for the empty tree. */
const signedAt = async (tx: Tx, root: Uint8Array, index: number): Promise<Moment | null> => {
  const [row] = await tx.rows(sql<{ readonly at: Moment }>`
    select at from ledger_checkpoint
    where tenant_id = ${tx.tenant} and size <= ${index} and root = ${root}::bytea order by size desc limit 1`)
  return row?.at ?? null
}

interface FactRow {
  readonly kind: string
  readonly stream: string
  readonly version: number
  readonly erasedAt: Moment | null
  readonly ground: Ground | null
}

const factsOf = async (tx: Tx, entryId: Id<'ledger-entry'>): Promise<LedgerProofAnswer['facts']> => {
  const rows = await tx.rows(sql<FactRow>`
    select p.kind, p.stream_id as stream, p.version, gone.erased_at, gone.ground from ledger_payload p
    left join lateral (
      select e.erased_at, e.ground from ledger_erasure e
      where e.tenant_id = p.tenant_id and e.kind = p.kind and e.stream_id = p.stream_id
        and e.erased_at is not null and p.version <= e.up_to
      order by e.erased_at limit 1
    ) as gone on true
    where p.tenant_id = ${tx.tenant} and p.entry_id = ${entryId} order by p.position limit 1000`)
  return rows.map(({ erasedAt, ground, ...thing }) => ({
    ...thing,
    erased: erasedAt && ground ? { at: erasedAt, ground } : null,
  }))
}
