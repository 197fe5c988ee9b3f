import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import {
  appendEntries,
  knownCheckpointIn,
  newestCheckpoint,
  openSigner,
  startSequencer,
} from '#capabilities/ledger/public.ts'
import { type Frame, frame, jsonFrame, readFrames } from '#platform/backup/frames.ts'
import { readBackup } from '#platform/backup/read-backup.ts'
import type { BackupRefusal } from '#platform/backup/refusal.ts'
import { makeKey } from '#platform/backup/seal.ts'
import { inTransaction, openPool } from '#platform/database.ts'
import { fieldKeyFile, writeFieldKeys } from '#platform/fields/key-file.ts'
import { collectMigrations } from '#platform/postgres/collect-migrations.ts'
import { takeLock } from '#platform/postgres/lock.ts'
import { withClient } from '#platform/postgres/roles.ts'
import { openStorage } from '#platform/postgres/storage.ts'
import { emptyDatabase, freshDatabase } from '#platform/testing/database.ts'
import { testFieldKey } from '#platform/testing/fields.ts'
import { anId, testNow } from '#platform/testing.ts'
import { tiers } from '#platform/tiers.ts'
import { putKeys, takeBackup } from './backup.ts'
import { ledgerCrypto } from './house.ts'
import { fill, type RestoreAsked, restore } from './restore.ts'

const migrations = collectMigrations(fileURLToPath(new URL('..', import.meta.url)), tiers)

let home: string
let source: Awaited<ReturnType<typeof openSource>>
/** A plain backup, the same one sealed, and the key. */
let plain: string
let sealed: string
let key: string
let older: string

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'plumbline-backup-'))
  chmodSync(home, 0o755)
  source = await openSource(join(home, 'source'))
  await source.write(40)
  older = (await source.backup({})).file
  await source.write(3)
  plain = (await source.backup({})).file
  key = join(home, 'key')
  const { recipient } = await makeKey(key)
  sealed = (await source.backup({ recipient })).file
}, 60_000)
afterAll(async () => {
  await source.close()
  rmSync(home, { recursive: true, force: true })
})

let target: string
beforeEach(() => {
  target = join(mkdtempSync(join(home, 'target-')), 'data')
  chmodSync(join(target, '..'), 0o755)
})

/** An organisation with two tenants’ worth of ledger and rows behind every kind of policy. */
const openSource = async (folder: string) => {
  mkdirSync(folder, { mode: 0o711 })
  writeFieldKeys(fieldKeyFile(folder, undefined), [testFieldKey])
  const roles = await freshDatabase()
  const whole = { ...inject('testServer').superuser, database: roles.owner.database }
  const [owner, request] = [openPool(roles.owner, 2), openPool(roles.request, 2)]
  const signer = await openSigner(folder, 'plumbline-backup-test')
  const sequencer = startSequencer({
    pool: owner,
    tenants: () => [1, 2],
    signer,
    intervalMs: 1e6,
    onFault: (fault) => {
      throw fault
    },
    now: () => testNow,
  })
  const inTenant = (tenant: number) => ({ tenant, person: null, scope: [] })
  let made = 0
  let taken = 0
  const write = async (entries: number): Promise<void> => {
    for (const tenant of [1, 2])
      await inTransaction(request, inTenant(tenant), async (tx) => {
        const inputs = Array.from({ length: entries }, () => {
          const id = anId('session')
          const facts = [
            { kind: 'session', id, payload: { words: `行 ${made++}\t"quoted"\\ \n end`, n: made } },
            { kind: 'other', id, payload: {} },
          ]
          return { type: 'test.write', actor: anId('person'), now: testNow, facts }
        })
        await appendEntries(tx, inputs, { ...ledgerCrypto, pseudonymKey: Buffer.alloc(32, 1) })
      })
    await sequencer.flush()
  }
  for (const tenant of [1, 2])
    await inTransaction(owner, inTenant(tenant), ({ client }) =>
      client.query(`insert into tenant (tenant_id, code, name, name_en, demo) values ($1, $2, '甲', 'A', false)`, [
        tenant,
        `test-${tenant}`,
      ]),
    )
  return {
    folder,
    whole,
    owner,
    write,
    backup: ({ recipient }: { readonly recipient?: string }) =>
      takeBackup({ storage: { whole, folder }, to: join(home, `${taken++}${recipient ? '.age' : ''}`), recipient }),
    close: async () => {
      await sequencer.stop()
      await Promise.all([owner.end(), request.end()])
    },
  }
}

