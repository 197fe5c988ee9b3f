import type { Moment } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'

interface SetupLink {
  readonly digest: Buffer
  readonly madeAt: Moment
  readonly endsAt: Moment
  readonly usedAt: Moment | null
}

const tables = (tx: Tx) => tx.withTables<{ setupLink: SetupLink }>()

/** A new link makes the ones before it worthless. */
export const replaceLinks = async (tx: Tx, link: SetupLink): Promise<void> => {
  await tables(tx).deleteFrom('setupLink').where('setupLink.usedAt', 'is', null).execute()
  await tables(tx).insertInto('setupLink').values(link).execute()
}

/** Uses a link that runs; false when there is none, or when somebody else was first. */
export const useLink = async (tx: Tx, digest: Buffer, now: Moment): Promise<boolean> => {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('setupLink')
    .set({ usedAt: now })
    .where('setupLink.digest', '=', digest)
    .where('setupLink.usedAt', 'is', null)
    .where('setupLink.endsAt', '>', now)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
