import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { anOpenSignal } from '../sample.ts'
import { type KeptCounts, networkFrom } from './detection/history.ts'
import { precisionOf } from './detection/tightening.ts'
import { usableTopics } from './exposure.ts'
import { materialsOf } from './material.ts'
import { judgedOf, settingsAfter, tightenedAfter } from './precision.ts'
import { effectOf, rateChange } from './rate-change.ts'
import { acceptDue, challengesOf, recheckOn, windowsOf } from './response.ts'
import { confirm, dismiss, goOn, numberOf, standingOf } from './signal.ts'
import { shadeOf, usualOf } from './usual.ts'

const today = day('2027-01-12')
const signal = anOpenSignal()
const by = signal.id as never

test('SUP-10 numbers run through the year', () => {
  expect([numberOf('2027', 0), numberOf('2027', 9), numberOf('2027', 120)]).toEqual(['S-2701', 'S-2710', 'S-27121'])
})

test('SUP-10 one question is asked once: an open one goes on, a judged one rests', () => {
  expect(standingOf(undefined, today)).toBe('new')
  expect(standingOf(signal, today)).toBe('goes-on')
  const closed = { ...signal, state: 'dismissed' as const, judgedOn: day('2026-12-01'), lookAgainOn: day('2027-01-30') }
  expect(standingOf(closed, today)).toBe('rests')
  expect(standingOf(closed, day('2027-01-30'))).toBe('new')
  const answered = { ...signal, state: 'confirmed' as const, judgedOn: day('2026-10-20') }
  expect(standingOf(answered, today)).toBe('rests')
  expect(standingOf(answered, day('2027-04-21'))).toBe('new')
})

test('SUP-10 a second look at one month adds none, the next month one', () => {
  expect(goOn(signal, signal.detection, 'TREND', signal.month).months).toBe(1)
  expect(goOn(signal, signal.detection, 'TREND', day('2027-02-01'))).toMatchObject({ months: 2, verdict: 'TREND' })
})

test('SUP-11 closing takes ten characters and comes back after sixty days', () => {
  expect(dismiss(signal, 'counting', '看过了没事', by, today)).toEqual({ ok: false, refusal: 'reason-short' })
  const closed = dismiss(signal, 'counting', '看过十二月全部派车单，是换系统漏填。', by, today)
  expect(closed).toMatchObject({ ok: true, value: { state: 'dismissed', lookAgainOn: '2027-03-13' } })
  expect(closed.ok && dismiss(closed.value, 'counting', '看过十二月全部派车单', by, today)).toEqual({
    ok: false,
    refusal: 'already-judged',
  })
})

test('SUP-12 an answer confirms an open signal, and a closed one takes none', () => {
  expect(confirm(signal, by, today)).toMatchObject({ ok: true, value: { state: 'confirmed', judgedOn: today } })
  expect(confirm({ ...signal, state: 'dismissed' }, by, today)).toEqual({ ok: false, refusal: 'already-dismissed' })
})

test('SUP-13, SUP-116 precision looks back over twenty; one detector that is often wrong is tightened alone, and named', () => {
  const wrong = Array.from({ length: 25 }, () => ({ method: 'predictive' as const, confirmed: false }))
  expect(precisionOf(judgedOf(wrong, 'predictive'))).toEqual({ judged: 20, answered: 0 })
  expect(precisionOf(judgedOf(wrong, 'trend'))).toEqual({ judged: 0, answered: 0 })
  expect(settingsAfter(wrong).tightening).toMatchObject({ predictive: 0.5, trend: 1 })
  expect(tightenedAfter(wrong)).toEqual(['predictive'])
  expect(tightenedAfter(wrong.slice(0, 19))).toEqual([])
})

test('SUP-14 a quiet series has a narrow band, a young one none', () => {
  const bands = usualOf([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 9])
  expect(bands[7]).toBeNull()
  expect(bands[10]?.high).toBeLessThan(6)
  expect(bands[10]?.mean).toBeCloseTo(1.06, 1)
})

test('SUP-15 shades follow the distance from what was expected', () => {
  expect([0, 2, 3, 4, 6, 9].map((count) => shadeOf(count, 2))).toEqual([0, 1, 1, 2, 4, 5])
})

