import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'
import type { Emergency } from '../rules/emergency.ts'

interface Row extends Omit<Emergency, 'person'> {
  readonly personId: Id<'person'>
  readonly reason: string
  readonly askedAt: Moment
  readonly declinedBy: Id<'person'> | null
  readonly reviewedBy: Id<'person'> | null
  readonly finding: string | null
}

const tables = (tx: Tx) => tx.withTables<{ emergencyAccess: Row }>()

/** What somebody asks for; nobody has answered it yet. */
export const saveEmergency = async (
  tx: Tx,
  asked: Pick<Row, 'id' | 'personId' | 'reason' | 'askedAt' | 'lapsesAt'>,
): Promise<void> => {
  await tables(tx)
    .insertInto('emergencyAccess')
    .values({
      ...asked,
      openedAt: null,
      openedBy: null,
      endsAt: null,
      endedAt: null,
      declinedBy: null,
      declinedAt: null,
      reviewedBy: null,
      reviewedAt: null,
      finding: null,
    })
    .execute()
}

/** One in sight, locked. */
export const loadEmergency = async (tx: Tx, id: Emergency['id']): Promise<Emergency | undefined> => {
  const row = await tables(tx)
    .selectFrom('emergencyAccess')
    .selectAll('emergencyAccess')
    .where('emergencyAccess.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && { ...row, person: row.personId }
}

/** Those of a person that nobody has looked at afterwards, newest first. */
export const unsettledOf = async (tx: Tx, person: Id<'person'>): Promise<Emergency[]> => {
  const rows = await tables(tx)
    .selectFrom('emergencyAccess')
    .selectAll('emergencyAccess')
    .where('emergencyAccess.personId', '=', person)
    .where('emergencyAccess.reviewedAt', 'is', null)
    .orderBy('emergencyAccess.askedAt', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({ ...row, person: row.personId }))
}

export const changeEmergency = async (
  tx: Tx,
  id: Emergency['id'],
  change: Partial<
    Pick<
      Row,
      | 'openedAt'
      | 'openedBy'
      | 'endsAt'
      | 'endedAt'
      | 'declinedBy'
      | 'declinedAt'
      | 'reviewedBy'
      | 'reviewedAt'
      | 'finding'
    >
  >,
): Promise<void> => {
  await tables(tx).updateTable('emergencyAccess').set(change).where('emergencyAccess.id', '=', id).execute()
}
