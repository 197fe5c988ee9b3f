import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
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

export const saveCeilings = async (tx: Tx, ceilings: readonly Ceiling[]): Promise<void> => {
  await tables(tx)
    .insertInto('ceiling')
    .values([...ceilings])
    .onConflict((conflict) =>
      conflict.column('class').doUpdateSet((row) => ({
        minutes: row.ref('excluded.minutes'),
        setBy: row.ref('excluded.setBy'),
        setAt: row.ref('excluded.setAt'),
      })),
    )
    .execute()
}

/** How many of the four somebody has set. */
export const countSet = async (tx: Tx): Promise<number> => {
  const rows = await tables(tx).selectFrom('ceiling').select('ceiling.class').limit(4).execute()
  return rows.length
}

/** Whoever changes ceilings, or proposes to, comes one after the other. */
export const lockCeilings = async (tx: Tx): Promise<void> => {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext('ceiling'), ${tx.tenant})`)
}