test('SUP-20 two whole months after the last day are compared with the two up to it', () => {
  expect(windowsOf(day('2026-10-31'))).toEqual({
    before: ['2026-09-01', '2026-11-01'],
    after: ['2026-11-01', '2027-01-01'],
  })
  expect(recheckOn(day('2026-10-31'))).toBe('2027-01-11')
})

test.each([
  ['2027-01-11', false],
  ['2027-01-12', true],
  ['2027-07-14', true],
  ['2027-07-15', false],
])('SUP-21 an answer due on %s is taken: %s', (due, taken) => {
  expect(acceptDue(day(due), today).ok).toBe(taken)
})

type Case = [Parameters<typeof challengesOf>[0], Partial<typeof about>, readonly string[]]
const about = { controlFailed: false, incipient: false, postsInUnit: 20 }

test.each<Case>([
  [{ act: 'lesson', note: '全员补课一次', posts: ['a'] }, {}, ['collective-punishment']],
  [{ act: 'talk', note: '通报批评班组', posts: ['a'] }, {}, ['collective-punishment']],
  [{ act: 'lesson', note: '派车单怎么填', posts: ['a'] }, { controlFailed: true }, ['education-for-control']],
  [{ act: 'control-test', note: '', posts: ['a'] }, { controlFailed: true }, []],
  [{ act: 'rule', note: '组织一次学习', posts: [] }, { controlFailed: true }, ['education-for-control']],
  [{ act: 'project', note: '', posts: [] }, { incipient: true }, ['bigger-than-needed']],
  [{ act: 'lesson', note: '派车单怎么填', posts: ['a', 'b'] }, {}, []],
])('SUP-22 %o asks %o: %o', (wish, over, asked) => {
  expect(challengesOf(wish, { ...about, ...over })).toEqual(asked)
})

test('SUP-23 five before and none after is seen, as many after as before is not, little is unclear', () => {
  const fell = rateChange(5, 0, 2, 2)
  expect(fell.estimate).toBe(0)
  // Clopper–Pearson: 1 − .05^(1/5) of the odds.
  expect(fell.high).toBeCloseTo((1 - 0.05 ** 0.2) / 0.05 ** 0.2, 9)
  expect(effectOf(fell)).toBe('seen')
  expect(effectOf(rateChange(20, 22, 2, 2))).toBe('not-seen')
  expect(effectOf(rateChange(3, 2, 2, 2))).toBe('unclear')
  expect(effectOf(rateChange(0, 0, 2, 2))).toBe('unclear')
})

test('SUP-23 twice as much looked at halves the rate', () => {
  expect(rateChange(10, 10, 100, 200).estimate).toBe(0.5)
  expect(rateChange(10, 10, 100, 200).high).toBeCloseTo((rateChange(10, 10, 1, 1).high ?? 0) / 2, 9)
})

test('SUP-19 what a topic always had is not material, half as much again is; one finding at least', () => {
  const entry = (topic: string, month: number, count: number): KeptCounts => ({
    ...{ unit: '1.1', topic, months: [month], asked: [0], counts: [count], verified: [0], sources: [1] },
  })
  const entries = [entry('expenses', 100, 24), entry('gifts', 100, 2), entry('cars', 88, 24), entry('cars', 101, 24)]
  const units = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6']
  const on = (month: number) => materialsOf(networkFrom({ counts: entries, efforts: [] }, units, month), month)
  expect(on(112)).toEqual({ material: 1, materialOf: { expenses: 6, gifts: 1, cars: 1 } })
  expect(on(113).materialOf).toMatchObject({ expenses: 6, cars: 6 })
  expect(on(110)).toEqual({ material: 1e9, materialOf: {} })
  expect(materialsOf(networkFrom({ counts: [], efforts: [] }, units, 112), 112)).toMatchObject({ material: 1e9 })
})

test('SUP-9 a few inspections are no exposure, seven in ten of a year are', () => {
  const known = new Map([
    ['vehicles', 17],
    ['gifts', 16],
  ])
  expect([...usableTopics(known, 2)]).toEqual(['vehicles'])
})
