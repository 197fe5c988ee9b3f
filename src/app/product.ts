import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import {
  forkText,
  LedgerForked,
  lastRecorded,
  openPseudonymKey,
  openSeen,
  openSigner,
  signUntil,
  startSequencer,
} from '#capabilities/ledger/public.ts'
import type { Moment } from '#kernel/day.ts'
import { inTransaction, openPool } from '#platform/database.ts'
import { nameless } from '#platform/door/log.ts'
import type { House } from '#platform/door/run.ts'
import { migrate } from '#platform/postgres/migrate.ts'
import { openStorage, type StorageAsked } from '#platform/postgres/storage.ts'
import { type BackupsAsked, keepBackups } from './backups.ts'
import { capabilities } from './capabilities.ts'
import { type Clock, jumpFrom } from './clock.ts'
import { noteClock } from './clock-notes.ts'
import { readyFieldKey, sealEverything, sealPartyData } from './field-keys.ts'
import { openHouse } from './house.ts'
import { keepHouse } from './housekeeping.ts'
import { openMetrics, serveMetrics } from './metrics.ts'
import { migrations } from './migrations.ts'
import { notePoliciesAtStart, noteVersionAtStart } from './policies.ts'
import { type Listening, listen } from './port.ts'
import { readinessOf } from './readiness.ts'
import { openServer } from './server.ts'
import { endOf, watchCertificate } from './tls/certificate.ts'
import { readCertified, tlsFolder } from './tls/files.ts'
import { version } from './version.ts'

const timeZone = 'Asia/Shanghai'
const tenant = 1

export interface ProductAsked<Prepared> extends Listening, StorageAsked, BackupsAsked {
  /** The name printed on every proof of the ledger. */
  readonly origin: string
  /** The port for figures on this machine; none without it. */
  readonly metricsPort?: number | undefined
  readonly proxies?: readonly string[] | undefined
  readonly publicOrigin?: string | undefined
  /** Makes the clock, knowing when something was recorded last. */
  readonly clock: (recorded: Moment | null) => Clock
  /** Brings the organisation into being before anybody may come in. */
  readonly prepare: (parts: Parts) => Promise<Prepared>
}

export interface Opened {
  readonly owner: pg.Pool
  readonly house: House
}

export interface Parts extends Opened {
  /** Numbers and signs what was recorded up to a moment; afterwards the sequencer does so by itself. */
  readonly sign: (until: Moment) => Promise<void>
}

export interface Running<Prepared> extends Opened {
  readonly address: string
  readonly prepared: Prepared
  /** Settles when the database died and could not be brought back; never rejects. */
  readonly failed: Promise<Error>
  readonly stop: () => Promise<void>
}

/** Opens the product: storage, schema, what is to be prepared, the ledger's sequencer, the door. */
export const openProduct = async <Prepared>(asked: ProductAsked<Prepared>): Promise<Running<Prepared>> => {
  const closers: (() => Promise<unknown>)[] = []
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close()
  }
  try {
    return { ...(await openAll(asked, closers)), stop }
  } catch (fault) {
    await stop()
    throw fault
  }
}

/** Opens one thing after the other and notes how each is closed again. */
const openAll = async <Prepared>(
  {
    origin,
    clock: clockAfter,
    prepare,
    metricsPort,
    to,
    recipient,
    backupAt,
    backupKeep,
    proxies,
    publicOrigin,
    ...place
  }: ProductAsked<Prepared>,
  closers: (() => Promise<unknown>)[],
): Promise<Omit<Running<Prepared>, 'stop'>> => {
  const storage = await openStorage(place)
  closers.push(storage.stop)
  await migrate(storage.owner, migrations())
  const [pool, owner] = [openPool(storage.request), openPool(storage.owner, 3)]
  closers.push(
    () => pool.end(),
    () => owner.end(),
  )

  await readyFieldKey(owner, storage)
  await sealPartyData(owner)
  const clock = clockAfter(await inTransaction(owner, { tenant, person: null, scope: [] }, lastRecorded))
  const pseudonymKey = await openPseudonymKey(storage.folder)
  const house = openHouse({ pool, clock, tenant, timeZone, pseudonymKey })
  const signer = await openSigner(storage.folder, origin)
  const sign = (until: Moment): Promise<void> => signUntil(owner, tenant, signer, until)
  const prepared = await prepare({ owner, house, sign })
  await notePoliciesAtStart(owner, house, version)
  await noteVersionAtStart(owner, house, version)
  const sequencer = startSequencer({
    pool: owner,
    tenants: () => [tenant],
    signer,
    seen: openSeen(storage.folder),
    intervalMs: 1_000,
    onFault: report,
    now: clock.now,
  })
  closers.push(sequencer.stop)
  closers.push(keepHouse(owner, house, report).stop)
  closers.push(keepBackups({ storage, owner, house, to, recipient, backupAt, backupKeep, onFault: report }).stop)
  const sealing = sealEverything(owner).catch(report)
  closers.push(async () => void (await sealing))
  closers.push(noteClock({ owner, house, clock, onFault: report }).stop)

  const web = fileURLToPath(new URL('./web', import.meta.url))
  const server = await readCertified(tlsFolder(storage.folder), 'server')
  const tls = server && { cert: server.certificate, key: server.key }
  const secureCookies = tls !== undefined || publicOrigin?.startsWith('https:') === true
  if (server) closers.push(watchCertificate({ certificate: server.certificate, onFault: report }).stop)
  const certificateEnd = server && endOf(server.certificate)
  const metrics = openMetrics({ pool, owner, clock, tenant, folder: storage.folder, certificateEnd })
  if (metricsPort !== undefined) closers.push((await serveMetrics(metrics, metricsPort)).close)
  const app = await openServer({
    house,
    capabilities,
    web,
    version,
    logger: true,
    secureCookies,
    tls,
    proxies,
    publicOrigin,
    hindrance: readinessOf(owner, tenant),
    notice: () => (Math.abs(clock.ahead()) > jumpFrom ? 'clock-set' : undefined),
    onAnswer: metrics.answered,
  })
  closers.push(() => app.close())
  const address = await listen(app, place, tls !== undefined)
  return { address: publicOrigin ?? address, failed: storage.failed, owner, house, prepared }
}

/** What failed beside a request, told as the door tells its faults; a ledger that stands still, in words to act on. */
const report = (fault: unknown): void =>
  console.error(
    JSON.stringify({
      level: 50,
      err: nameless.err(fault as Error),
      ...(fault instanceof LedgerForked ? { msg: `${forkText[fault.fork].zh} ${forkText[fault.fork].en}` } : {}),
    }),
  )
