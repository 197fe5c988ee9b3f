import { expect, test } from 'vitest'
import { addDays, day, type Moment, moment } from '#kernel/day.ts'
import { believed, isLate, nowUntil, stampOf } from './due.ts'

test.each([
  ['2027-01-11', 'late'],
  ['2027-01-12', 'today'],
  ['2027-01-13', 'tomorrow'],
  ['2027-01-14', 'this-week'],
  ['2027-01-17', 'this-week'],
  ['2027-01-18', 'later'],
])('LRN-2 on Tuesday 12 January, what is due on %s is %s', (due, stamp) => {
  expect(stampOf(day(due), day('2027-01-12'))).toBe(stamp)
})

test.each(
  ['2027-01-11', '2027-01-12', '2027-01-16', '2027-01-17'].flatMap((today) =>
    [...Array(9).keys()].map((n) => [today, n]),
  ),
)('LRN-2 seen from %s, the day %i days on is for now or later, told by one last day', (today, ahead) => {
  const due = addDays(day(String(today)), Number(ahead))
  expect(due <= nowUntil(day(String(today)))).toBe(stampOf(due, day(String(today))) !== 'later')
})

test('LRN-2 the last day is in time, the day after is late', () => {
  expect(isLate(day('2027-01-12'), day('2027-01-12'))).toBe(false)
  expect(isLate(day('2027-01-12'), day('2027-01-13'))).toBe(true)
})

const now = moment('2027-01-12T01:12:00Z')

test.each([
  ['now', '2027-01-12T01:12:00.000Z', '2027-01-12T01:12:00.000Z'],
  ['yesterday', '2027-01-11T01:00:00.000Z', '2027-01-11T01:00:00.000Z'],
  ['exactly 35 days ago', '2026-12-08T01:12:00.000Z', '2026-12-08T01:12:00.000Z'],
  ['longer ago', '2026-12-08T01:11:59.999Z', now],
  ['in the future', '2027-01-12T01:12:00.001Z', now],
  ['a day that does not exist', '2026-12-32T01:12:00.000Z', now],
])('LRN-3 a moment told as %s', (_name, told, kept) => {
  expect(believed(told as Moment, now)).toBe(kept)
})
