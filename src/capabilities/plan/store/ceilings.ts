import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import { type BurdenClass, defaultCeilings } from '../rules/burden.ts'

interface Ceiling {
  readonly class: BurdenClass
  readonly minutes: number
  readonly setBy: Id<'person'>
  readonly setAt: Moment
}

const tables = (tx: Tx) => tx.withTables<{ ceiling: Ceiling }>()

/** The ceilings in force: the defaults, where nobody has set another. */
export const loadCeilings = async (tx: Tx): Promise<Record<BurdenClass, number>> => {
  const rows = await tables(tx).selectFrom('ceiling').select(['ceiling.class', 'ceiling.minutes']).limit(4).execute()
  return { ...defaultCeilings, ...Object.fromEntries(rows.map((row) => [row.class, row.minutes])) }
}

export const saveCeiling = async (tx: Tx, ceiling: Ceiling): Promise<void> => {
  await tables(tx)
    .insertInto('ceiling')
    .values(ceiling)
    .onConflict((conflict) => conflict.column('class').doUpdateSet(ceiling))
    .execute()
}
