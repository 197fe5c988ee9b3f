import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startOptions } from './account.ts'
import { type Connection, startEmbedded } from './launch.ts'
import { withClient } from './roles.ts'
import { serverSettings, socketPort } from './settings.ts'
import { socketFolderFor } from './socket-folder.ts'
import { openState } from './state-folder.ts'
import { openStorage } from './storage.ts'
import { supervise } from './supervise.ts'

let home: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'plumbline-storage-'))
  chmodSync(home, 0o755)
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const ask = (connection: Connection, query: string) =>
  withClient(connection, async (client) => (await client.query(query)).rows)

const urlOf = (superuser: Connection, user = 'postgres', password = superuser.password): string =>
  `postgresql://${user}:${password ?? ''}@localhost/${superuser.database}?host=${superuser.host}`

test('the built-in storage gives an owner without powers and a request role that may make nothing', async () => {
  const storage = await openStorage({ data: join(home, 'embedded') })
  try {
    expect(storage.mode).toBe('embedded')
    await ask(storage.owner, 'create table kept (tenant_id integer); grant select on kept to plumbline_request')
    expect(await ask(storage.request, 'select * from kept')).toEqual([])
    await expect(ask(storage.request, 'insert into kept values (1)')).rejects.toMatchObject({ code: '42501' })
    await expect(ask(storage.request, 'create table other ()')).rejects.toMatchObject({ code: '42501' })
    await expect(ask(storage.request, 'create temporary table other ()')).rejects.toMatchObject({ code: '42501' })
    await expect(ask({ ...storage.request, database: 'postgres' }, 'create table other ()')).rejects.toMatchObject({
      code: '42501',
    })
    const powers = 'select bool_or(rolsuper or rolbypassrls or rolcreaterole or rolcreatedb) as any from pg_roles'
    expect(await ask(storage.owner, `${powers} where rolname like 'plumbline%'`)).toEqual([{ any: false }])
  } finally {
    await storage.stop()
  }
})

test('what was kept is there at the next opening', async () => {
  const again = await openStorage({ data: join(home, 'embedded') })
  try {
    expect(await ask(again.request, 'select * from kept')).toEqual([])
  } finally {
    await again.stop()
  }
})

test('a server that runs with fsync off is refused', async () => {
  const careless = await startEmbedded({ data: join(home, 'careless'), testing: true })
  try {
    await expect(openStorage({ databaseUrl: urlOf(careless.superuser) })).rejects.toMatchObject({ code: 'fsync-off' })
  } finally {
    await careless.stop()
  }
})

test('a server that cannot be reached is refused, naming the setting', async () => {
  const refused = openStorage({ databaseUrl: `postgresql://a:b@localhost/c?host=${home}` })
  await expect(refused).rejects.toMatchObject({ code: 'server-unreachable' })
  await expect(refused).rejects.toThrow('DATABASE_URL')
})

interface External {
  readonly superuser: Connection
  stop(): Promise<void>
}

const debian = '/usr/lib/postgresql/15/bin'

/** PostgreSQL 15 of Debian on a folder of its own; settings given last win. */
const startDebian = async (name: string, ...settings: string[]): Promise<External> => {
  const state = openState(join(home, name))
  const draft = join(state.folder, 'draft')
  mkdirSync(draft, { recursive: true })
  if (state.account) for (const path of [state.folder, draft]) chownSync(path, state.account.uid, state.account.gid)
  const asked = [`--pgdata=${state.dataDirectory}`, '--username=postgres', '--auth=trust', '--no-sync']
  const made = spawnSync(join(debian, 'initdb'), asked, startOptions(state.account))
  if (made.status !== 0) throw new Error(`${made.stderr}`)
  const host = socketFolderFor(state)
  const programs = { initdb: join(debian, 'initdb'), postgres: join(debian, 'postgres') }
  const server = await supervise(state, programs, [...serverSettings(host, false), ...settings])
  return { superuser: { host, port: socketPort, user: 'postgres', database: 'postgres' }, stop: server.stop }
}

const servers = [
  {
    name: 'PostgreSQL 18',
    present: true,
    start: (): Promise<External> => startEmbedded({ data: join(home, 'eighteen') }),
  },
  { name: 'PostgreSQL 15 of Debian', present: existsSync(debian), start: () => startDebian('fifteen') },
]

