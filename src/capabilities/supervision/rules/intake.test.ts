import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { type Known, namesOf } from '#kernel/names.ts'
import { commentFault } from './comment.ts'
import { acceptCount, type Count, countOnce, handIn, isLate } from './count.ts'
import { type CountBook, judgeCountRow } from './count-row.ts'
import { finish, type Inspection, stateInspection } from './inspection.ts'
import { currentTopic, firstTaxonomy, nextTaxonomy } from './taxonomy.ts'

const today = day('2027-01-12')
const anId = <Kind extends string>(n: number) => id<Kind>(`01940000-0000-7000-8000-00000000000${n}`)

test.each([
  ['派车单没写目的地，月底对不上里程', null],
  ['总计 3 单，工程量没有复核', null],
  ['何小满签的单', 'names-a-person'],
  ['何 小 满签的单', 'names-a-person'],
  ['王某多次用车', 'names-a-person'],
  ['李经理打招呼', 'names-a-person'],
  ['Mr Wang signed it', 'names-a-person'],
  ['电话 138 0013 8000', 'phone-number'],
  ['＋86 13800138000', 'phone-number'],
  ['证件 370502 19800101 123X', 'id-number'],
])('SUP-1 “%s” is %s', (text, fault) => {
  expect(commentFault(text, ['何小满'])).toBe(fault)
})

test('SUP-2 an entry of an older version counts as what replaced it, over several versions', () => {
  const two = nextTaxonomy(firstTaxonomy, [
    {
      code: 'cars-and-fuel',
      name: { zh: '车和油', en: 'Cars and fuel' },
      families: ['vehicles'],
      replaces: ['vehicles'],
    },
  ])
  if (!two.ok) throw new Error(two.refusal)
  const three = {
    version: 3,
    topics: [{ code: 'transport', name: { zh: '运输', en: '' }, families: [], replaces: ['cars-and-fuel'] }],
  }
  expect(two.value.version).toBe(2)
  expect(currentTopic('vehicles', 1, [three, firstTaxonomy, two.value])).toBe('transport')
  expect(currentTopic('vehicles', 3, [three])).toBe('vehicles')
  expect(currentTopic('gifts', 1, [two.value, three])).toBe('gifts')
})

test('SUP-2 a code twice, replaced twice, or replaced without having been there is refused', () => {
  const one = { code: 'a', name: { zh: 'a', en: 'a' }, families: [], replaces: ['gifts'] }
  expect(nextTaxonomy(firstTaxonomy, [one, one])).toEqual({ ok: false, refusal: 'topic-twice' })
  expect(nextTaxonomy(firstTaxonomy, [one, { ...one, code: 'b' }])).toEqual({ ok: false, refusal: 'replaced-twice' })
  expect(nextTaxonomy(firstTaxonomy, [{ ...one, replaces: ['nothing'] }])).toEqual({
    ok: false,
    refusal: 'replaces-unknown',
  })
})

test.each([
  ['2027-01-10', false],
  ['2027-01-11', true],
])('SUP-3 December entered on %s is late: %s', (on, late) => {
  expect(isLate(day('2026-12-01'), day(on))).toBe(late)
})

test('SUP-3 a month that has not begun is refused', () => {
  const wish = { topic: 'gifts', source: 'self-check' as const, inspected: false }
  expect(acceptCount({ ...wish, month: day('2027-02-01') }, ['gifts'], today)).toEqual({
    ok: false,
    refusal: 'month-ahead',
  })
  expect(acceptCount({ ...wish, month: day('2027-01-01') }, ['gifts'], today).ok).toBe(true)
})

test('SUP-4 what an inspection found waits for what it looked at', () => {
  const wish = { topic: 'gifts', month: day('2026-12-01'), source: 'inspection' as const }
  expect(acceptCount({ ...wish, inspected: false }, ['gifts'], today)).toEqual({ ok: false, refusal: 'effort-first' })
  expect(acceptCount({ ...wish, inspected: true }, ['gifts'], today).ok).toBe(true)
})

test('SUP-4 an inspection is stated before its month is over and finished once', () => {
  expect(stateInspection(day('2026-11-01'), today)).toEqual({ ok: false, refusal: 'month-over' })
  const stated = { month: day('2027-01-01'), lookedAt: null } as Inspection
  const done = finish(stated, 40, today)
  expect(done).toMatchObject({ ok: true, value: { lookedAt: 40, doneOn: today } })
  expect(done.ok && finish(done.value, 41, today)).toEqual({ ok: false, refusal: 'already-done' })
  expect(finish({ ...stated, month: day('2027-02-01') }, 1, today)).toEqual({ ok: false, refusal: 'not-begun' })
})

test('SUP-5 reports of one event count once', () => {
  expect(
    countOnce([
      { cluster: 'A', count: 1 },
      { cluster: 'A', count: 2 },
      { cluster: null, count: 3 },
    ]),
  ).toBe(5)
})

const known = (code: string, zh: string): Known => ({ id: code, code, name: { zh, en: code }, fullName: zh, path: '' })
const book = (inspected: boolean): CountBook => ({
  units: namesOf('unit', [known('supply', '物资供应站')], new Map()),
  topics: namesOf('topic', [known('gifts', '礼品礼金')], new Map()),
  today,
  inspected: () => inspected,
})
const row = { unit: '物资供应站', topic: '礼品礼金', month: '2026年12月', source: '自查', count: '3' }

test('SUP-7 a row is understood in the words of the files it comes from', () => {
  expect(judgeCountRow(row, {}, book(false))).toMatchObject({
    doubts: [],
    wish: { unit: 'supply', topic: 'gifts', month: '2026-12-01', source: 'self-check', count: 3, state: 'verified' },
  })
})

test.each([
  [{ unit: '物供站' }, 'unit'],
  [{ month: '去年' }, 'month'],
  [{ month: '2027-03' }, 'month'],
  [{ source: '听说' }, 'source'],
  [{ source: '巡查' }, 'source'],
  [{ count: '几个' }, 'count'],
  [{ severity: '9' }, 'severity'],
])('SUP-7 a row with %o waits at its %s', (over, field) => {
  expect(judgeCountRow({ ...row, ...over }, {}, book(false)).doubts.map((doubt) => doubt.field)).toEqual([field])
})

const sent = (over: Partial<Count> = {}): Count => ({
  ...{ id: anId<'signal-count'>(1), unitPath: '1.2', topic: 'gifts', taxonomyVersion: 1, source: 'petition' },
  ...{ month: day('2026-12-01'), count: 4, severity: 2, state: 'clue', postFamily: null, node: null, cluster: null },
  ...{ comment: '', inspectionId: null, corrects: null },
  ...over,
})

test('SUP-42 the same number again is nothing new, another one corrects, an officer’s correction stays', () => {
  const before = [{ ...sent(), corrected: false }]
  const again = sent({ id: anId<'signal-count'>(2) })
  expect(handIn([again], [])).toEqual({ ok: true, value: [again] })
  expect(handIn([again], before)).toEqual({ ok: true, value: [] })
  const more = { ...again, count: 5 }
  expect(handIn([more], before)).toEqual({ ok: true, value: [{ ...more, corrects: sent().id }] })
  expect(handIn([more], [{ ...sent(), corrected: true }])).toEqual({ ok: true, value: [] })
  const elsewhere = { ...again, unitPath: '1.3' }
  expect(handIn([elsewhere], before)).toEqual({ ok: true, value: [elsewhere] })
  expect(handIn([again, more], [])).toEqual({ ok: false, refusal: 'count-twice' })
})
