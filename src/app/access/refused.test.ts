import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moment } from '#kernel/day.ts'
import { fromInside, type House, runRoute } from '#platform/door/run.ts'
import { openHouse } from '../house.ts'
import { brokenCookies, cookieOf, inputOf, type Opened, openBoth, routes, rows } from './ask.ts'
import { type Asker, askers, strangers } from './organisation.ts'
import { rowsOfAll } from './rows-of-all.ts'

let both: Opened
beforeAll(async () => {
  both = await openBoth()
})
afterAll(() => both?.close())

class Done extends Error {}

/** The real door, but what is not refused is turned back before it is kept. */
const openDoor = (): House => ({
  ...openHouse({
    pool: both.request,
    clock: { now: () => moment('2027-01-12T01:12:00Z') },
    tenant: 1,
    timeZone: 'Asia/Shanghai',
    pseudonymKey: Buffer.alloc(32, 1),
  }),
  keepEntry: async () => {
    throw new Done()
  },
})

const widest = askers.filter(({ unit, branch }) => branch === null && (unit === '1' || unit === null))
const beside = askers.filter(({ name }) => name.endsWith('the team beside'))
const broken = Object.entries(brokenCookies)

interface Caller {
  readonly name: string
  readonly cookie: string | undefined
}

/** Verb by verb others: three roles of the whole organisation, one of the team beside, somebody of the other one, nobody. */
const callersOf = (at: number): Caller[] => {
  const nth = <T>(of: readonly T[], n: number): T => of[n % of.length] as T
  const named: Asker[] = [...[0, 3, 6].map((n) => nth(widest, at + n)), nth(beside, at), nth(strangers, at)]
  const [name, cookie] = nth(broken, at)
  return [...named.map((who) => ({ name: who.name, cookie: cookieOf(who) })), { name: `a cookie ${name}`, cookie }]
}

test('a command that is refused leaves no row in any table and changes none, whoever sends it', async () => {
  const house = openDoor()
  const before = await rowsOfAll(both.superuser)
  const refusals = new Map<string, number>()
  for (const [at, route] of routes.filter(({ verb }) => verb.kind === 'command').entries()) {
    const row = rows.get(route.verb.name) ?? { roles: {} }
    for (const { cookie } of callersOf(at)) {
      const call = { cookie, key: randomUUID(), upload: undefined, from: fromInside }
      const outcome = await runRoute(house, route, { ...call, input: inputOf(row, 1, '1.1.2') }).catch((fault) => {
        if (fault instanceof Done) return undefined
        throw fault
      })
      if (outcome && !outcome.result.ok)
        refusals.set(outcome.result.refusal, (refusals.get(outcome.result.refusal) ?? 0) + 1)
    }
  }
  expect(await rowsOfAll(both.superuser)).toEqual(before)
  // By the door for want of a session or a role, for what is not there, and by many a rule.
  for (const refusal of ['signed-out', 'not-permitted']) expect(refusals.get(refusal)).toBeGreaterThan(100)
  expect(refusals.size).toBeGreaterThan(20)
}, 300_000)
