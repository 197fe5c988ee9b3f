import type { Moment } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { endHalt, keepHalt } from '../store/tree.ts'
import type { LedgerForked } from './integrate-pending.ts'

/** LDG-7, LDG-13: numbering stands still; the ledger page says since when and why. */
export const haltLedger = (tx: Tx, { fork, seenSize }: LedgerForked, now: Moment): Promise<void> =>
  keepHalt(tx, fork, seenSize, now)

/** Tree and checkpoints fit again, as after an older copy was put back on purpose and what was remembered was set aside. */
export const resumeLedger = (tx: Tx): Promise<void> => endHalt(tx)