const restoreFrom = (file: string, over: Partial<RestoreAsked> = {}) =>
  restore({ file, key: undefined, known: undefined, migrations, data: target, ...over })

const fillFrom = async (file: string, empty: Awaited<ReturnType<typeof emptyDatabase>>) => {
  const { header } = await readBackup({ file, key: undefined })
  return fill(empty, header, { file, key: undefined, known: undefined, migrations })
}

/** Nothing but the sentence is left behind. */
const refusalOf = async (promise: Promise<unknown>): Promise<string> => {
  const fault: unknown = await promise.then(
    () => 'nothing was refused',
    (refused: unknown) => refused,
  )
  const { sentence, code, name } = fault as BackupRefusal
  if (sentence === undefined) throw fault
  expect(sentence.zh).not.toMatch(/\{\w+\}/)
  return code ?? name
}

const countsOf = (connection: Parameters<typeof withClient>[0]): Promise<Record<string, number>> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    )
    const counts: Record<string, number> = {}
    for (const { name } of rows)
      counts[name] = Number((await client.query(`select count(*) as n from "${name}"`)).rows[0].n)
    return counts
  })

test('a sealed backup comes back whole: rows, roots, references, rights and keys', async () => {
  const restored = await restoreFrom(sealed, { key })
  expect(restored.ledgers.map(({ tenant, size }) => [tenant, size])).toEqual([
    [1, 43],
    [2, 43],
  ])
  expect([restored.keys, restored.closed]).toEqual([2, 0])
  expect(readFileSync(join(target, 'ledger-key.pem'))).toEqual(readFileSync(join(source.folder, 'ledger-key.pem')))
  expect(statSync(join(target, 'ledger-key.pem')).mode & 0o777).toBe(0o600)

  const storage = await openStorage({ data: target })
  try {
    expect(await countsOf(storage.whole)).toEqual(await countsOf(source.whole))
    const references = (connection: typeof storage.whole) =>
      withClient(
        connection,
        async (client) =>
          (
            await client.query(`select conrelid::regclass::text, conname, convalidated, pg_get_constraintdef(oid) from pg_constraint
          where contype = 'f' order by 1, 2`)
          ).rows,
      )
    expect(await references(storage.whole)).toEqual(await references(source.whole))
    const request = openPool(storage.request, 1)
    const newest = (pool: typeof request) =>
      inTransaction(pool, { tenant: 2, person: null, scope: [] }, newestCheckpoint)
    expect(await newest(request)).toEqual(await newest(source.owner))
    await expect(request.query('update ledger_entry set type = type')).rejects.toMatchObject({ code: '42501' })
    await request.end()
  } finally {
    await storage.stop()
  }
}, 60_000)

test('a backup taken while others write holds one moment: no row without its entry', async () => {
  const writing = (async () => {
    for (let n = 0; n < 30; n++) await source.write(1)
  })()
  const taken = []
  for (let n = 0; n < 4; n++) taken.push(await source.backup({}))
  await writing
  for (const { file } of taken) {
    const rows: Record<string, number> = {}
    let table = ''
    await readBackup(
      { file, key: undefined },
      {
        table: async (head) => {
          table = head.table
        },
        rows: async () => undefined,
        tableEnd: async (end) => {
          rows[table] = end.rows
        },
      },
    )
    expect(rows.ledger_payload).toBe(2 * (rows.ledger_entry ?? 0))
    expect(rows.ledger_entry).toBe((rows.ledger_leaf ?? 0) + (rows.ledger_pending ?? 0))
  }
})

