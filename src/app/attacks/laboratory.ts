import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type pg from 'pg'
import { type RosterAccount, saveGrants, syncAccounts } from '#capabilities/identity/public.ts'
import { saveUnits } from '#capabilities/organisation/public.ts'
import { day, later, type Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { AnyVerb, Role } from '#kernel/verb.ts'
import { inTransaction, openPool } from '#platform/database.ts'
import { addRoutes, openDoor } from '#platform/door.ts'
import { freshDatabase } from '#platform/testing/database.ts'
import { anId, testNow } from '#platform/testing.ts'
import { capabilities } from '../capabilities.ts'
import { openHouse } from '../house.ts'

/** The whole door over a database of its own, with a clock that the test moves. */
export interface Laboratory {
  readonly app: FastifyInstance
  readonly owner: pg.Pool
  readonly pass: (ms: number) => void
  readonly browser: (over?: { readonly address?: string }) => Browser
  readonly close: () => Promise<void>
}

export interface Browser {
  readonly send: (verb: Pick<AnyVerb, 'name'>, input?: object, headers?: Record<string, string>) => Promise<Reply>
  readonly ask: (verb: Pick<AnyVerb, 'name'>) => Promise<Reply>
  readonly cookie: () => string | undefined
  readonly setCookie: (value: string) => void
  /** The `Set-Cookie` lines of the last answer. */
  readonly lines: () => string[]
}

export type Reply = LightMyRequestResponse

export const openLaboratory = async ({ secure = false } = {}): Promise<Laboratory> => {
  const roles = await freshDatabase()
  const [owner, pool] = [openPool(roles.owner, 2), openPool(roles.request, 6)]
  let now: Moment = testNow
  const pseudonymKey = new Uint8Array(32)
  const house = openHouse({ pool, clock: { now: () => now }, tenant: 1, timeZone: 'Asia/Shanghai', pseudonymKey })
  const app = await openDoor({ logger: false })
  addRoutes(app, { house, secureCookies: secure }, capabilities)
  await inTransaction(owner, { tenant: 1, person: null, scope: [] }, ({ client }) =>
    client.query(`insert into tenant (tenant_id, code, name, name_en) values (1, 'lab', '测试单位', 'Laboratory')`),
  )
  await inTransaction(owner, { tenant: 1, person: null, scope: ['1.%'] }, (tx) =>
    saveUnits(tx, [
      { id: anId('unit'), code: 'AREA', name: { zh: '管理区', en: 'Area' }, kind: 'area', parentId: null, path: '1' },
    ]),
  )
  return {
    app,
    owner,
    pass: (ms) => {
      now = later(now, ms)
    },
    browser: (over) => openBrowser(app, secure, over?.address ?? '203.0.113.1'),
    close: async () => {
      await app.close()
      await Promise.all([pool.end(), owner.end()])
    },
  }
}

const openBrowser = (app: FastifyInstance, secure: boolean, remoteAddress: string): Browser => {
  const name = `${secure ? '__Host-' : ''}plumbline_session`
  let cookie: string | undefined
  let device: string | undefined
  let lines: string[] = []
  const keep = (reply: Reply): Reply => {
    lines = [reply.headers['set-cookie'] ?? []].flat()
    for (const { name: set, value } of reply.cookies) {
      if (set === name) cookie = value === '' ? undefined : value
      if (set.endsWith('plumbline_device')) device = value
    }
    return reply
  }
  const cookies = () => ({
    ...(cookie === undefined ? {} : { [name]: cookie }),
    ...(device === undefined ? {} : { [name.replace('session', 'device')]: device }),
  })
  return {
    send: async (verb, input = {}, headers = {}) =>
      keep(
        await app.inject({
          method: 'POST',
          url: `/api/v1/${verb.name}`,
          headers: { 'idempotency-key': crypto.randomUUID(), ...headers },
          payload: input,
          cookies: cookies(),
          remoteAddress,
        }),
      ),
    ask: async (verb) => keep(await app.inject({ url: `/api/v1/${verb.name}`, cookies: cookies(), remoteAddress })),
    cookie: () => cookie,
    setCookie: (value) => {
      cookie = value
    },
    lines: () => lines,
  }
}

/** Opens an account with the role, if any; it has no password yet. */
export const anAccount = async (
  { owner }: Laboratory,
  staffNo: string,
  role?: Exclude<Role, 'learner'>,
): Promise<Id<'person'>> => {
  const personId = anId('person')
  const account: RosterAccount = {
    personId,
    staffNo,
    name: '测试',
    title: '',
    titleEn: '',
    unitPath: '1',
  }
  await inTransaction(owner, { tenant: 1, person: null, scope: ['1.%'] }, async (tx) => {
    await syncAccounts(tx, [account])
    const grant = { id: anId('role-grant'), personId, unitPath: '1', branchId: null }
    if (role) await saveGrants(tx, [{ ...grant, role, fromOn: day('2026-01-01'), toOn: null }])
  })
  return personId
}
