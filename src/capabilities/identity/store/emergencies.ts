import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'

export interface EmergencyAccess {
  readonly id: Id<'emergency'>
  readonly personId: Id<'person'>
  readonly reason: string
  readonly openedAt: Moment
  readonly endsAt: Moment
  readonly endedAt: Moment | null
  readonly reviewedBy: Id<'person'> | null
  readonly reviewedAt: Moment | null
  readonly finding: string | null
}

const tables = (tx: Tx) => tx.withTables<{ emergencyAccess: EmergencyAccess }>()

export const saveEmergency = async (tx: Tx, emergency: EmergencyAccess): Promise<void> => {
  await tables(tx).insertInto('emergencyAccess').values(emergency).execute()
}

/** One in sight, locked. */
export const loadEmergency = (tx: Tx, id: EmergencyAccess['id']): Promise<EmergencyAccess | undefined> =>
  tables(tx)
    .selectFrom('emergencyAccess')
    .selectAll('emergencyAccess')
    .where('emergencyAccess.id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Those of a person that are open, or that nobody has looked at afterwards. */
export const unsettledOf = (tx: Tx, person: Id<'person'>): Promise<EmergencyAccess[]> =>
  tables(tx)
    .selectFrom('emergencyAccess')
    .selectAll('emergencyAccess')
    .where('emergencyAccess.personId', '=', person)
    .where('emergencyAccess.reviewedAt', 'is', null)
    .orderBy('emergencyAccess.openedAt', 'desc')
    .limit(20)
    .execute()

export const changeEmergency = async (
  tx: Tx,
  id: EmergencyAccess['id'],
  change: Partial<Pick<EmergencyAccess, 'endedAt' | 'reviewedBy' | 'reviewedAt' | 'finding'>>,
): Promise<void> => {
  await tables(tx).updateTable('emergencyAccess').set(change).where('emergencyAccess.id', '=', id).execute()
}
