import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { scores } from '../sample.ts'
import { checkState } from './check-state.ts'
import { acceptCheck, isEnteredLate } from './control-check.ts'
import { afterChecks, assess, largestFactors } from './grading.ts'
import { answerDoubt, doubt, mayPlace } from './proposal.ts'
import { dueReason, openReview } from './review.ts'

const today = day('2027-01-12')
const grading = { gradedOn: day('2026-10-28'), validUntil: day('2027-06-30'), method: 'D' }

test.each([
  ['graded in October', {}, null, null],
  ['valid until today', { validUntil: today }, null, null],
  ['valid until yesterday', { validUntil: day('2027-01-11') }, null, 'expired'],
  ['graded 365 days ago', { gradedOn: day('2026-01-12') }, null, null],
  ['graded 366 days ago', { gradedOn: day('2026-01-11') }, null, 'year-old'],
  ['with a finding on the day of the grading', {}, day('2026-10-28'), null],
  ['with a finding a day later', {}, day('2026-10-29'), 'finding'],
])('RSK-6 a post %s: %j, %s → %s', (_case, over, finding, reason) => {
  expect(dueReason({ ...grading, ...over }, finding, { today, method: 'D' })).toBe(reason)
})

test('RSK-6 a post that was never graded is due', () => {
  expect(dueReason(null, null, { today, method: 'D' })).toBe('never')
})

test('RSK-6 RSK-138 a post that was graded by another method than the one in force is due', () => {
  expect(dueReason(grading, null, { today, method: 'L' })).toBe('method')
})

test('RSK-7 a review holds at most twenty posts, each once, and none that is already in one', () => {
  const posts = Array.from({ length: 21 }, (_, at) => `post-${at}`)
  expect(openReview(posts, [])).toEqual({ ok: false, refusal: 'too-many-posts' })
  expect(openReview(['a', 'a', 'b'], [])).toEqual({ ok: true, value: ['a', 'b'] })
  expect(openReview(['a'], ['a'])).toEqual({ ok: false, refusal: 'already-in-review' })
})

const check = { checkedOn: day('2027-01-10'), nextDueOn: day('2027-02-10'), holdsOwnerPost: false }

test.each([
  ['by the post that carries it out', { holdsOwnerPost: true }, 'own-control'],
  ['of tomorrow', { checkedOn: day('2027-01-13') }, 'check-in-future'],
  ['with the next one on the same day', { nextDueOn: day('2027-01-10') }, 'next-check-too-early'],
])('RSK-8 a check %s is refused: %j', (_case, over, refusal) => {
  expect(acceptCheck({ ...check, ...over }, today)).toEqual({ ok: false, refusal })
})

test('RSK-8 a check of the past, by another post, is taken, with or without a next one', () => {
  expect(acceptCheck(check, today).ok).toBe(true)
  expect(acceptCheck({ ...check, nextDueOn: null }, today).ok).toBe(true)
})

test('RSK-9 a check entered on the fourth day is late, on the third it is not', () => {
  expect(isEnteredLate(day('2027-01-09'), today)).toBe(false)
  expect(isEnteredLate(day('2027-01-08'), today)).toBe(true)
})

test.each([
  ['one factor missing', scores(5, 4, 4, 3, 3, -3).slice(1), 'factors-incomplete'],
  ['one factor twice', [...scores(5, 4, 4, 3, 3, -3).slice(1), ...scores(5, 4).slice(1, 2)], 'factors-incomplete'],
  ['a control that adds', scores(5, 4, 4, 3, 3, 1), 'score-out-of-range'],
  ['a sixth point', scores(6, 4, 4, 3, 3, -3), 'score-out-of-range'],
  ['half a point', scores(4.5, 4, 4, 3, 3, -3), 'score-out-of-range'],
])('RSK-10 %s is refused', (_case, inputs, refusal) => {
  expect(assess(inputs, day('2027-06-30'), today)).toEqual({ ok: false, refusal })
})

test('RSK-10 a grading holds from one day to one year', () => {
  const inputs = scores(5, 4, 4, 3, 3, -3)
  expect(assess(inputs, today, today)).toEqual({ ok: false, refusal: 'validity-wrong' })
  expect(assess(inputs, day('2028-01-14'), today)).toEqual({ ok: false, refusal: 'validity-wrong' })
  expect(assess(inputs, day('2027-06-30'), today)).toMatchObject({ ok: true, value: { total: 16, grade: 'HIGH' } })
})

test('RSK-11 with the overdue check done the purchasing post falls from 16 to 13', () => {
  const inputs = scores(5, 4, 4, 3, 3, -3)
  expect(afterChecks(inputs, 1)).toEqual({ score: -6, total: 13, grade: 'MEDIUM' })
  expect(afterChecks(inputs, 0)).toBeNull()
  expect(afterChecks(scores(5, 4, 4, 3, 3, -6), 2)).toBeNull()
  expect(afterChecks(scores(5, 4, 4, 3, 3, -5), 1)?.score).toBe(-6)
})

test('RSK-12 the reason names the largest factors, three at most', () => {
  expect(largestFactors(scores(5, 4, 4, 3, 3, -3))).toEqual(['discretion', 'value', 'contact'])
  expect(largestFactors(scores(0, 0, 2, 0, 0, 0))).toEqual(['contact'])
  expect(largestFactors(scores(0, 0, 0, 0, 0, -3))).toEqual([])
})

test('RSK-83 a doubt is answered in ten characters at least, without a name', () => {
  expect(answerDoubt('  不改了  ', [])).toEqual({ ok: false, refusal: 'reason-missing' })
  expect(answerDoubt('何小满经手的单子去年更多', ['何小满'])).toEqual({ ok: false, refusal: 'names-a-person' })
  expect(answerDoubt('询价权限上月已经收回', ['何小满']).ok).toBe(true)
})

test('RSK-14 only the officer moves the place of a point that counts', () => {
  expect(mayPlace(false, true, true)).toEqual({ ok: false, refusal: 'places-need-officer' })
  expect(mayPlace(true, true, true).ok).toBe(true)
  expect(mayPlace(false, false, true).ok).toBe(true)
  expect(mayPlace(false, true, false).ok).toBe(true)
})

test('RSK-15 a doubt that names somebody is refused', () => {
  expect(doubt('何小满经手的单子更多', ['何小满'])).toEqual({ ok: false, refusal: 'names-a-person' })
  expect(doubt(' 今年已不再询价 ', ['何小满'])).toEqual({ ok: true, value: '今年已不再询价' })
  expect(doubt('   ', [])).toEqual({ ok: false, refusal: 'reason-missing' })
})

test.each([
  ['2027-01-11', 'overdue'],
  ['2027-01-12', 'soon'],
  ['2027-01-20', 'soon'],
  ['2027-01-21', 'effective'],
])('RSK-16 on 12 January a check due on %s is %s', (due, state) => {
  expect(checkState(day(due), { effective: true }, today)).toBe(state)
})

test('RSK-16 without a day the newest result counts', () => {
  expect(checkState(null, { effective: false }, today)).toBe('failed')
  expect(checkState(null, null, today)).toBe('never')
})
