import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moment } from '#kernel/day.ts'
import { setReach } from '#platform/database.ts'
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
  return (who: Asker | undefined, name: string, input: object): Promise<Outcome> => {
    const route = routes.find(({ verb }) => verb.name === name)
    if (!route) throw new Error(`there is no ${name}`)
    const cookie = who && cookieOf(who)
    return runRoute(behind, route, { input, cookie, key: crypto.randomUUID(), upload: undefined, from: fromInside })
  }
}

const moving = (below: string) => ({ unit: wordOf('unit', 1, '1.1.2'), below: wordOf('unit', 1, below as '1.1') })

const move = (below: string) => openDoor()(keeper, 'organisation.move-unit', moving(below))

/** What was asked once it has had the time to try for its turn several times. */
const stillOpen = async (asked: Promise<unknown>): Promise<boolean> =>
  Promise.race([asked.then(() => false), pause(400).then(() => true)])

/** Holds the turn of the organisation on a connection of its own until the work is done. */
const holding = async (how: 'beside' | 'alone', work: () => Promise<void>): Promise<void> => {
  const client = await both.superuser.connect()
  try {
    await client.query('begin')
    await setReach(client, { tenant: 1, person: null, scope: [], turn: how })
    await work()
  } finally {
    await client.query('rollback')
    client.release()
  }
}

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
  expect(await stillOpen(moved)).toBe(true)
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

const notAllowed = [
  ['a visitor', undefined, 'signed-out'],
  ['a learner', as('learner, no grant'), 'not-permitted'],
] as const

test.each(notAllowed)('ORG-23 %s who would move a unit is refused without a turn', async (_, who, refusal) => {
  await holding('alone', async () => {
    const asked = openDoor()(who, 'organisation.move-unit', moving('1.2'))
    expect((await asked).result).toEqual({ ok: false, refusal })
  })
})

test('ORG-23 nobody queues behind a move that waits, and after ten seconds it may be sent again', async () => {
  await holding('beside', async () => {
    const moved = move('1.2')
    const end = expect(moved).rejects.toMatchObject({ code: '55P03' })
    expect(await stillOpen(moved.catch(() => undefined))).toBe(true)
    const others = Array.from({ length: 12 }, () => openDoor()(officer, 'organisation.people', {}))
    expect((await Promise.all(others)).every(({ result }) => result.ok)).toBe(true)
    expect(await stillOpen(moved.catch(() => undefined))).toBe(true)
    await end
  })
}, 60_000)

test('ORG-23 plain questions go on while more commands than there are connections wait for a move', async () => {
  let waiting: readonly Promise<Outcome>[] = []
  await holding('alone', async () => {
    waiting = Array.from({ length: 15 }, () => openDoor()(officer, 'organisation.people', {}))
    expect(await stillOpen(Promise.race(waiting))).toBe(true)
    expect((await openDoor()(officer, 'identity.own-corrections', {})).result).toMatchObject({ ok: true })
    expect(await stillOpen(Promise.race(waiting))).toBe(true)
  })
  expect((await Promise.all(waiting)).every(({ result }) => result.ok)).toBe(true)
})
