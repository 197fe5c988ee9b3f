import { fileURLToPath } from 'node:url'
import { type DemoPerson, loadDemoPeople } from '#capabilities/identity/public.ts'
import { lastRecorded, openPseudonymKey, openSigner, startSequencer } from '#capabilities/ledger/public.ts'
import type { Pair } from '#kernel/text.ts'
import { inTransaction, openPool } from '#platform/database.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { openStorage } from '#platform/postgres/storage.ts'
import { capabilities } from './capabilities.ts'
import { clockFrom } from './clock.ts'
import { openDemo } from './demo/open.ts'
import { openHouse } from './house.ts'
import { keepHouse } from './housekeeping.ts'
import { migrations } from './migrations.ts'
import type { DemoOptions } from './options.ts'
import { listen } from './port.ts'
import { openServer } from './server.ts'

const timeZone = 'Asia/Shanghai'
const tenant = 1
const version = '0.1.0'

export interface Running {
  readonly address: string
  readonly opened: Pair
  readonly stop: () => Promise<void>
}

/** Opens the demo organisation: storage, schema, its people and story, the door. Loopback only. */
export const runDemo = async (options: DemoOptions): Promise<Running> => {
  const closers: (() => Promise<unknown>)[] = []
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close()
  }
  try {
    return { ...(await openAll(options, closers)), stop }
  } catch (fault) {
    await stop()
    throw fault
  }
}

/** Opens one thing after the other and notes how each is closed again. */
const openAll = async (
  { data, port, today, people }: DemoOptions,
  closers: (() => Promise<unknown>)[],
): Promise<Omit<Running, 'stop'>> => {
  const storage = await openStorage({
    data,
    databaseUrl: process.env.DATABASE_URL,
    databaseRequestUrl: process.env.DATABASE_REQUEST_URL,
  })
  closers.push(storage.stop)
  await migrate(storage.owner, migrations())
  const [pool, owner] = [openPool(storage.request), openPool(storage.owner, 3)]
  closers.push(
    () => pool.end(),
    () => owner.end(),
  )

  const clock = clockFrom(today, await inTransaction(owner, { tenant, person: null, scope: [] }, lastRecorded))
  const pseudonymKey = await openPseudonymKey(storage.folder)
  const house = openHouse({ pool, clock, tenant, timeZone, pseudonymKey })
  await openDemo({ owner, house, today, people })
  const sequencer = startSequencer({
    pool: owner,
    tenants: () => [tenant],
    signer: await openSigner(storage.folder, 'plumbline-demo'),
    intervalMs: 1_000,
    onFault: report,
    now: clock.now,
  })
  closers.push(sequencer.stop)
  closers.push(keepHouse(owner, house, report).stop)

  const web = process.env.PLUMBLINE_WEB ?? fileURLToPath(new URL('./web', import.meta.url))
  const app = await openServer({ house, capabilities, web, version, logger: true, secureCookies: false })
  closers.push(() => app.close())
  const address = await listen(app, port)
  const looks = await inTransaction(pool, { tenant, person: null, scope: [] }, loadDemoPeople)
  return { address, opened: openedText(address, looks) }
}

const report = (fault: unknown): void => console.error(fault)

const openedText = (address: string, looks: readonly DemoPerson[]): Pair => ({
  zh: `准绳演示已打开：${address}\n可以选择以谁的身份看：${looks.map(({ name, title }) => `${name}（${title.zh}）`).join('、')}`,
  en: `The Plumbline demo is open: ${address}\nLook as ${looks.map(({ name, title }) => `${name} (${title.en})`).join(', ')}.\nCtrl-C stops it.`,
})
