import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import type { Tx } from '#platform/database.ts'
import type { SessionKind } from '../rules/session.ts'

export interface Session {
  readonly id: Id<'session'>
  readonly tokenHash: Buffer
  readonly personId: Id<'person'>
  readonly kind: SessionKind
  readonly openedBy: 'password' | 'code' | 'passkey' | 'pin' | 'demo'
  readonly openedAt: Moment
  readonly endsAt: Moment
  readonly seenAt: Moment | null
  readonly browser: string
  /** For what others are looked at in it, and since when that was said. */
  readonly purpose: Pair | null
  readonly purposeSaidAt: Moment | null
}

const tables = (tx: Tx) => tx.withTables<{ session: Session }>()

export const saveSession = async (tx: Tx, session: Session): Promise<void> => {
  await tables(tx).insertInto('session').values(session).execute()
}

/** Moves the end of a session that is being used. */
export const moveEnd = async (tx: Tx, id: Session['id'], endsAt: Moment, seenAt: Moment): Promise<void> => {
  await tables(tx).updateTable('session').set({ endsAt, seenAt }).where('session.id', '=', id).execute()
}

/** Keeps for what others are looked at in a session. */
export const savePurpose = async (tx: Tx, id: Session['id'], purpose: Pair, purposeSaidAt: Moment): Promise<void> => {
  await tables(tx).updateTable('session').set({ purpose, purposeSaidAt }).where('session.id', '=', id).execute()
}

export const loadSessions = (tx: Tx, person: Id<'person'>, now: Moment): Promise<Session[]> =>
  tables(tx)
    .selectFrom('session')
    .selectAll('session')
    .where('session.personId', '=', person)
    .where('session.endsAt', '>', now)
    .orderBy('session.openedAt', 'desc')
    .limit(100)
    .execute()

/** Ends one session of the person; false when there is none. */
export const endSession = async (tx: Tx, person: Id<'person'>, id: Session['id']): Promise<boolean> => {
  const { numDeletedRows } = await tables(tx)
    .deleteFrom('session')
    .where('session.personId', '=', person)
    .where('session.id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Ends every session of the person, or every other one; answers how many. */
export const endSessions = async (tx: Tx, person: Id<'person'>, but: Session['id'] | null = null): Promise<number> => {
  const all = tables(tx).deleteFrom('session').where('session.personId', '=', person)
  const { numDeletedRows } = await (but === null ? all : all.where('session.id', '<>', but)).executeTakeFirst()
  return Number(numDeletedRows)
}

/** Forgets sessions that have ended. */
export const forgetSessions = async (tx: Tx, now: Moment): Promise<void> => {
  await tables(tx).deleteFrom('session').where('session.endsAt', '<', now).execute()
}
