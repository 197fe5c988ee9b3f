import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { CopyForm } from '../rules/backup.ts'

interface CheckpointCopy {
  readonly id: Id<'checkpoint-copy'>
  readonly size: number
  readonly root: Buffer
  readonly keeper: string
  readonly form: CopyForm
  readonly givenBy: Id<'person'>
  readonly givenAt: Moment
}

const tables = (tx: Tx) => tx.withTables<{ ledgerCheckpointCopy: CheckpointCopy }>()

export const saveCopy = async (tx: Tx, copy: CheckpointCopy): Promise<void> => {
  await tables(tx).insertInto('ledgerCheckpointCopy').values(copy).execute()
}

/** Newest first. */
export const loadCopies = (tx: Tx, most: number): Promise<CheckpointCopy[]> =>
  tables(tx)
    .selectFrom('ledgerCheckpointCopy')
    .selectAll('ledgerCheckpointCopy')
    .orderBy('ledgerCheckpointCopy.givenAt', 'desc')
    .orderBy('ledgerCheckpointCopy.id', 'desc')
    .limit(most)
    .execute()

/** How often a checkpoint was given away. */
export const countCopies = async (tx: Tx): Promise<number> => {
  const [row] = await tx.rows(sql<{ n: number }>`
    select count(*) as n from ledger_checkpoint_copy where tenant_id = ${tx.tenant}`)
  return row?.n ?? 0
}
