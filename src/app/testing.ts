import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { everyRole } from '#kernel/verb.ts'
import { inTransaction, openPool } from '#platform/database.ts'
import type { House, SignedIn } from '#platform/door/run.ts'
import type { Roles } from '#platform/postgres/roles.ts'
import { freshDatabase } from '#platform/testing/database.ts'
import { testNow } from '#platform/testing.ts'
import { capabilities } from './capabilities.ts'
import { seedCurriculum } from './demo/curriculum.ts'
import { type Staff, seedOrganisation, story } from './demo/organisation.ts'
import { seedRisk } from './demo/risk.ts'
import { openHouse } from './house.ts'
import { openServer, type ServerOptions } from './server.ts'

export interface WholeServer {
  readonly app: FastifyInstance
  /** What was thrown behind the door. */
  readonly faults: readonly string[]
  readonly house: House
  readonly owner: pg.Pool
  readonly close: () => Promise<void>
}

/** Somebody of the story with every role and everything in reach: what is refused is refused for another reason. */
const mightyOne = ({ person }: Staff): SignedIn => ({
  timeZone: 'Asia/Shanghai',
  session: null,
  actor: {
    tenant: 1,
    person: person.id,
    staffNo: person.staffNo,
    name: person.name,
    language: 'zh',
    unitPath: person.unitPath,
    roles: everyRole,
    purpose: { zh: '测试', en: 'to test' },
  },
  reachFor: () => ({ reach: { units: ['1'], branches: [] }, scope: ['1.%'] }),
})

/** The whole server over the story’s organisation in a database of its own, with pages that are one empty file and a large one; any cookie is the mighty one. */
export const openWholeServer = async (over: Partial<ServerOptions> = {}, own?: Roles): Promise<WholeServer> => {
  const roles = own ?? (await freshDatabase())
  const [pool, owner] = [openPool(roles.request, 8), openPool(roles.owner, 2)]
  const whole = { tenant: 1, person: null, scope: ['1.%'] }
  await inTransaction(owner, whole, ({ client }) =>
    client.query(
      `insert into tenant (tenant_id, code, name, name_en, demo) values (1, 'test', '测试单位', 'Test', false)`,
    ),
  )
  await inTransaction(pool, whole, async (tx) => {
    await seedOrganisation(tx)
    await seedCurriculum(tx, testNow)
    await seedRisk(tx)
  })
  const [officer] = story().staff
  if (officer === undefined) throw new Error('the story has people')
  const mighty = mightyOne(officer)
  const house: House = {
    ...openHouse({
      pool,
      clock: { now: () => testNow },
      tenant: 1,
      timeZone: 'Asia/Shanghai',
      pseudonymKey: Buffer.alloc(32, 1),
    }),
    cookieOwner: () => ({ tenant: 1, person: mighty.actor.person }),
    identify: async () => mighty,
  }
  const web = mkdtempSync(join(tmpdir(), 'plumbline-pages-'))
  mkdirSync(join(web, 'assets'))
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>pages</title>')
  writeFileSync(join(web, 'assets', 'page.js'), 'export {}')
  writeFileSync(join(web, 'assets', 'large.js'), '/'.repeat(4_000_000))
  const faults: string[] = []
  const options = { house, capabilities, web, version: 'test', logger: false, secureCookies: false }
  const app = await openServer({
    ...options,
    hindrance: async () => undefined,
    onFault: (fault) => faults.push(fault.message),
    ...over,
  })
  return {
    app,
    faults,
    house,
    owner,
    close: async () => {
      await app.close()
      await Promise.all([pool.end(), owner.end()])
      rmSync(web, { recursive: true, force: true })
    },
  }
}

/** What a page of ours sends with a command. */
export const asPage = (key: string = crypto.randomUUID()) => ({
  headers: { 'idempotency-key': key, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
  cookies: { plumbline_session: 'x' },
})
