import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { OwnNode } from '../rules/key-date.ts'

const tables = (tx: Tx) => tx.withTables<{ keyDate: OwnNode }>()

/** The organisation's own days of a year, as far as they are in sight. */
export const loadNodes = (tx: Tx, first: Day, last: Day, most: number): Promise<OwnNode[]> =>
  tables(tx)
    .selectFrom('keyDate')
    .selectAll('keyDate')
    .where('keyDate.fallsOn', '>=', first)
    .where('keyDate.fallsOn', '<=', last)
    .where('keyDate.removedOn', 'is', null)
    .orderBy('keyDate.fallsOn')
    .orderBy('keyDate.id')
    .limit(most)
    .execute()

export const loadNode = (tx: Tx, id: Id<'key-date'>): Promise<OwnNode | undefined> =>
  tables(tx)
    .selectFrom('keyDate')
    .selectAll('keyDate')
    .where('keyDate.id', '=', id)
    .where('keyDate.removedOn', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export const saveNode = async (tx: Tx, node: OwnNode): Promise<void> => {
  await tables(tx)
    .insertInto('keyDate')
    .values(node)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(node))
    .execute()
}
