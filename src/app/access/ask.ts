import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import swagger from '@fastify/swagger'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type pg from 'pg'
import { inject } from 'vitest'
import { moment } from '#kernel/day.ts'
import { everyRole, type Role } from '#kernel/verb.ts'
import type { Route } from '#platform/capability.ts'
import { inTransaction, openPool } from '#platform/database.ts'
import type { House } from '#platform/door/run.ts'
import { addRoutes, apiOf, cookieName, openDoor } from '#platform/door.ts'
import { defaultOptions } from '#platform/spreadsheet/options.ts'
import { parseTable } from '#platform/spreadsheet/parse-table.ts'
import {
  type AccessTable,
  type Counted,
  homePlace,
  type Place,
  places,
  type Row,
  type Shown,
} from '#platform/testing/access.ts'
import { freshDatabase } from '#platform/testing/database.ts'
import { testFields } from '#platform/testing/fields.ts'
import { capabilities } from '../capabilities.ts'
import { openHouse } from '../house.ts'
import { type Asker, askers, idAt, lapsed, openOrganisation, placesOf, strangers, wordOf } from './organisation.ts'

/** The moment of every question: the story's Tuesday, 09:12 in Shanghai. */
const now = moment('2027-01-12T01:12:00Z')

export const routes: readonly Route[] = capabilities.flatMap((capability) => capability.routes)

const folder = fileURLToPath(new URL('../../capabilities', import.meta.url))

/** The hand-written tables, one a capability. */
export const tables: readonly AccessTable[] = await Promise.all(
  readdirSync(folder)
    .filter((name) => readdirSync(`${folder}/${name}`).includes('access.ts'))
    .map(async (name) => ((await import(`${folder}/${name}/access.ts`)) as { access: AccessTable }).access),
)

export const rows: ReadonlyMap<string, Row> = new Map(tables.flatMap(({ rows: own }) => Object.entries(own)))

export interface Answer {
  readonly status: number
  readonly body: string
  /** Whether the door let the transaction stand. */
  readonly kept: boolean
  /** How many transactions stood: what the limiter counts has its own. */
  readonly commits: number
  /** Whether it was kept that somebody looked at others. */
  readonly looked: boolean
}

export interface Access {
  readonly app: FastifyInstance
  /** With a file, as a page sends it: a form of the input and the file. */
  readonly ask: (
    route: Route,
    input: unknown,
    cookie: string | undefined,
    file?: string,
    bearer?: string,
  ) => Promise<Answer>
  readonly close: () => Promise<void>
}

export interface Opened {
  readonly superuser: pg.Pool
  readonly request: pg.Pool
  readonly close: () => Promise<void>
}

/** Two organisations side by side in one database. */
export const openBoth = async (): Promise<Opened> => {
  const { request } = await freshDatabase()
  const superuser = openPool({ ...inject('testServer').superuser, database: request.database, fields: testFields }, 4)
  for (const tenant of [1, 2])
    await inTransaction(superuser, { tenant, person: null, scope: [] }, async (tx) => {
      await openOrganisation(tx)
      for (const place of places)
        for (const { plant } of tables)
          await plant?.({
            tx,
            place,
            id: (kind) => idAt(kind, tenant, place),
            word: (kind) => wordOf(kind, tenant, place),
          })
    })
  await openSessions(superuser)
  await openSystems(superuser)
  const asking = openPool(request, 4)
  return { superuser, request: asking, close: async () => void (await Promise.all([superuser.end(), asking.end()])) }
}

/** What happens while one question is answered; others may be answered meanwhile. */
interface Trace {
  commits: number
  looked: boolean
}

/** The door over one pool, of which nothing that is asked stays. */
export const openAccess = async (pool: pg.Pool): Promise<Access> => {
  const traces = new AsyncLocalStorage<Trace>()
  const house = openHouse({
    pool: withoutTrace(pool, () => {
      const trace = traces.getStore()
      if (trace) trace.commits++
    }),
    clock: { now: () => now },
    tenant: 1,
    timeZone: 'Asia/Shanghai',
    pseudonymKey: Buffer.alloc(32, 1),
  })
  const app = await openDoor({ logger: false })
  await app.register(swagger, { openapi: apiOf('0', false) })
  const noting: House = {
    ...house,
    keepLook: (tx, look) => {
      const trace = traces.getStore()
      if (trace) trace.looked = true
      return house.keepLook(tx, look)
    },
  }
  addRoutes(app, { house: noting, secureCookies: false }, capabilities)
  await app.ready()
  return {
    app,
    close: () => app.close(),
    ask: async ({ verb }, input, cookie, file, bearer) => {
      const trace: Trace = { commits: 0, looked: false }
      const byGet = verb.kind === 'question' && verb.upload === undefined
      const request = {
        method: byGet ? ('GET' as const) : ('POST' as const),
        url: `/api/v1/${verb.name}`,
        headers: {
          'idempotency-key': randomUUID(),
          ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
          ...(file === undefined ? {} : { 'content-type': 'multipart/form-data; boundary=part' }),
        },
        ...(cookie === undefined ? {} : { cookies: { [cookieName('session', false)]: cookie } }),
        ...(byGet ? { query: flat(input) } : { payload: file === undefined ? (input as object) : formOf(input, file) }),
      }
      const response = await traces.run(trace, async () => await app.inject(request))
      const { commits, looked } = trace
      return { status: response.statusCode, body: await textOf(response), kept: commits > 0, commits, looked }
    },
  }
}

