import { randomBytes } from 'node:crypto'
import { test as base } from 'vitest'
import { dayIn, type Moment, moment } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import type { Reach } from '#kernel/reach.ts'
import type { Pair } from '#kernel/text.ts'
import { everyRole, type Role } from '#kernel/verb.ts'
import type { Acting, Actor, Seeing, SystemSeen } from './context.ts'
import { inTransaction, setReach, transactionOn } from './database.ts'
import { type Fact, fromInside } from './door/run.ts'
import { type Pools, workerDatabase } from './testing/database.ts'
import { testFields } from './testing/fields.ts'
import { uuidv7 } from './uuid.ts'

/** A use case's context in a transaction that is rolled back after the test. */
export interface TestCx extends Acting, Seeing {
  readonly facts: readonly Fact[]
  /** Whom the use cases and views said that they looked at. */
  readonly lookedAt: Id<'person'>[]
  /** What they said was done about each, where the word of the verb says less. */
  readonly told: readonly (readonly [person: Id<'person'>, what: Pair])[]
  /** The same transaction seen by somebody else: other person, roles, reach; or at another moment. */
  readonly as: (over: Seen) => Promise<TestCx>
}

export interface Seen {
  readonly tenant?: number
  readonly person?: Id<'person'>
  readonly roles?: readonly Role[]
  readonly unitPath?: string
  readonly reach?: Reach
  /** Who is of the branches reached. */
  readonly members?: readonly Id<'person'>[]
  readonly now?: Moment
  /** What the clock says meanwhile; the moment of the call unless told. */
  readonly clock?: () => Moment
  readonly system?: SystemSeen | null
}

/** The moment of the tests: the story's Tuesday, 09:12 in Shanghai. */
export const testNow = moment('2027-01-12T01:12:00Z')

/** A new id of any kind. */
export const anId = <Kind extends string>(_kind?: Kind): Id<Kind> => id<Kind>(uuidv7(testNow))

/** A short random word, for names and codes that must not clash. */
export const aWord = (): string => randomBytes(5).toString('hex')

let prepared: Promise<Pools> | undefined

/** The worker's database with the two organisations every test may count on. */
const withTenants = (): Promise<Pools> => {
  prepared ??= workerDatabase().then(async (pools) => {
    for (const tenant of [1, 2])
      await inTransaction(pools.owner, { tenant, person: null, scope: [] }, ({ client }) =>
        client.query(
          `insert into tenant (tenant_id, code, name, name_en, demo) values ($1, $2, $3, $4, true)
           on conflict do nothing`,
          [tenant, `test-${tenant}`, `测试单位 ${tenant}`, `Test organisation ${tenant}`],
        ),
      )
    return pools
  })
  return prepared
}

export const test = base.extend<{ cx: TestCx }>({
  // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the fixtures a test wants from this pattern
  cx: async ({}, use) => {
    const { request } = await withTenants()
    const client = await request.connect()
    const facts: Fact[] = []
    const looked: Id<'person'>[] = []
    const told: [Id<'person'>, Pair][] = []
    try {
      await client.query('begin')
      const seenBy = async (seen: Required<Omit<Seen, 'clock'>> & Pick<Seen, 'clock'>): Promise<TestCx> => {
        const { tenant, person, reach, unitPath, now } = seen
        await setReach(client, {
          tenant,
          person,
          scope: [...reach.units.map((path) => `${path}.%`), `${unitPath}.`],
          members: seen.members,
        })
        const actor: Actor = {
          tenant,
          person,
          staffNo: 'T-0001',
          name: '测试',
          language: 'zh',
          unitPath,
          roles: seen.roles,
          purpose: null,
          reach,
          members: seen.members,
        }
        return {
          tx: transactionOn(client, tenant, testFields),
          actor,
          now,
          today: dayIn(now, 'Asia/Shanghai'),
          timeZone: 'Asia/Shanghai',
          upload: undefined,
          clock: seen.clock ?? (() => now),
          newId: () => anId(),
          record: (kind, of, payload) => facts.push({ kind, id: of, payload }),
          session: null,
          system: seen.system,
          from: fromInside,
          looked: (people, what) => {
            looked.push(...people)
            if (what) told.push(...people.map((one): [Id<'person'>, Pair] => [one, what]))
          },
          codeOf: (of) => `code-${of.slice(-6)}`,
          keepSession: () => undefined,
          keepDevice: () => undefined,
          forgive: () => undefined,
          giveTryBack: () => undefined,
          facts,
          lookedAt: looked,
          told,
          as: (over) => seenBy({ ...seen, ...over }),
        }
      }
      await use(
        await seenBy({
          tenant: 1,
          person: anId('person'),
          roles: everyRole,
          unitPath: '1',
          reach: { units: ['1'], branches: [] },
          members: [],
          now: testNow,
          system: null,
        }),
      )
    } finally {
      await client.query('rollback')
      client.release()
    }
  },
})
