import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  type Day,
  day,
  dayIn,
  daysBetween,
  moment,
  mondayOf,
  parseDay,
  shortDay,
  timeIn,
  weekday,
} from './day.ts'

const anyDay = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day)

test.each(['2027-02-29', '2027-13-01', '2027-00-10', '2027-1-12', '12/01/2027', ''])('%s is no day', (text) => {
  expect(parseDay(text)).toBeUndefined()
  expect(() => day(text)).toThrow('not a day')
})

test('29 February exists in leap years', () => expect(parseDay('2028-02-29')).toBe('2028-02-29'))

test('adding days and counting them agree', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4_000, max: 4_000 }), (from, n) => {
      expect(daysBetween(from, addDays(from, n))).toBe(n)
      expect(weekday(addDays(from, 7))).toBe(weekday(from))
      expect(weekday(mondayOf(from))).toBe(1)
    }),
  )
})

test('12 January 2027 is a Tuesday, its week begins on the 11th', () => {
  expect(weekday(day('2027-01-12'))).toBe(2)
  expect(mondayOf(day('2027-01-12'))).toBe('2027-01-11')
})

test('months go over the year’s end in both directions', () => {
  expect(addMonths(day('2027-01-12'), 12)).toBe('2028-01-01')
  expect(addMonths(day('2027-01-12'), -1)).toBe('2026-12-01')
})

test('a moment falls on the day of its time zone', () => {
  const late = moment('2027-01-11T23:30:00Z')
  expect([dayIn(late, 'Asia/Shanghai'), timeIn(late, 'Asia/Shanghai')]).toEqual(['2027-01-12', '07:30'])
  expect([dayIn(late, 'UTC'), timeIn(late, 'UTC')]).toEqual(['2027-01-11', '23:30'])
})

test('days are written in both languages', () => {
  expect(shortDay(day('2027-01-12'))).toEqual({ zh: '1 月 12 日', en: '12 January' })
})