test('B2 a plain backup holds no key and no word of what a sealed one holds is in clear', async () => {
  expect(readFileSync(sealed).includes('PRIVATE KEY')).toBe(false)
  const bytes = readFileSync(sealed)
  expect(bytes.includes('quoted') || bytes.includes('ledger_entry')).toBe(false)
  const clear = gunzipSync(readFileSync(plain))
  expect([clear.includes('ledger_entry'), clear.includes('PRIVATE KEY')]).toEqual([true, false])
  expect([clear.includes('quoted'), clear.includes(testFieldKey.key.toString('base64'))]).toEqual([false, false])
  const secret = readFileSync(join(source.folder, 'ledger-key.pem')).toString('base64')
  expect(clear.includes(secret.slice(0, 40))).toBe(false)
})

test('B2 every cut and every changed byte is found before anything is made', async () => {
  for (const [file, opened] of [
    [plain, undefined],
    [sealed, key],
  ] as const) {
    const whole = readFileSync(file)
    for (let n = 0; n < 60; n++) {
      const broken = join(home, 'broken')
      const at = Math.floor((whole.length * n) / 60)
      const bytes = n % 2 ? whole.subarray(0, at) : Buffer.from(whole)
      // The last bytes of gzip's head say the system and the moment, and nothing of the content.
      if (n % 2 === 0) bytes[Math.max(at, 10)] = (bytes[Math.max(at, 10)] ?? 0) ^ 0x41
      writeFileSync(broken, bytes)
      expect(await refusalOf(restoreFrom(broken, { key: opened }))).toMatch(
        /^(backup-damaged|backup-partial|not-a-backup|key-wrong|key-needed|backup-version)$/,
      )
      expect(existsSync(target)).toBe(false)
    }
  }
}, 60_000)

/** The plain backup with its frames changed by somebody who knows the format, digests made to fit. */
const forged = async (change: (frames: Frame[]) => Frame[]): Promise<string> => {
  const frames: Frame[] = []
  for await (const one of readFrames(
    (async function* () {
      yield gunzipSync(readFileSync(plain))
    })(),
  ))
    frames.push(one)
  let digest = createHash('sha256')
  const written = change(frames).map(({ kind, bytes }) => {
    if (kind === 'T') digest = createHash('sha256')
    if (kind === 'D') digest.update(bytes)
    if (kind !== 'E') return frame(kind, bytes)
    return jsonFrame('E', { ...JSON.parse(bytes.toString()), digest: digest.digest('hex') })
  })
  const file = join(home, 'forged')
  writeFileSync(file, gzipSync(Buffer.concat(written)))
  return file
}

const edit = (from: string, to: string) => (frames: Frame[]) =>
  frames.map((one) => ({ ...one, bytes: Buffer.from(one.bytes.toString().replaceAll(from, to)) }))

/** The first character of every sealed value made another. */
const reseal = (frames: Frame[]) =>
  frames.map((one) => ({
    ...one,
    bytes: Buffer.from(
      one.bytes
        .toString()
        .replace(/(~1\.[0-9a-f]{8}\.)(.)/g, (_all, head, first) => `${head}${first === 'A' ? 'B' : 'A'}`),
    ),
  }))

const header = (change: (given: Record<string, unknown>) => object) => (frames: Frame[]) =>
  frames.map((one) =>
    one.kind === 'H' ? { ...one, bytes: Buffer.from(JSON.stringify(change(JSON.parse(one.bytes.toString())))) } : one,
  )

test.each([
  ['a sealed content that was changed', reseal, 'StartRefusal'],
  ['an entry that was changed', edit('test.write', 'test.wrote'), 'StartRefusal'],
  ['a table of nobody', edit('"table":"ledger_entry"', '"table":"pg_authid"'), 'backup-foreign'],
  [
    'a column of nobody',
    edit('"columns":["tenant_id","id","type"', '"columns":["tenant_id","id","type\\"; drop"'),
    'backup-foreign',
  ],
  [
    'a newer step',
    header((h) => ({
      ...h,
      steps: [...(h.steps as object[]), { capability: 'ledger', number: 99, name: '0099-x', checksum: '' }],
    })),
    'backup-newer',
  ],
  [
    'another schema',
    header((h) => ({ ...h, steps: (h.steps as object[]).map((step) => ({ ...step, checksum: 'x' })) })),
    'backup-foreign',
  ],
  ['another format', header((h) => ({ ...h, version: 2 })), 'backup-version'],
  ['another product', header((h) => ({ ...h, format: 'other' })), 'not-a-backup'],
  ['a row that points nowhere', edit('\t0\tsession\t', '\t7\tsession\t'), 'StartRefusal'],
] as const)('B2 %s is refused and leaves nothing', async (_what, change, refusal) => {
  const file = await forged(change as (frames: Frame[]) => Frame[])
  const empty = await emptyDatabase()
  expect(await refusalOf(fillFrom(file, empty))).toBe(refusal)
  const rows = await countsOf(empty.whole)
  expect(Object.entries(rows).filter(([table, n]) => n > 0 && table !== 'schema_migration')).toEqual([])
})

