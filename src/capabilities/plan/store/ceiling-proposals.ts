import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { CeilingProposal } from '../rules/ceiling.ts'

interface Row extends CeilingProposal {
  readonly outcome: 'confirmed' | 'refused' | 'withdrawn' | null
  readonly decidedBy: Id<'person'> | null
  readonly decidedAt: Moment | null
}

const tables = (tx: Tx) => tx.withTables<{ ceilingProposal: Row }>()

export const saveCeilingProposal = async (tx: Tx, proposal: CeilingProposal): Promise<void> => {
  await tables(tx)
    .insertInto('ceilingProposal')
    .values({ ...proposal, outcome: null, decidedBy: null, decidedAt: null })
    .execute()
}

/** One that nobody has answered, locked; it may have lapsed. */
export const loadCeilingProposal = (tx: Tx, id: CeilingProposal['id']): Promise<CeilingProposal | undefined> =>
  tables(tx)
    .selectFrom('ceilingProposal')
    .selectAll('ceilingProposal')
    .where('ceilingProposal.id', '=', id)
    .where('ceilingProposal.outcome', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** Those that wait for a second officer; one of a class at most. */
export const waitingCeilings = (tx: Tx, now: Moment): Promise<CeilingProposal[]> =>
  tables(tx)
    .selectFrom('ceilingProposal')
    .selectAll('ceilingProposal')
    .where('ceilingProposal.outcome', 'is', null)
    .where('ceilingProposal.lapsesAt', '>', now)
    .orderBy('ceilingProposal.proposedAt')
    .limit(4)
    .execute()

export const decideCeiling = async (
  tx: Tx,
  id: CeilingProposal['id'],
  decided: Pick<Row, 'outcome' | 'decidedBy' | 'decidedAt'>,
): Promise<void> => {
  await tables(tx).updateTable('ceilingProposal').set(decided).where('ceilingProposal.id', '=', id).execute()
}
