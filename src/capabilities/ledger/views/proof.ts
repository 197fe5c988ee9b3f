import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { LedgerProof } from '../contract.ts'
import { proofFile } from '../rules/checkpoint.ts'
import { inclusionSpans, type Place, placesOf, proofOf } from '../rules/proof.ts'
import { writeProofPaper } from '../rules/proof-paper.ts'
import { sha256 } from './sha256.ts'

interface Row {
  readonly entry: string
  readonly index: number | null
  readonly size: number | null
  readonly note: string | null
  readonly key: Uint8Array | null
}

/** LDG-5: reads the few finished subtrees beside the entry, whatever the size of the tree. */
export const ledgerProof: View<typeof LedgerProof> = async ({ tx }, { entryId }) => {
  const [found] = await tx.rows(sql<Row>`
    select entry.entry, leaf.leaf_index as index, checkpoint.size, checkpoint.note, (
        select k.public_key from ledger_key k where k.tenant_id = entry.tenant_id order by k.since_size desc limit 1) as key
    from ledger_entry as entry
    left join ledger_leaf as leaf on leaf.tenant_id = entry.tenant_id and leaf.entry_id = entry.id
    left join (
      select newest.tenant_id, newest.size, newest.note from ledger_checkpoint as newest
      where newest.tenant_id = ${tx.tenant} order by newest.size desc limit 1
    ) as checkpoint on checkpoint.tenant_id = entry.tenant_id
    where entry.tenant_id = ${tx.tenant} and entry.id = ${entryId}`)
  if (found === undefined) return no('entry-not-found')
  const { entry, index, size, note, key } = found
  if (index === null || size === null || note === null || key === null) return no('entry-pending')

  const spans = inclusionSpans(index, size)
  const proof = proofOf(sha256, spans, await readerOf(tx, spans.flatMap(placesOf)))
  const file = proofFile(index, proof, note)
  return ok({ index, size, entry, proofFile: file, paper: writeProofPaper({ key, entry, proof: file }) })
}

const readerOf = async (tx: Tx, places: readonly Place[]): Promise<(place: Place) => Uint8Array> => {
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
