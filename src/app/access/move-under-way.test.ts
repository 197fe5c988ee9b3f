import { afterAll, beforeAll, expect, test } from 'vitest'
import { moment } from '#kernel/day.ts'
import type { Outcome } from '#platform/door/run.ts'
import { fromInside, runRoute } from '#platform/door/run.ts'
import { openHouse } from '../house.ts'
import { cookieOf, type Opened, openBoth, routes } from './ask.ts'
import { type Asker, askers, wordOf } from './organisation.ts'

let both: Opened
beforeAll(async () => {
  both = await openBoth()
})
afterAll(() => both?.close())

const as = (name: string): Asker => {
  const found = askers.find((one) => one.name === name)
  if (!found) throw new Error(`nobody asks as ${name}`)
  return found
}
const keeper = as('system-administrator, whole organisation')
const officer = as('officer, whole organisation')

/** A door that keeps what it is asked; `held` stops a call once it is known who asks and where they belong. */
const openDoor = (held?: { readonly reached: () => void; readonly until: Promise<void> }) => {
  const house = openHouse({
    pool: both.request,
    clock: { now: () => moment('2027-01-12T01:12:00Z') },
    tenant: 1,
    timeZone: 'Asia/Shanghai',
    pseudonymKey: Buffer.alloc(32, 1),
  })
  const behind: typeof house = {
    ...house,
    identify: async (...asked) => {
      const found = await house.identify(...asked)
      held?.reached()
      await held?.until
      return found
    },
  }
  return (who: Asker, name: string, input: object): Promise<Outcome> => {
    const route = routes.find(({ verb }) => verb.name === name)
    if (!route) throw new Error(`there is no ${name}`)
    const cookie = cookieOf(who)
    return runRoute(behind, route, { input, cookie, key: crypto.randomUUID(), upload: undefined, from: fromInside })
  }
}

const isWaiting = async (): Promise<boolean> =>
  (await both.superuser.query(`select 1 from pg_locks where locktype = 'advisory' and not granted`)).rows.length > 0

const move = (below: string) =>
  openDoor()(keeper, 'organisation.move-unit', {
    unit: wordOf('unit', 1, '1.1.2'),
    below: wordOf('unit', 1, below as '1.1'),
  })

/** Paths that stand somewhere and are no unit's. */
const dead = async (): Promise<readonly string[]> => {
  const { rows } = await both.superuser.query<{ table: string; column: string }>(
    `select c.table_name as "table", c.column_name as "column" from information_schema.columns c
     join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
       and c.column_name in ('unit_path', 'by_unit_path', 'reach_path')`,
  )
  const found: string[] = []
  for (const { table, column } of rows) {
    const { rowCount } = await both.superuser.query(
      `select 1 from "${table}" t where t.tenant_id = 1 and t."${column}" <> ''
         and not exists (select from unit u where u.tenant_id = 1 and u.path = t."${column}")`,
    )
    if (rowCount) found.push(`${table}.${column}`)
  }
  return found
}

/** What writes the place of whoever asks: a command, and a question that leaves a look. */
const writing = [
  ['identity.ask-correction', { about: 'posts', words: 'Not my post' }],
  ['organisation.people', {}],
] as const

test.each(writing)('ORG-23 a unit moves once what is under way in it is done: %s', async (name, input) => {
  let reach: () => void = () => undefined
  let open: () => void = () => undefined
  const reached = new Promise<void>((done) => {
    reach = done
  })
  const until = new Promise<void>((done) => {
    open = done
  })
  const underWay = openDoor({ reached: reach, until })(officer, name, input)
  await reached
  const moved = move(name === 'organisation.people' ? '1.1' : '1.2')
  let isMoved = false
  void moved.then(() => {
    isMoved = true
  })
  while (!isMoved && !(await isWaiting())) await new Promise((done) => setTimeout(done, 20))
  open()
  expect((await underWay).result).toMatchObject({ ok: true })
  expect((await moved).result).toMatchObject({ ok: true })
  expect(await dead()).toEqual([])
})

test('ORG-23 units that move to and fro and much else beside wait for each other, and never for ever', async () => {
  const ask = openDoor()
  const calls = Array.from({ length: 48 }, (_, n) => {
    if (n % 12 === 5) return move(n % 24 === 5 ? '1.2' : '1.1')
    const [name, input] = n % 4 === 0 ? writing[1] : writing[0]
    return ask(n % 2 === 0 ? officer : as('learner, no grant'), name, input)
  })
  const done = await Promise.all(calls)
  const unexpected = done.filter(
    ({ result }) => !result.ok && !['there-already', 'not-permitted', 'too-many-open'].includes(result.refusal),
  )
  expect(unexpected).toEqual([])
  expect(await dead()).toEqual([])
})
