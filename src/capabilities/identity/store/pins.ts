import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'

export interface Pin {
  readonly personId: Id<'person'>
  readonly hash: string
  readonly chosenAt: Moment
  /** Wrong tries since it was chosen or last right. */
  readonly failures: number
}

const tables = (tx: Tx) => tx.withTables<{ pin: Pin }>()

/** Seen by nobody but the person; locked, for its tries are counted. */
export const loadPin = (tx: Tx, person: Id<'person'>): Promise<Pin | undefined> =>
  tables(tx).selectFrom('pin').selectAll('pin').where('pin.personId', '=', person).forUpdate().executeTakeFirst()

export const savePin = async (tx: Tx, pin: Pin): Promise<void> => {
  const { hash, chosenAt, failures } = pin
  await tables(tx)
    .insertInto('pin')
    .values(pin)
    .onConflict((conflict) => conflict.column('personId').doUpdateSet({ hash, chosenAt, failures }))
    .execute()
}

export const countPinFailures = async (tx: Tx, person: Id<'person'>, failures: number): Promise<void> => {
  await tables(tx).updateTable('pin').set({ failures }).where('pin.personId', '=', person).execute()
}
