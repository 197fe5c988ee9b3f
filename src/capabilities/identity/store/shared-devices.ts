import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import type { Tx } from '#platform/database.ts'

export interface SharedDevice {
  readonly id: Id<'shared-device'>
  readonly name: string
  readonly unitPath: string
  readonly madeAt: Moment
  readonly madeBy: Id<'person'>
  readonly codeDigest: Buffer
  readonly codeEndsAt: Moment
  readonly secretDigest: Buffer | null
  readonly joinedAt: Moment | null
  readonly endedAt: Moment | null
}

/** What units are called in the trees, which are kept a tier above; `app` hands it in. */
export type UnitNames = (tx: Tx, paths: readonly string[]) => Promise<ReadonlyMap<string, Pair>>

const tables = (tx: Tx) => tx.withTables<{ sharedDevice: SharedDevice }>()

export const saveDevice = async (tx: Tx, device: SharedDevice): Promise<void> => {
  await tables(tx).insertInto('sharedDevice').values(device).execute()
}

/** Devices that are in use or wait for their code, by name. */
export const loadDevices = (tx: Tx, now: Moment, most: number): Promise<SharedDevice[]> =>
  tables(tx)
    .selectFrom('sharedDevice')
    .selectAll('sharedDevice')
    .where('sharedDevice.endedAt', 'is', null)
    .where((where) =>
      where.or([where('sharedDevice.joinedAt', 'is not', null), where('sharedDevice.codeEndsAt', '>', now)]),
    )
    .orderBy('sharedDevice.name')
    .limit(most)
    .execute()

export const loadDevice = (tx: Tx, id: SharedDevice['id']): Promise<SharedDevice | undefined> =>
  tables(tx)
    .selectFrom('sharedDevice')
    .selectAll('sharedDevice')
    .where('sharedDevice.id', '=', id)
    .where('sharedDevice.endedAt', 'is', null)
    .executeTakeFirst()

/** Joins the device that waits for this code; nothing when none does. */
export const joinDevice = async (
  tx: Tx,
  codeDigest: Buffer,
  secretDigest: Buffer,
  now: Moment,
): Promise<SharedDevice | undefined> =>
  tables(tx)
    .updateTable('sharedDevice')
    .set({ secretDigest, joinedAt: now })
    .where('sharedDevice.codeDigest', '=', codeDigest)
    .where('sharedDevice.codeEndsAt', '>', now)
    .where('sharedDevice.joinedAt', 'is', null)
    .where('sharedDevice.endedAt', 'is', null)
    .returningAll()
    .executeTakeFirst()

export const endDevice = async (tx: Tx, id: SharedDevice['id'], endedAt: Moment): Promise<boolean> => {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('sharedDevice')
    .set({ endedAt })
    .where('sharedDevice.id', '=', id)
    .where('sharedDevice.endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
