import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Tx } from '#platform/database.ts'

export interface Doubt {
  readonly id: Id<'doubt'>
  readonly questionCode: string
  readonly questionVersion: string
  readonly line: string
  readonly raisedAt: Moment
}

interface Tables {
  questionDoubt: Doubt
  questionDoubtRaiser: { readonly personId: Id<'person'>; readonly doubtId: Id<'doubt'> }
}

/** LRN-11: the line and, apart from it, whose it is. */
export const keepDoubt = async (tx: Tx, doubt: Doubt, person: Id<'person'>): Promise<void> => {
  const tables = tx.withTables<Tables>()
  await tables.insertInto('questionDoubt').values(doubt).execute()
  await tables.insertInto('questionDoubtRaiser').values({ personId: person, doubtId: doubt.id }).execute()
}
