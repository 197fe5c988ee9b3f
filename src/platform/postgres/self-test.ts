import type pg from 'pg'
import { StorageRefusal } from './refusal.ts'

/** The oldest major version of PostgreSQL that the product takes. */
export const oldestMajor = 15

/**
 * What a server must promise before people's data is entrusted to it.
 *
 * @throws StorageRefusal naming the first thing it does not
 */
export const refuseUnsafeServer = async (client: pg.ClientBase): Promise<void> => {
  if (Number(await setting(client, 'server_version_num')) < oldestMajor * 10_000)
    throw new StorageRefusal('server-too-old', { version: await setting(client, 'server_version') })
  if ((await setting(client, 'fsync')) === 'off') throw new StorageRefusal('fsync-off')
  if ((await setting(client, 'full_page_writes')) === 'off') throw new StorageRefusal('full-page-writes-off')
  if ((await setting(client, 'synchronous_commit')) === 'off') throw new StorageRefusal('synchronous-commit-off')
}

const setting = async (client: pg.ClientBase, name: string): Promise<string> =>
  (await client.query('select current_setting($1) as value', [name])).rows[0].value
