import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Connection, type Embedded, type Launch, startEmbedded } from './launch.ts'
import { postmasterOf } from './postmaster.ts'
import { identityOf, signal, until } from './processes.ts'
import { DataFolderTaken, StorageRefusal } from './refusal.ts'
import { withClient } from './roles.ts'

let home: string
let running: Embedded[]
let children: ChildProcess[]

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'plumbline-launch-'))
  chmodSync(home, 0o755)
  running = []
  children = []
})

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const embedded of running) await embedded.stop()
  rmSync(home, { recursive: true, force: true })
})

const start = async (launch: Launch): Promise<Embedded> => {
  const embedded = await startEmbedded({ testing: true, ...launch })
  running.push(embedded)
  return embedded
}

const stop = async (embedded: Embedded): Promise<void> => {
  running = running.filter((other) => other !== embedded)
  await embedded.stop()
}

/** A process of its own that starts the server and says so. */
const startElsewhere = async (data: string): Promise<{ child: ChildProcess; said: string }> => {
  const script = `
    import { startEmbedded } from ${JSON.stringify(fileURLToPath(new URL('./launch.ts', import.meta.url)))}
    startEmbedded({ data: ${JSON.stringify(data)}, testing: true })
      .then(() => { console.log('started'); setInterval(() => {}, 1000) })
      .catch((fault) => console.log(fault.name))`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const said = await new Promise<string>((resolve) => child.stdout?.once('data', (text) => resolve(`${text}`.trim())))
  return { child, said }
}

const one = async (connection: Connection, query: string): Promise<unknown> =>
  withClient(connection, async (client) => Object.values((await client.query(query)).rows[0])[0])

const mark = (connection: Connection): Promise<unknown> =>
  withClient(connection, (client) => client.query('create table mark as select 42 as value'))

const serverOf = ({ folder }: Embedded): number => postmasterOf(join(folder, 'postgres'))?.pid ?? 0

test('what was committed is there after stopping and starting again, and no process is left behind', async () => {
  const first = await start({ data: join(home, 'data') })
  await mark(first.superuser)
  const server = serverOf(first)
  await stop(first)
  expect(identityOf(server)).toBeUndefined()

  const second = await start({ data: join(home, 'data') })
  expect(await one(second.superuser, 'select value from mark')).toBe(42)
})

test('without leave to be careless the server writes through, with checksums, and has no network address', async () => {
  const embedded = await start({ data: join(home, 'data'), testing: false })
  for (const [setting, value] of Object.entries({
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    data_checksums: 'on',
    listen_addresses: '',
    server_encoding: 'UTF8',
  }))
    expect([setting, await one(embedded.superuser, `show ${setting}`)]).toEqual([setting, value])
  expect(await one(embedded.superuser, `select 'a' < 'B' collate "default"`)).toBe(false)
  expect(
    await one(
      embedded.superuser,
      `select string_agg(x, '' order by x collate "zh-x-icu") from unnest(array['王','安','张','李']) x`,
    ),
  ).toBe('安李王张')
})

test('a wrong password does not get in', async () => {
  const embedded = await start({ data: join(home, 'data') })
  await expect(one({ ...embedded.superuser, password: 'wrong' }, 'select 1')).rejects.toMatchObject({ code: '28P01' })
})

test('a second start on the folder is refused, from the same process and from another', async () => {
  const first = await start({ data: join(home, 'data') })
  await expect(startEmbedded({ data: join(home, 'data'), testing: true })).rejects.toBeInstanceOf(DataFolderTaken)
  expect((await startElsewhere(join(home, 'data'))).said).toBe('DataFolderTaken')
  expect(await one(first.superuser, 'select 1')).toBe(1)
})

test('after kill -9 of the process that had started it, the next start stops the orphan and goes on', async () => {
  const data = join(home, 'data')
  const { child, said } = await startElsewhere(data)
  expect(said).toBe('started')
  const orphan = postmasterOf(join(data, 'postgres'))?.pid ?? 0
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  expect(identityOf(orphan)).toBeDefined()

  const next = await start({ data })
  expect(identityOf(orphan)).toBeUndefined()
  expect(await one(next.superuser, 'select 1')).toBe(1)
})

test('a server that dies is started again', async () => {
  const embedded = await start({ data: join(home, 'data'), testing: false })
  await mark(embedded.superuser)
  const before = serverOf(embedded)
  signal(before, 'SIGQUIT')
  expect(await until(() => ![0, before].includes(serverOf(embedded)) && ready(embedded), 20_000)).toBe(true)
  expect(await one(embedded.superuser, 'select value from mark')).toBe(42)
})