test('a plain backup without the field key comes back with its leaves checked and its contents closed', async () => {
  const restored = await restoreFrom(plain)
  expect(restored.keys).toBe(0)
  expect(restored.closed).toBe(172)
}, 60_000)

test('what a backup brought back says of the backup itself that it was finished, not that it was interrupted', async () => {
  await withClient(source.whole, (client) =>
    client.query(
      `insert into ledger_backup (tenant_id, id, cause, asked_at, started_at, state)
       values (1, $1, 'person', $2, $2, 'running')`,
      [anId('backup'), testNow],
    ),
  )
  const { file, digest } = await source.backup({})
  await withClient(source.whole, (client) => client.query('delete from ledger_backup'))
  const empty = await emptyDatabase()
  await fillFrom(file, empty)
  const { rows } = await withClient(empty.whole, (client) =>
    client.query('select state, fault, file, digest from ledger_backup'),
  )
  expect(rows).toEqual([{ state: 'done', fault: null, file, digest }])
}, 60_000)

test('B2 a key that would be put outside the data folder is not put anywhere', () => {
  mkdirSync(target)
  expect(putKeys(target, { '../../evil.key': 'aGk=', 'x/evil.key': 'aGk=', 'evil.sh': 'aGk=' })).toBe(0)
  expect([readdirSync(target), readdirSync(home).includes('evil.key')]).toEqual([[], false])
})

test('B2 the wrong key, no key, a used folder and an older backup are refused with the reason', async () => {
  const other = join(home, 'other-key')
  await makeKey(other)
  expect(await refusalOf(restoreFrom(sealed, { key: other }))).toBe('key-wrong')
  expect(await refusalOf(restoreFrom(sealed))).toBe('key-needed')
  expect(await refusalOf(restoreFrom(join(home, 'nowhere')))).toBe('not-a-backup')
  mkdirSync(target)
  writeFileSync(join(target, 'mine'), '')
  expect(await refusalOf(restoreFrom(plain))).toBe('target-not-empty')
  rmSync(target, { recursive: true })
  const newest = await inTransaction(source.owner, { tenant: 1, person: null, scope: [] }, newestCheckpoint)
  const known = knownCheckpointIn(newest?.note ?? '')
  expect(known?.size).toBe(newest?.size)
  expect(await refusalOf(restoreFrom(older, { known }))).toBe('StartRefusal')
  expect(readdirSync(target)).toEqual(['lock'])
}, 60_000)

test('B2 a folder that another process takes meanwhile is refused and left as it is', async () => {
  const restoring = refusalOf(restoreFrom(plain))
  mkdirSync(target)
  const other = takeLock(target)
  writeFileSync(join(target, 'of the other'), '')
  expect(await restoring).toBe('data-folder-taken')
  expect(readdirSync(target).sort()).toEqual(['lock', 'of the other'])
  other.release()
  expect(await refusalOf(restoreFrom(plain))).toBe('target-not-empty')
})

test('an account that row-level security holds is refused instead of writing half a backup', async () => {
  const storage = {
    whole: { ...source.owner.options, ...inject('testServer').owner, database: source.whole.database },
    folder: source.folder,
  }
  expect(await refusalOf(takeBackup({ storage, to: join(home, 'half'), recipient: undefined }))).toBe('row-security')
  expect(existsSync(join(home, 'half'))).toBe(false)
})
