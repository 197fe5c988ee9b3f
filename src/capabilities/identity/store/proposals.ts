import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { GrantedRole, GrantPlace } from '../rules/granting.ts'

export interface RoleProposal {
  readonly id: Id<'role-proposal'>
  readonly personId: Id<'person'>
  readonly role: GrantedRole
  readonly places: readonly GrantPlace[]
  readonly fromOn: Day
  readonly toOn: Day
  readonly reason: string
  readonly people: 1 | 2
  readonly proposedBy: Id<'person'>
  readonly proposedAt: Moment
  readonly lapsesAt: Moment
  readonly outcome: 'granted' | 'refused' | 'withdrawn' | null
  readonly decidedBy: Id<'person'> | null
  readonly decidedAt: Moment | null
}

const tables = (tx: Tx) => tx.withTables<{ roleProposal: RoleProposal }>()

export const saveProposal = async (tx: Tx, proposal: RoleProposal): Promise<void> => {
  await tables(tx)
    .insertInto('roleProposal')
    .values({ ...proposal, places: JSON.stringify(proposal.places) as never })
    .execute()
}

/** A proposal in sight that nobody has decided, locked. */
export const loadProposal = (tx: Tx, id: RoleProposal['id']): Promise<RoleProposal | undefined> =>
  tables(tx)
    .selectFrom('roleProposal')
    .selectAll('roleProposal')
    .where('roleProposal.id', '=', id)
    .where('roleProposal.outcome', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** Whether the same role for the same person waits already. */
export const isProposed = async (
  tx: Tx,
  { personId, role }: Pick<RoleProposal, 'personId' | 'role'>,
  now: Moment,
): Promise<boolean> => {
  const found = await tables(tx)
    .selectFrom('roleProposal')
    .select('roleProposal.id')
    .where('roleProposal.personId', '=', personId)
    .where('roleProposal.role', '=', role)
    .where('roleProposal.outcome', 'is', null)
    .where('roleProposal.lapsesAt', '>', now)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export const decideProposal = async (
  tx: Tx,
  id: RoleProposal['id'],
  decided: Pick<RoleProposal, 'outcome' | 'decidedBy' | 'decidedAt'>,
): Promise<void> => {
  await tables(tx).updateTable('roleProposal').set(decided).where('roleProposal.id', '=', id).execute()
}