const ready = ({ folder }: Embedded): boolean => postmasterOf(join(folder, 'postgres'))?.ready ?? false

test('a number left behind that another program has by now does not hinder the start', async () => {
  const first = await start({ data: join(home, 'data') })
  await stop(first)
  const stale = [process.pid, join(first.folder, 'postgres'), 0, 5432, join(first.folder, 'run'), '', '', 'ready', '']
  writeFileSync(join(first.folder, 'postgres', 'postmaster.pid'), stale.join('\n'), { mode: 0o644 })
  const second = await start({ data: join(home, 'data') })
  expect(await one(second.superuser, 'select 1')).toBe(1)
})

test('a start that was cut off while making the files leaves nothing that hinders the next', async () => {
  mkdirSync(join(home, 'data', 'postgres.part-x', 'data'), { recursive: true })
  mkdirSync(join(home, 'data', 'pg-18.4.0-beta.17.part', 'bin'), { recursive: true })
  const embedded = await start({ data: join(home, 'data') })
  expect(await one(embedded.superuser, 'select 1')).toBe(1)
  expect(readdirSync(embedded.folder).filter((name) => name.includes('.part'))).toEqual([])
})

test('a data folder behind a symbolic link is one and the same folder', async () => {
  mkdirSync(join(home, 'real'))
  symlinkSync(join(home, 'real'), join(home, 'link'))
  const embedded = await start({ data: join(home, 'link') })
  expect(embedded.folder).toBe(join(home, 'real'))
  await expect(startEmbedded({ data: join(home, 'real'), testing: true })).rejects.toBeInstanceOf(DataFolderTaken)
})

test('a path too long for a socket gets a short private folder for it, which goes with the server', async () => {
  const data = join(home, '很长的路径'.repeat(8))
  const embedded = await start({ data })
  const socketFolder = embedded.superuser.host ?? ''
  expect(socketFolder.startsWith(data)).toBe(false)
  expect(await one(embedded.superuser, 'select 1')).toBe(1)
  await stop(embedded)
  expect(existsSync(socketFolder)).toBe(false)
})

const asRoot = test.runIf(process.getuid?.() === 0)

asRoot('a private data folder of root works, and others still cannot list it', async () => {
  const data = join(home, 'private')
  mkdirSync(data, { mode: 0o700 })
  const embedded = await start({ data })
  expect(await one(embedded.superuser, 'select 1')).toBe(1)
})

asRoot(
  'below a folder that only root may enter the start is refused, with the folder that stands in the way',
  async () => {
    const closed = join(home, 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const fault: unknown = await startEmbedded({ data: join(closed, 'data') }).catch((refused: unknown) => refused)
    expect(fault).toBeInstanceOf(StorageRefusal)
    expect(fault).toMatchObject({ code: 'data-folder-unreachable' })
    expect((fault as StorageRefusal).sentence.zh).toContain(closed)
  },
)

test('a data folder that is a file is refused', async () => {
  writeFileSync(join(home, 'file'), '')
  await expect(startEmbedded({ data: join(home, 'file') })).rejects.toMatchObject({ code: 'data-folder-unusable' })
})

test('a statement that fails leaves nothing of what it was given in the log, on a folder of before too', async () => {
  const data = join(home, 'data')
  await stop(await start({ data }))
  // A folder may carry settings that an earlier hand wrote into it.
  writeFileSync(
    join(data, 'postgres', 'postgresql.auto.conf'),
    "log_statement = 'all'\nlog_min_messages = 'debug1'\nlog_parameter_max_length_on_error = -1\n",
  )
  const { superuser, folder } = await start({ data })
  const typed = 'written-by-a-person'
  await withClient(superuser, async (client) => {
    await client.query('create table kept (value text unique, small smallint)')
    await client.query('insert into kept (value) values ($1)', [typed])
    const failing: [string, unknown[]][] = [
      [`select '${typed}'::uuid`, []],
      ['select $1::uuid', [typed]],
      ['insert into kept (value) values ($1)', [typed]],
      [`insert into kept (value, small) values ('${typed}2', 70000)`, []],
      [`do $$ begin raise warning '${typed}'; raise exception '${typed}'; end $$`, []],
      [`selekt '${typed}'`, []],
    ]
    for (const [statement, values] of failing) await client.query(statement, values).catch(() => undefined)
    await client.query("do $$ begin raise log 'the log is written'; end $$")
  })
  const log = readFileSync(join(folder, 'postgres.log'), 'utf8')
  expect(log).toContain('the log is written')
  expect(log).not.toContain(typed)
})

test('nothing is written beside the data folder', async () => {
  await stop(await start({ data: join(home, 'data') }))
  expect(readdirSync(home)).toEqual(['data'])
})
