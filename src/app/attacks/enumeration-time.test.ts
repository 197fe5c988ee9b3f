import { afterAll, beforeAll, expect, test } from 'vitest'
import { SignIn } from '#capabilities/identity/contract/sign-in.ts'
import { syncAccounts } from '#capabilities/identity/public.ts'
import { hashSecret } from '#capabilities/identity/use-cases/secrets.ts'
import { chanceFrom } from '#kernel/chance.ts'
import { inTransaction } from '#platform/database.ts'
import { anId, testNow } from '#platform/testing.ts'
import { type Laboratory, openLaboratory } from './laboratory.ts'

/** X2: 2,000 timings in the proof; a few here, enough to notice that one side does no hash at all. */
const timings = Number(process.env.PLUMBLINE_SIGN_INS ?? 80)
const half = Math.round(timings / 2)

/** An account waits after its third wrong password, so each is tried three times at most. */
const triesEach = 3
const known = Array.from({ length: Math.ceil(half / triesEach) }, (_, n) => `K-${10_000 + n}`)

let lab: Laboratory
beforeAll(async () => {
  lab = await openLaboratory()
  const people = known.map((staffNo) => ({ personId: anId('person'), staffNo }))
  await inTransaction(lab.owner, { tenant: 1, person: null, scope: ['1.%'] }, async (tx) => {
    await syncAccounts(
      tx,
      people.map((one) => ({ ...one, name: '测试', title: '', titleEn: '', unitPath: '1' })),
    )
  })
  const hash = await hashSecret('井口三号阀门要点灯了')
  for (const { personId } of people)
    await inTransaction(lab.owner, { tenant: 1, person: personId, scope: [] }, ({ client }) =>
      client.query('insert into password (tenant_id, person_id, hash, chosen_at) values (1, $1, $2, $3)', [
        personId,
        hash,
        testNow,
      ]),
    )
})
afterAll(() => lab?.close())

/**
 * The share of pairs in which the first took longer, ties by half: the area under the curve of whoever guesses by time, 0.5
 * for blind guessing (Mann–Whitney).
 */
const area = (first: readonly number[], second: readonly number[]): number => {
  const ranked = [...first.map((at) => ({ at, own: true })), ...second.map((at) => ({ at, own: false }))].sort(
    (a, b) => a.at - b.at,
  )
  let ranks = 0
  for (let from = 0; from < ranked.length; ) {
    let to = from
    while (to < ranked.length && ranked[to]?.at === ranked[from]?.at) to++
    for (let n = from; n < to; n++) if (ranked[n]?.own) ranks += (from + to + 1) / 2
    from = to
  }
  return (ranks - (first.length * (first.length + 1)) / 2) / (first.length * second.length)
}

test('X2 the rank test tells times apart that differ, and none that do not', () => {
  expect(area([4, 5, 6], [1, 2, 3])).toBe(1)
  expect(area([1, 2, 3], [4, 5, 6])).toBe(0)
  expect(area([1, 2, 3], [1, 2, 3])).toBe(0.5)
  expect(area([2, 2], [1, 2, 3])).toBeCloseTo(0.5)
})

test(
  'X2 how long a wrong sign-in takes does not tell whether the name is known',
  async () => {
    const chance = chanceFrom(2)
    let asked = 0
    const timed = async (staffNo: string): Promise<number> => {
      // A second passes, and everybody asks from elsewhere: no bucket of the limiter runs dry.
      lab.pass(1_000)
      asked++
      const browser = lab.browser({ address: `198.51.${Math.floor(asked / 250)}.${asked % 250}` })
      const start = performance.now()
      const reply = await browser.send(SignIn, { staffNo, password: 'not this one at all', ownDevice: false })
      const took = performance.now() - start
      expect([reply.statusCode, reply.json()]).toEqual([200, { signedIn: false }])
      return took
    }
    const [ofKnown, ofUnknown]: [number[], number[]] = [[], []]
    for (let n = 0; n < 10; n++) await timed(`W-${n}`)
    for (let n = 0; n < half; n++) {
      const ask = [
        async () => ofKnown.push(await timed(known[n % known.length] as string)),
        async () => ofUnknown.push(await timed(`U-${10_000 + (n % known.length)}`)),
      ]
      for (const one of chance() < 0.5 ? ask : ask.reverse()) await one()
    }
    // The deviation of the area by chance alone, were there no difference at all.
    const deviation = Math.sqrt((2 * half + 1) / (12 * half * half))
    expect(Math.abs(area(ofKnown, ofUnknown) - 0.5)).toBeLessThanOrEqual(timings >= 2_000 ? 0.05 : 4.5 * deviation)
  },
  60_000 + timings * 2_000,
)
