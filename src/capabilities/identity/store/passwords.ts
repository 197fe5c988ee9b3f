import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'

export interface Password {
  readonly personId: Id<'person'>
  readonly hash: string
  readonly chosenAt: Moment
}

const tables = (tx: Tx) => tx.withTables<{ password: Password }>()

/** Seen by nobody but the person. */
export const loadPassword = (tx: Tx, person: Id<'person'>): Promise<Password | undefined> =>
  tables(tx).selectFrom('password').selectAll('password').where('password.personId', '=', person).executeTakeFirst()

export const savePassword = async (tx: Tx, password: Password): Promise<void> => {
  const { hash, chosenAt } = password
  await tables(tx)
    .insertInto('password')
    .values(password)
    .onConflict((conflict) => conflict.column('personId').doUpdateSet({ hash, chosenAt }))
    .execute()
}
