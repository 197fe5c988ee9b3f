import type { Moment } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { LedgerState } from '../contract.ts'
import { shortRoot } from '../rules/bytes.ts'
import { type Fork, findFork, type KeptCheckpoint, readCheckpoint } from '../rules/checkpoint.ts'
import { readNote } from '../rules/note.ts'
import { sha256 } from './sha256.ts'

interface Row {
  readonly size: number
  readonly peaks: Uint8Array
  readonly newest: number | null
  readonly root: Uint8Array
  readonly note: string
  readonly at: Moment
  readonly pending: number
  readonly haltFork: Fork | null
  readonly haltSeen: number | null
  readonly haltSince: Moment | null
}

/** LDG-10: the root of the newest checkpoint is computed again from the edge of the tree, at every question. */
export const ledgerState: View<typeof LedgerState> = async ({ tx }) => {
  const [row] = await tx.rows(sql<Row>`
    select
      coalesce(state.size, 0) as size, coalesce(state.peaks, '') as peaks,
      checkpoint.size as newest, checkpoint.root, checkpoint.note, checkpoint.at,
      (select count(*) from ledger_pending as pending where pending.tenant_id = ${tx.tenant}) as pending,
      halt.fork as halt_fork, halt.seen_size as halt_seen, halt.since as halt_since
    from (select ${tx.tenant}::integer as tenant_id) as own
    left join ledger_tree_state as state on state.tenant_id = own.tenant_id
    left join ledger_halt as halt on halt.tenant_id = own.tenant_id
    left join (
      select kept.tenant_id, kept.size, kept.root, kept.note, kept.at from ledger_checkpoint as kept
      where kept.tenant_id = ${tx.tenant} order by kept.size desc limit 1
    ) as checkpoint on checkpoint.tenant_id = own.tenant_id`)
  if (row === undefined) throw new Error('the state of the ledger is always one row')
  const { size, peaks, pending, newest, root, note, at, haltFork, haltSeen, haltSince } = row
  const kept: KeptCheckpoint | undefined = newest === null ? undefined : { size: newest, root, note }
  const origin = kept ? (readCheckpoint(readNote(kept.note)?.text ?? '')?.origin ?? '') : ''
  const fork = findFork(sha256, origin, { size, peaks }, kept)
  return ok({
    size,
    pending,
    checkpoint: kept ? { origin, at, rootShort: shortRoot(kept.root) } : null,
    state: fork !== null || haltFork !== null ? 'broken' : kept ? 'whole' : 'empty',
    halt:
      haltFork && haltSince
        ? { fork: haltFork, seenSize: haltSeen, since: haltSince }
        : fork && { fork, seenSize: null, since: at },
  })
}
