import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Moment, moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Looking } from '#platform/context.ts'
import { anId } from '#platform/testing.ts'
import { signUntil } from '../edge/sign-until.ts'
import { pseudonymOf } from '../rules/pseudonym.ts'
import { anInput, aSigner, type LedgerDatabase, openLedgerDatabase, tools } from '../testing.ts'
import { ledgerDays } from './days.ts'
import { ledgerEntries } from './entries.ts'
import { ownEntries, ownProof } from './own-entries.ts'

const me = anId('person')
const other = anId('person')
const at = (text: string): Moment => moment(`${text}:00+08:00`)
const now = at('2027-01-12T09:12')
let db: LedgerDatabase
let ids: Id<'ledger-entry'>[]

/** Three days of one life and another's, one deed of last year; signed evening by evening. */
beforeAll(async () => {
  db = await openLedgerDatabase()
  const deeds = [
    ['2026-12-30T10:00', me, 'learning.finish-lesson'],
    ['2027-01-10T10:00', me, 'learning.finish-lesson'],
    ['2027-01-10T11:00', other, 'plan.publish-programme'],
    ['2027-01-11T08:00', other, 'learning.finish-lesson'],
    ['2027-01-11T18:00', me, 'plan.publish-programme'],
  ] as const
  ids = await db.append(deeds.map(([when, actor, type]) => anInput({ now: at(when), actor, type })))
  const signer = aSigner()
  for (const day of ['2026-12-30', '2027-01-10', '2027-01-11', '2027-01-12'])
    await signUntil(db.owner, 1, signer, at(`${day}T19:30`))
})
afterAll(() => db.close())

const ask = <Input, Answer>(view: (cx: Looking, input: Input) => Promise<Answer>, input: Input): Promise<Answer> =>
  db.asRequest((tx) =>
    view(
      {
        tx,
        now,
        today: '2027-01-12',
        timeZone: 'Asia/Shanghai',
        actor: { person: me },
        codeOf: (person: string, when: Moment = now) => pseudonymOf(tools.hash, tools.pseudonymKey, person, when),
      } as unknown as Looking,
      input,
    ),
  )

const numbers = async (input: object): Promise<number[]> => {
  const answer = await ask(ledgerEntries, input)
  return answer.ok ? answer.value.entries.map(({ index }) => index + 1) : []
}

test('LDG-10 entries are found by the day they were numbered, by act and by the beginning of a code', async () => {
  expect(await numbers({})).toEqual([5, 4, 3, 2, 1])
  expect(await numbers({ from: '2027-01-11' })).toEqual([5, 4])
  expect(await numbers({ from: '2027-01-10', to: '2027-01-10' })).toEqual([3, 2])
  expect(await numbers({ to: '2026-12-31' })).toEqual([1])
  expect(await numbers({ from: '2027-01-12' })).toEqual([])
  expect(await numbers({ type: 'plan.publish-programme', before: 4 })).toEqual([3])
  const code = pseudonymOf(tools.hash, tools.pseudonymKey, other, now)
  expect(await numbers({ actor: code.slice(0, 8) })).toEqual([4, 3])
  expect(await ask(ledgerEntries, {})).toMatchObject({
    value: { types: ['learning.finish-lesson', 'plan.publish-programme'], before: null },
  })
})

test('LDG-18 everybody finds the own entries of several years, with proofs, and none of others', async () => {
  const own = await ask(ownEntries, {})
  expect(own).toMatchObject({
    value: {
      codes: [{ year: 2027 }, { year: 2026 }, { year: 2025 }],
      entries: [{ index: 4 }, { index: 1 }, { index: 0 }],
    },
  })
  expect(JSON.stringify(own)).not.toContain(me)
  expect(await ask(ownProof, { entryId: ids[0] as Id<'ledger-entry'> })).toMatchObject({
    ok: true,
    value: { index: 0 },
  })
  expect(await ask(ownProof, { entryId: ids[2] as Id<'ledger-entry'> })).toEqual({
    ok: false,
    refusal: 'entry-not-found',
  })
})

test('LDG-8 history that is lived again is signed evening by evening, and what came later waits', async () => {
  const answer = await ask(ledgerDays, {})
  const sizes = answer.ok ? answer.value.days.map(({ day, last }) => [day, last?.size ?? null]) : []
  expect(sizes.slice(0, 3)).toEqual([
    ['2027-01-12', null],
    ['2027-01-11', 5],
    ['2027-01-10', 3],
  ])
})
