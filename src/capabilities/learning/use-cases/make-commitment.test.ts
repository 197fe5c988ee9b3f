import { expect } from 'vitest'
import { loadPack } from '#capabilities/curriculum/public.ts'
import { calledHere } from '#capabilities/curriculum/testing.ts'
import { day, moment } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { aSmallPack } from '../sample.ts'
import { forgetCommitments } from '../store/commitments.ts'
import { today } from '../views/today.ts'
import { closeCommitment } from './close-commitment.ts'
import { makeCommitment } from './make-commitment.ts'

const taken = (over: Partial<Parameters<typeof makeCommitment>[1]> = {}) => ({
  lesson: 'sample-parcel',
  version: '1.0.0',
  scene: 'e1',
  occasion: 'this-week' as const,
  occurredAt: moment('2027-01-12T01:00:00Z'),
  ...over,
})
const at = (cx: TestCx, on: string) => cx.as({ now: moment(`${on}T02:00:00Z`) })
const askedAfter = async (cx: TestCx) => {
  const found = await today(cx, {})
  return found.ok ? found.value.commitment : undefined
}

test('LRN-16 an act taken along is asked after once, on its day, and then nothing is left of it', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  expect(await makeCommitment(cx, taken())).toEqual({ ok: true, value: { askOn: '2027-01-19' } })
  expect(await askedAfter(cx)).toBeNull()

  const later = await at(cx, '2027-01-19')
  expect(await askedAfter(later)).toMatchObject({
    lesson: 'sample-parcel',
    act: { zh: 'Register it.' },
    chosenOn: '2027-01-12',
  })
  await closeCommitment(later, { lesson: 'sample-parcel' })
  expect(await askedAfter(later)).toBeNull()
  expect(await later.tx.rows(sql`select 1 from commitment`)).toEqual([])
  expect([cx.facts, later.facts]).toEqual([[], []])
})

test('CUR-43 an act is asked after in the own words', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  await makeCommitment(cx, taken())
  await calledHere(cx, { said: { zh: 'Register', en: '' }, called: { zh: '登记', en: '' } })
  expect(await askedAfter(await at(cx, '2027-01-19'))).toMatchObject({ act: { zh: '登记 it.' } })
})

test('LRN-16 whoever does not answer for two weeks is not asked any more', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  await makeCommitment(cx, taken())
  expect(await askedAfter(await at(cx, '2027-02-01'))).not.toBeNull()
  expect(await askedAfter(await at(cx, '2027-02-02'))).toBeNull()
})

test('LRN-16 one act a lesson, of its own list; an unknown one is refused', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  await makeCommitment(cx, taken())
  await makeCommitment(cx, taken({ scene: 'e2', occasion: 'next-time' }))
  expect(await cx.tx.rows(sql`select scene, ask_on from commitment`)).toEqual([{ scene: 'e2', askOn: '2027-01-26' }])
  expect(await makeCommitment(cx, taken({ scene: 's1' }))).toEqual({ ok: false, refusal: 'act-not-found' })
  expect(await makeCommitment(cx, taken({ version: '9.9.9' }))).toEqual({ ok: false, refusal: 'lesson-not-found' })
})

test('LRN-16 nobody else sees it, and a request lets go of its own alone', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  await makeCommitment(cx, taken())
  const leader = await cx.as({ person: anId('person') })
  expect(await leader.tx.rows(sql`select 1 from commitment`)).toEqual([])
  await forgetCommitments(leader.tx, day('2028-01-01'))
  expect(await (await cx.as({})).tx.rows(sql`select scene from commitment`)).toEqual([{ scene: 'e1' }])
})
