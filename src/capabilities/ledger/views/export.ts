import type { Moment } from '#kernel/day.ts'
import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { LedgerExport } from '../contract.ts'
import { readCheckpoint } from '../rules/checkpoint.ts'
import { checkpointLine, type ExportedFact, endLine, entryLine, headLine } from '../rules/export.ts'
import { readNote } from '../rules/note.ts'

const batch = 2_000
/** A browser holds this much at once; what is longer is written by the command line. */
export const exportedAtMost = 100_000

/** LDG-11: the whole ledger for whoever audits: codes and leaves, no names and no content. */
export const ledgerExport: View<typeof LedgerExport> = async ({ tx, now, today }) => {
  const head = await exportHead(tx)
  if (head === undefined) return no('ledger-not-found')
  if (head.size > exportedAtMost) return no('too-long')
  const lines: string[] = []
  for await (const line of exportLines(tx, head, now)) lines.push(line)
  return ok({
    name: `plumbline-ledger-${today}.jsonl`,
    type: 'application/jsonl',
    bytes: Buffer.from(`${lines.join('\n')}\n`),
  })
}

export interface ExportStart {
  readonly size: number
  readonly key: Uint8Array
  readonly origin: string
}

/** How far the export goes and by which key it is checked; nothing while no checkpoint has been signed. */
export const exportHead = async (tx: Tx): Promise<ExportStart | undefined> => {
  const [row] = await tx.rows(sql<{ size: number; note: string; key: Uint8Array }>`
    select c.size, c.note, k.public_key as key from ledger_checkpoint c
    join ledger_key k on k.tenant_id = c.tenant_id
    where c.tenant_id = ${tx.tenant} order by c.size desc, k.since_size desc limit 1`)
  const checkpoint = readCheckpoint(readNote(row?.note ?? '')?.text ?? '')
  return row && checkpoint ? { size: row.size, key: row.key, origin: checkpoint.origin } : undefined
}

/** LDG-11: the lines one after the other; two thousand entries are held at a time, whatever the size. */
export async function* exportLines(tx: Tx, { size, key, origin }: ExportStart, madeAt: Moment): AsyncGenerator<string> {
  yield headLine({ origin, key, size, madeAt })
  for (let from = 0; from < size; from += batch) {
    const entries = await entriesFrom(tx, from, Math.min(from + batch, size))
    const notes = await notesWithin(tx, from, Math.min(from + batch, size))
    for (const { index, text, facts } of entries) {
      yield entryLine({ index, text, facts: facts.map(exported) })
      const note = notes.get(index + 1)
      if (note !== undefined) yield checkpointLine(note)
    }
  }
  yield endLine(size)
}

interface FactRow {
  readonly kind: string
  readonly stream: string
  readonly version: number
  /** Hexadecimal, as JSON holds no bytes. */
  readonly leaf: string
  readonly payload: string | null
  readonly salt: string | null
  readonly erased: boolean
}

/** Decisions to erase stand open; of everything else only the leaf leaves the house. */
const exported = ({ leaf, payload, salt, ...thing }: FactRow): ExportedFact => ({
  ...thing,
  leaf: Buffer.from(leaf, 'hex'),
  opened: payload !== null && salt !== null ? { payload, salt: Buffer.from(salt, 'hex') } : null,
})

const entriesFrom = (tx: Tx, from: number, to: number) =>
  tx.rows(sql<{ index: number; text: string; facts: FactRow[] }>`
    select l.leaf_index as index, e.entry as text, coalesce((
      select jsonb_agg(jsonb_build_object('kind', p.kind, 'stream', p.stream_id, 'version', p.version,
        'leaf', encode(p.leaf, 'hex'), 'payload', o.payload, 'salt', encode(o.salt, 'hex'),
        'erased', exists (
          select from ledger_erasure x where x.tenant_id = p.tenant_id and x.kind = p.kind
            and x.stream_id = p.stream_id and x.erased_at is not null and p.version <= x.up_to)) order by p.position)
      from ledger_payload p
      left join ledger_open_payload o on o.tenant_id = p.tenant_id and o.entry_id = p.entry_id and o.position = p.position
      where p.tenant_id = l.tenant_id and p.entry_id = l.entry_id), '[]') as facts
    from ledger_leaf l
    join ledger_entry e on e.tenant_id = l.tenant_id and e.id = l.entry_id
    where l.tenant_id = ${tx.tenant} and l.leaf_index >= ${from} and l.leaf_index < ${to}
    order by l.leaf_index limit ${batch}`)

const notesWithin = async (tx: Tx, from: number, to: number): Promise<ReadonlyMap<number, string>> => {
  const rows = await tx.rows(sql<{ size: number; note: string }>`
    select size, note from ledger_checkpoint
    where tenant_id = ${tx.tenant} and size > ${from} and size <= ${to} order by size limit ${batch}`)
  return new Map(rows.map(({ size, note }) => [size, note]))
}
