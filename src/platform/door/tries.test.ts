import { expect, test } from 'vitest'
import { moment } from '#kernel/day.ts'
import { inTransaction, openPool } from '../database.ts'
import { freshDatabase } from '../testing/database.ts'
import { accountWait, drained, fresh, refilled, sourceOf, takenBack, triedAgain } from './schedule.ts'
import { forgetTries, giveTryBack, takeTry } from './tries.ts'

const minute = 60_000

/** Tries as soon as each is let through; answers the minutes at which they were. */
const greedy = (minutes: number): number[] => {
  const at: number[] = []
  let bucket = fresh(0)
  for (let now = 0; now < minutes * minute; now += 1_000)
    while (accountWait(bucket, now) === 0) {
      bucket = triedAgain(bucket, now)
      at.push(now / minute)
    }
  return at
}

test('seven guesses fit into the first hour at an account, two into every later one', () => {
  expect(greedy(60)).toEqual([0, 0, 0, 2, 6, 14, 30])
  expect(greedy(24 * 60).length).toBeLessThanOrEqual(7 + 2 * 23)
})

test('nobody waits longer than half an hour, and after a day without a try the count begins anew', () => {
  let bucket = fresh(0)
  for (let n = 0; n < 1_000; n++) bucket = triedAgain(bucket, 0)
  expect(accountWait(bucket, 0)).toBe(30 * minute)
  expect(triedAgain(bucket, 24 * 60 * minute).failures).toBe(1)
})

test('a try at no secret comes back alone: it neither takes a guess away nor adds one', () => {
  const guesses = (over: (bucket: ReturnType<typeof fresh>, at: number) => ReturnType<typeof fresh>): number[] => {
    const at: number[] = []
    let bucket = fresh(0)
    for (let now = 0; now < 60 * minute; now += 1_000)
      while (accountWait(bucket, now) === 0) {
        bucket = triedAgain(over(bucket, now), now)
        at.push(now / minute)
      }
    return at
  }
  expect(guesses((bucket, now) => takenBack(triedAgain(bucket, now), now))).toEqual(greedy(60))
  const later = triedAgain(triedAgain(triedAgain(triedAgain(fresh(0), 0), 0), 0), 2 * minute)
  expect(accountWait(takenBack(later, 0), 2 * minute)).toBe(4 * minute)
  expect(takenBack(fresh(0), 0).failures).toBe(0)
})

test('an address has sixty wrong tries at once, then one in twenty seconds; right ones come back', () => {
  let bucket = fresh(0)
  let tries = 0
  while (drained(bucket, 0, 'source') === 0) {
    bucket = refilled(bucket, 0, 'source', 1)
    tries++
  }
  expect([tries, drained(bucket, 0, 'source')]).toEqual([60, 20_000])
  expect(drained(bucket, 20_000, 'source')).toBe(0)
  expect(drained(refilled(bucket, 0, 'source', -1), 0, 'source')).toBe(0)
})

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::5', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s shares the bucket of %s', (address, source) => {
  expect(sourceOf(address)).toBe(source)
})

test('a hundred guesses at once are three, whoever answers them and however the name is written', async () => {
  const { owner, request } = await freshDatabase()
  const [one, other] = [openPool(request, 5), openPool(request, 5)]
  const settings = { tenant: 1, person: null, scope: [] }
  const now = moment('2027-01-12T01:12:00Z')
  const attempt = { by: 'password', account: 'CW-0417', address: '203.0.113.9', now }
  const waits = await Promise.all(
    Array.from({ length: 100 }, (_, n) =>
      inTransaction(n % 2 ? one : other, settings, (tx) =>
        takeTry(tx, { ...attempt, account: n % 3 ? 'CW-0417' : ' cw-0417 ', address: `203.0.113.${n}` }),
      ),
    ),
  )
  expect(waits.filter((wait) => wait === 0)).toHaveLength(3)
  expect(Math.max(...waits)).toBe(120)

  const take = (over: object) =>
    inTransaction(one, settings, (tx) => takeTry(tx, { ...attempt, address: '198.51.100.1', ...over }))
  expect(await take({ by: 'code' })).toBe(0)
  expect(await take({ account: 'CW-0418' })).toBe(0)
  expect(await take({ now: moment('2027-01-12T01:14:00Z') })).toBe(0)
  await inTransaction(one, settings, (tx) => giveTryBack(tx, { ...attempt, address: '198.51.100.1' }, 'right'))
  expect([await take({}), await take({}), await take({}), await take({})]).toEqual([0, 0, 0, 120])

  const kept = openPool(owner, 1)
  const text = JSON.stringify(
    (await inTransaction(kept, settings, (tx) => tx.client.query('select * from secret_try'))).rows,
  )
  expect(text).not.toMatch(/0417|203\.0/)
  await inTransaction(one, settings, (tx) => forgetTries(tx, moment('2027-01-14T00:00:00Z')))
  expect(await take({})).toBe(0)
  await Promise.all([one, other, kept].map((pool) => pool.end()))
})
