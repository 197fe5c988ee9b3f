import { fileURLToPath } from 'node:url'
import { openSigner, startSequencer } from '#capabilities/ledger/public.ts'
import type { Pair } from '#kernel/text.ts'
import { inTransaction, openPool } from '#platform/database.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { secret } from '#platform/postgres/secrets.ts'
import { openStorage } from '#platform/postgres/storage.ts'
import { capabilities } from './capabilities.ts'
import { clockFrom } from './clock.ts'
import { listDemoPeople, openDemo } from './demo/open.ts'
import { openHouse } from './house.ts'
import { migrations } from './migrations.ts'
import type { DemoOptions } from './options.ts'
import { listen } from './port.ts'
import { openServer } from './server.ts'

const timeZone = 'Asia/Shanghai'
const tenant = 1

export interface Running {
  readonly address: string
  readonly opened: Pair
  readonly stop: () => Promise<void>
}

/** Opens the demo organisation: storage, schema, its people and story, the door. Loopback only. */
export const runDemo = async ({ data, port, today, people }: DemoOptions): Promise<Running> => {
  const storage = await openStorage({ data, databaseUrl: process.env.DATABASE_URL })
  await migrate(storage.owner, migrations())
  const pool = openPool(storage.request)
  const owner = openPool(storage.owner, 3)
  const clock = clockFrom(today)
  const sequencer = startSequencer({
    pool: owner,
    tenants: async () => [tenant],
    signer: openSigner(storage.folder, 'plumbline-demo'),
    now: clock.now,
  })
  const house = openHouse({
    pool,
    clock,
    tenant,
    timeZone,
    pseudonymKey: Buffer.from(secret(storage.folder, 'pseudonym')),
  })
  const filling = await openDemo({ owner, house, today, people })
  const app = await openServer({
    house,
    capabilities,
    web: process.env.PLUMBLINE_WEB ?? fileURLToPath(new URL('./web', import.meta.url)),
    version: '0.1.0',
    logger: true,
    secureCookies: false,
  })
  const address = await listen(app, port)
  const stop = async (): Promise<void> => {
    await app.close()
    await filling.stop()
    await sequencer.stop()
    await Promise.all([pool.end(), owner.end()])
    await storage.stop()
  }
  const looks = await inTransaction(pool, { tenant, person: null, scope: [] }, listDemoPeople)
  return { address, opened: openedText(address, looks), stop }
}

const openedText = (address: string, looks: Pair): Pair => ({
  zh: `准绳演示已打开：${address}\n打开后可以选择以谁的身份看：\n${looks.zh}`,
  en: `The Plumbline demo is open: ${address}\nOpen it and look as one of:\n${looks.en}\nCtrl-C stops it.`,
})
