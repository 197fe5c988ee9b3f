import { createHash } from 'node:crypto'
import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'

export interface Session {
  readonly tokenHash: Buffer
  readonly personId: Id<'person'>
  readonly openedAt: Moment
  readonly endsAt: Moment
}

const tables = (tx: Tx) => tx.withTables<{ session: Session }>()

/** Only the digest of a session's secret is stored. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

export const saveSession = async (tx: Tx, session: Session): Promise<void> => {
  await tables(tx).insertInto('session').values(session).execute()
}

/** Ends every session of a person. */
export const endSessions = async (tx: Tx, person: Id<'person'>): Promise<void> => {
  await tables(tx).deleteFrom('session').where('session.personId', '=', person).execute()
}