const formOf = (input: unknown, file: string): string =>
  [
    `--part\r\ncontent-disposition: form-data; name="input"\r\n\r\n${JSON.stringify(input)}\r\n`,
    `--part\r\ncontent-disposition: form-data; name="file"; filename="list.csv"\r\n\r\n${file}\r\n--part--\r\n`,
  ].join('')

/** What an answer says; of a workbook, its rows by their heads. */
const textOf = async ({ body, rawPayload, headers }: LightMyRequestResponse): Promise<string> => {
  if (!String(headers['content-type']).includes('spreadsheetml')) return body
  const table = await parseTable(rawPayload, defaultOptions)
  // A list with nothing in it has a head alone, which is no table.
  if (!table.ok) return '[]'
  const { header, rows: lines } = table.value
  return JSON.stringify(lines.map(({ cells }) => Object.fromEntries(header.map((head, at) => [head, cells[at]]))))
}

const flat = (input: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(input as Record<string, unknown>).map(([name, value]) => [name, String(value)]))

/** A pool whose commits are noted and turned back. */
const withoutTrace = (pool: pg.Pool, onCommit: () => void): pg.Pool =>
  Object.create(pool, {
    connect: {
      value: async (): Promise<pg.PoolClient> => {
        const client = await pool.connect()
        return new Proxy(client, {
          get: (of, name) => {
            const value: unknown = Reflect.get(of, name)
            if (typeof value !== 'function') return value
            if (name !== 'query') return value.bind(of)
            return (query: unknown, ...rest: unknown[]) => {
              if (query === 'commit') onCommit()
              return value.call(of, query === 'commit' ? 'rollback' : query, ...rest)
            }
          },
        })
      },
    },
  }) as pg.Pool

const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest()

export const cookieOf = ({ tenant, person, secret }: Pick<Asker, 'tenant' | 'person' | 'secret'>): string =>
  `${tenant}.${person}.${secret}`

/** Everybody's session; those that must not work any more are prepared in `brokenCookies`. */
const openSessions = async (superuser: pg.Pool): Promise<void> => {
  const keep = (one: Asker, endsAt: string): Promise<unknown> =>
    superuser.query(
      `insert into session (tenant_id, token_hash, person_id, opened_at, ends_at, purpose, purpose_said_at)
       values ($1, $2, $3, $4, $5, '{"zh": "核对", "en": "to check"}', $4)`,
      [one.tenant, digest(one.secret), one.person, '2027-01-12T00:00:00Z', endsAt],
    )
  for (const one of [...askers, ...lapsed, ...strangers]) await keep(one, '2027-01-12T04:00:00Z')
  await keep(expired, '2027-01-12T01:11:59Z')
  await superuser.query('update account set closed_on = $2 where person_id = $1', [closed.person, '2027-01-11'])
  await superuser.query('update account set blocked_at = $2 where person_id = $1', [blocked.person, now])
}

/** A system of others that reaches the first team, and others whose tokens must not work. */
const systemOf = (name: string, over: Readonly<Record<string, unknown>> = {}) => ({
  id: idAt('source-system', 1, name),
  secret: 's'.repeat(43),
  last_on: '2027-06-30',
  revoked_at: null as unknown,
  ...over,
})
const working = systemOf('works')
const gone = systemOf('revoked', { revoked_at: now })
const over = systemOf('over', { last_on: '2027-01-11' })
const bearerOf = ({ id, secret }: { readonly id: string; readonly secret: string }, tenant = 1): string =>
  `plumbline.${tenant}.${id}.${secret}`

export const workingToken = bearerOf(working)

/** Tokens with which no system is known. */
export const brokenTokens: Readonly<Record<string, string>> = {
  nonsense: 'x',
  revoked: bearerOf(gone),
  'past its last day': bearerOf(over),
  'with another secret': bearerOf({ ...working, secret: 't'.repeat(43) }),
  'with the id of another system': bearerOf({ ...working, id: idAt('source-system', 1, 'nobody') }),
  'moved to the other organisation': bearerOf(working, 2),
  'that is the cookie of a session': cookieOf(askers[0] as Asker),
}

