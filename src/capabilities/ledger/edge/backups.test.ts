import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Moment, moment } from '#kernel/day.ts'
import type { Acting, Looking } from '#platform/context.ts'
import { anId } from '#platform/testing.ts'
import type { BackupPlan, Written } from '../store/backups.ts'
import { anInput, aSigner, type LedgerDatabase, openLedgerDatabase } from '../testing.ts'
import { backUp } from '../use-cases/back-up.ts'
import { keepCheckpoint } from '../use-cases/keep-checkpoint.ts'
import { recordRehearsal } from '../use-cases/record-rehearsal.ts'
import { backups } from '../views/backups.ts'
import { checkpointCopies } from '../views/copies.ts'
import { startBackups } from './backups.ts'

let db: LedgerDatabase
beforeAll(async () => {
  db = await openLedgerDatabase()
})
afterAll(() => db.close())

const noon = moment('2027-01-12T04:00:00Z')
let now: Moment
let plan: BackupPlan
let write: () => Promise<Written>
let wrote: number
const faults: unknown[] = []
const removed: string[] = []

beforeEach(async () => {
  now = noon
  wrote = 0
  removed.length = 0
  plan = { place: '/backups', sealed: false, dailyAt: null, keepDaily: null, freeBytes: 1_000_000 }
  write = async () => {
    wrote += 1
    return { file: `/backups/${wrote}.backup`, bytes: 50_000, rows: 7, digest: 'ab'.repeat(32), sealed: false }
  }
  faults.length = 0
  await db.asOwner(({ client }) => client.query('delete from ledger_backup; delete from ledger_backup_plan'))
})

const cx = (over: object): Acting & Looking =>
  ({
    now,
    today: '2027-01-12',
    timeZone: 'Asia/Shanghai',
    actor: { person: anId('person'), roles: ['system-administrator'] },
    newId: anId,
    record: () => undefined,
    ...over,
  }) as unknown as Acting & Looking

const ask = () => db.asRequest((tx) => backUp(cx({ tx }), {}))
const seen = () =>
  db.asRequest(async (tx) => {
    const answer = await backups(cx({ tx }), {})
    if (!answer.ok) throw new Error('never refused')
    return answer.value
  })

/** Lets the runner work until the newest backup is settled, or for a moment where there is none. */
const work = async (): Promise<void> => {
  const entries: string[] = []
  const runner = startBackups({
    pool: db.owner,
    tenant: 1,
    timeZone: 'Asia/Shanghai',
    now: () => now,
    plan: () => plan,
    write: () => write(),
    keepEntry: async (_tx, backup) => void entries.push(backup),
    remove: async (file) => {
      removed.push(file)
      return true
    },
    keepRemoval: async (_tx, backup) => void entries.push(backup),
    intervalMs: 5,
    onFault: (fault) => faults.push(fault),
  })
  for (let n = 0; n < 200; n++) {
    const [first] = (await seen()).backups
    if (n >= 10 && first?.state !== 'waiting' && first?.state !== 'running') break
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  await runner.stop()
}

test('LDG-15 what an administrator asks for is written once; whoever asks meanwhile is told so', async () => {
  expect((await ask()).ok).toBe(true)
  expect(await ask()).toEqual({ ok: false, refusal: 'already-running' })
  await work()
  const { health, backups: list, plan: shown } = await seen()
  expect({ health, wrote }).toEqual({ health: 'fresh', wrote: 1 })
  expect(list).toMatchObject([{ state: 'done', cause: 'person', file: '/backups/1.backup', rows: 7 }])
  expect(shown).toMatchObject({ place: '/backups', nextAt: null, room: 20, scarce: true })
  expect((await ask()).ok).toBe(true)
})

test('LDG-15 one a day at its hour, and again when that hour was slept through; none before the first hour', async () => {
  plan = { ...plan, dailyAt: '02:30' }
  await work()
  expect(wrote).toBe(0)
  expect((await seen()).plan?.nextAt).toBe('2027-01-12T18:30:00.000Z')
  now = moment('2027-01-12T18:30:01Z')
  await work()
  expect(wrote).toBe(1)
  now = moment('2027-01-15T04:00:00Z')
  expect((await seen()).health).toBe('old')
  await work()
  await work()
  expect((await seen()).backups.map(({ cause }) => cause)).toEqual(['schedule', 'schedule'])
})

test('LDG-20 daily backups beyond those that are kept go once a newer one is safe; one asked for by hand stays', async () => {
  plan = { ...plan, dailyAt: '02:30', keepDaily: 2 }
  await ask()
  await work()
  for (const day of [13, 14, 15, 16]) {
    now = moment(`2027-01-${day}T18:30:01Z`)
    await work()
  }
  expect(removed).toEqual(['/backups/2.backup', '/backups/3.backup'])
  const { backups: list, plan: shown } = await seen()
  expect(list.map(({ cause, removedAt }) => [cause, removedAt !== null])).toEqual([
    ['schedule', false],
    ['schedule', false],
    ['schedule', true],
    ['schedule', true],
    ['person', false],
  ])
  expect(shown).toMatchObject({ keepDaily: 2 })
})

test('LDG-15 a backup that fails says why, and one that a process left behind does not block the next', async () => {
  write = async () => {
    throw Object.assign(new Error('no room in /somewhere/secret'), { code: 'disk-full' })
  }
  await ask()
  await work()
  expect((await seen()).backups).toMatchObject([{ state: 'failed', fault: 'disk-full', digest: null }])
  expect(faults).toHaveLength(1)
  now = moment('2027-01-12T04:00:01Z')
  await ask()
  await db.asOwner(({ client }) => client.query(`update ledger_backup set state = 'running' where state = 'waiting'`))
  await work()
  expect((await seen()).backups[0]).toMatchObject({ state: 'failed', fault: 'interrupted' })
  expect((await ask()).ok).toBe(true)
})

test('LDG-16 a checkpoint that was given away is noted with its size and root; before there is one nothing can be given', async () => {
  const give = () => db.asRequest((tx) => keepCheckpoint(cx({ tx }), { keeper: ' 上级纪委 ', form: 'paper' }))
  expect(await give()).toEqual({ ok: false, refusal: 'no-checkpoint' })
  await db.append([anInput(), anInput()])
  await db.sequencer(aSigner()).flush()
  expect(await give()).toEqual({ ok: true, value: { size: 2 } })
  const told = await db.asRequest((tx) => checkpointCopies(cx({ tx }), {}))
  expect(told).toMatchObject({ value: { copies: [{ keeper: '上级纪委', form: 'paper', size: 2 }] } })
})

test('LDG-17 a rehearsal is noted on a backup that was finished', async () => {
  await ask()
  const rehearse = (backup = anId('backup')) =>
    db.asRequest((tx) => recordRehearsal(cx({ tx }), { backup, worked: true }))
  const waiting = (await seen()).backups[0]
  expect(await rehearse()).toEqual({ ok: false, refusal: 'backup-not-found' })
  expect(await rehearse(waiting?.id)).toEqual({ ok: false, refusal: 'backup-not-done' })
  await work()
  expect((await seen()).rehearsalDue).toBe(true)
  expect((await rehearse(waiting?.id)).ok).toBe(true)
  expect(await seen()).toMatchObject({ rehearsalDue: false, backups: [{ rehearsalWorked: true }] })
})