describe.each(servers)('an external $name', ({ name, present, start }) => {
  // Where Debian's server is not installed there is nothing to run against.
  const there = test.runIf(present)
  const data = () => join(home, `beside ${name}`)
  let server: External
  beforeAll(async () => {
    if (present) server = await start()
  })
  afterAll(() => server?.stop())

  there('without the right to make roles, says what to run', async () => {
    await ask(server.superuser, `create role humble login password 'humble'`)
    const refused = openStorage({ data: data(), databaseUrl: urlOf(server.superuser, 'humble', 'humble') })
    await expect(refused).rejects.toMatchObject({ code: 'roles-missing' })
    await expect(refused).rejects.toThrow('create role plumbline_request login')
    await expect(refused).rejects.toThrow('grant plumbline_owner to humble')
  })

  there('makes the roles once, and finds them again by the kept password', async () => {
    await ask(server.superuser, `create role maker login createrole password 'maker'`)
    await ask(server.superuser, 'create database house owner maker')
    const house = { ...server.superuser, database: 'house' }
    const asked = { data: data(), databaseUrl: urlOf(house, 'maker', 'maker') }
    for (let time = 0; time < 2; time++) {
      const storage = await openStorage(asked)
      expect(storage.mode).toBe('server')
      expect(await ask(storage.request, 'select current_user as who, current_database() as place')).toEqual([
        { who: 'plumbline_request', place: 'house' },
      ])
      await expect(ask(storage.request, 'create table other ()')).rejects.toMatchObject({ code: '42501' })
      expect(await ask(storage.owner, `select pg_has_role('plumbline_owner', 'usage') as own`)).toEqual([{ own: true }])
    }
  })

  there('with roles whose password nobody kept, asks for the address of the request role and takes it', async () => {
    await ask(server.superuser, `alter role plumbline_request password 'changed'`)
    const house = { ...server.superuser, database: 'house' }
    const asked = { data: join(home, `new ${name}`), databaseUrl: urlOf(house, 'maker', 'maker') }
    await expect(openStorage(asked)).rejects.toMatchObject({ code: 'request-role-locked' })
    const storage = await openStorage({ ...asked, databaseRequestUrl: urlOf(house, 'plumbline_request', 'changed') })
    expect(await ask(storage.request, 'select current_user as who')).toEqual([{ who: 'plumbline_request' }])
  })

  there('refuses a request address with another role, another database or too many rights', async () => {
    const house = { ...server.superuser, database: 'house' }
    const asked = { data: data(), databaseUrl: urlOf(house, 'maker', 'maker') }
    const given = (databaseRequestUrl: string) => openStorage({ ...asked, databaseRequestUrl })
    await expect(given(urlOf(house, 'maker', 'maker'))).rejects.toMatchObject({ code: 'request-role-other' })
    await expect(given(urlOf(server.superuser, 'plumbline_request', 'changed'))).rejects.toMatchObject({
      code: 'request-elsewhere',
    })
    await ask(server.superuser, 'alter role plumbline_request bypassrls')
    await expect(given(urlOf(house, 'plumbline_request', 'changed'))).rejects.toMatchObject({
      code: 'request-role-unfit',
    })
    await ask(server.superuser, 'alter role plumbline_request nobypassrls')
  })

  there('refuses a server that confirms before it has written', async () => {
    await ask(server.superuser, 'alter role maker set synchronous_commit = off')
    const refused = openStorage({ data: data(), databaseUrl: urlOf(server.superuser, 'maker', 'maker') })
    await expect(refused).rejects.toMatchObject({ code: 'synchronous-commit-off' })
    await ask(server.superuser, 'alter role maker reset synchronous_commit')
  })
})

test.runIf(existsSync(debian))('a server without full page writes is refused', async () => {
  const server = await startDebian('torn', '-c', 'full_page_writes=off')
  try {
    await expect(openStorage({ databaseUrl: urlOf(server.superuser) })).rejects.toMatchObject({
      code: 'full-page-writes-off',
    })
  } finally {
    await server.stop()
  }
})