const openSystems = async (superuser: pg.Pool): Promise<void> => {
  const [asker, decider] = askers.map(({ person }) => person)
  for (const { id, secret, last_on: lastOn, revoked_at: revokedAt } of [working, gone, over])
    await superuser.query(
      `insert into source_system (tenant_id, id, name, may, reach_path, last_on, reason, asked_by, asked_at, lapses_at,
         outcome, decided_by, decided_at, secret_digest, revoked_at, revoked_by)
       values (1, $1, 'Hotline', 'hand-in-counts', '1.1', $2, 'Counts already', $3, $5, $5, 'issued', $4, $5, $6, $7,
         case when $7::timestamptz is not null then $4::uuid end)`,
      [id, lastOn, asker, decider, '2027-01-01T00:00:00Z', digest(secret), revokedAt],
    )
}

const lastOf = (role: Role): Asker => {
  const found = lapsed.filter((one) => one.role === role).at(-1)
  if (!found) throw new Error(`nobody asks as ${role}`)
  return found
}
/** Two of those whose roles have not begun lend their accounts to be closed and shut. */
const closed = lastOf('author')
const blocked = lastOf('auditor')
const somebody = askers.find(({ name }) => name === 'officer, whole organisation') as Asker
const expired: Asker = { ...somebody, secret: 'e'.repeat(43) }

/** Cookies with which nobody is signed in. */
export const brokenCookies: Readonly<Record<string, string | undefined>> = {
  none: undefined,
  nonsense: 'x',
  expired: cookieOf(expired),
  revoked: cookieOf({ ...somebody, secret: 'r'.repeat(43) }),
  'of a closed account': cookieOf(closed),
  'of a shut account': cookieOf(blocked),
  'moved to the other organisation': cookieOf({ ...somebody, tenant: 2 }),
  'with the secret of somebody else': cookieOf({ ...somebody, secret: (askers[0] as Asker).secret }),
}

/** Askers whose roles are not in force: learners today. */
export const notInForce = lapsed.filter((one) => one !== closed && one !== blocked)

export const rolesOf = ({ roles }: Row): Partial<Record<Role, Shown>> => {
  if (roles === 'anyone') return {}
  if (!('everybody' in roles)) return roles
  return Object.fromEntries(everyRole.map((role) => [role, roles.everybody]))
}

/** What a role is shown; everybody also learns, so a learner's verb is open to all, for what is their own. */
export const shownTo = (row: Row, role: Role): Shown | undefined => rolesOf(row)[role] ?? rolesOf(row).learner

/** Which fields a role is never shown filled. */
export const withheldFrom = ({ roles, withholds = {} }: Row, role: Role): readonly string[] =>
  withholds[typeof roles === 'object' && role in roles ? role : 'learner'] ?? []

/** Kind and place of everything of an organisation that an answer names, by word or by id. */
export const seenIn = (body: string): { readonly kind: string; readonly tenant: number; readonly place: string }[] => {
  const words = [...body.matchAll(/([a-z-]+)x([12])x(\d+)x/g)].map(([, kind, tenant, digits]) => ({
    kind: kind as string,
    tenant: Number(tenant),
    place: [...(digits as string)].join('.'),
  }))
  const ids = [...body.matchAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}/g)].flatMap(
    ([found]) => known.get(found) ?? [],
  )
  return [...words, ...ids]
}

const kindsWithIds = [
  ...['person', 'post', 'unit', 'point', 'control', 'programme', 'number-doubt', 'doubt', 'attempt', 'correction'],
]
const known = new Map(
  [1, 2].flatMap((tenant) =>
    places.flatMap((place) =>
      kindsWithIds.map(
        (kind) => [idAt(kind, tenant, place) as string, { kind, tenant, place: place as string }] as const,
      ),
    ),
  ),
)

/** The places where a kind of thing is seen. */
export const expectedPlaces = (shown: Shown, kind: string, who: Asker): Set<string> =>
  new Set((shown[kind] ?? []).flatMap((span) => placesOf(who, span)))

/** How many of them there are; whoever asks belongs to the home place, so that more people than one stand there. */
export const expectedCount = (shown: Shown, counted: Counted, who: Asker): number =>
  [counted].flat().reduce((sum, kind) => {
    const found = expectedPlaces(shown, kind, who)
    return sum + found.size + (kind === 'person' && found.has(homePlace) ? askers.length + lapsed.length : 0)
  }, 0)

export const inputOf = (row: Row, tenant: number, place: Place): Readonly<Record<string, unknown>> =>
  row.ask?.({
    place,
    id: (kind) => idAt(kind, tenant, place),
    word: (kind) => wordOf(kind, tenant, place),
    newId: () => idAt('nothing', tenant, randomUUID()),
  }) ?? {}
