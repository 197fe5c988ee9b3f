import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LedgerDatabase, openLedgerDatabase } from '#capabilities/ledger/testing.ts'
import { later, moment } from '#kernel/day.ts'
import { clockAfter, type Machine } from './clock.ts'
import { noteClock } from './clock-notes.ts'
import { openHouse } from './house.ts'

let db: LedgerDatabase
beforeAll(async () => {
  db = await openLedgerDatabase()
})
afterAll(() => db.close())

const start = moment('2027-01-12T01:12:00.000Z')
const hour = 3_600_000

const entries = () =>
  db.asOwner(
    async ({ client }) =>
      (await client.query<{ type: string; actor: string | null }>('select type, actor from ledger_entry order by id'))
        .rows,
  )

test('F7 a clock that was set, either way, and one behind the ledger at the start are said and are entries', async () => {
  let wall = Date.parse(start)
  const machine: Machine = { wall: () => wall, passed: () => 0 }
  const clock = clockAfter(later(start, hour), machine)
  const house = openHouse({
    pool: db.request,
    clock,
    tenant: 1,
    timeZone: 'Asia/Shanghai',
    pseudonymKey: Buffer.alloc(32, 1),
  })
  const said: string[] = []
  const onFault = (fault: unknown) => said.push((fault as Error).message)
  const notes = noteClock({ owner: db.owner, house, clock, onFault, machine, everyMs: 5 })
  await expect.poll(async () => (await entries()).length).toBe(1)
  wall += 8 * hour
  await expect.poll(async () => (await entries()).length).toBe(2)
  wall -= 9 * hour
  await expect.poll(async () => (await entries()).length).toBe(3)
  wall += 1_000
  await new Promise((resolve) => setTimeout(resolve, 30))
  await notes.stop()
  expect(said).toEqual([
    'the clock of the machine was set by -3600 seconds',
    'the clock of the machine was set by 28800 seconds',
    'the clock of the machine was set by -32400 seconds',
  ])
  expect(await entries()).toEqual(Array(3).fill({ type: 'ledger.note-clock', actor: null }))
})
