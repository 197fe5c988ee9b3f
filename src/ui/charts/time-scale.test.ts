import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { monthsIn, timeScale, tinyDay } from './time-scale.ts'

test('a period fills the space between its edges', () => {
  const x = timeScale(day('2027-01-12'), day('2027-02-12'), 12, 322)
  expect(x(day('2027-01-12'))).toBe(12)
  expect(x(day('2027-02-12'))).toBe(322)
  expect(x(day('2027-01-13'))).toBe(22)
})

test('months are cut at both ends of the period', () => {
  expect(monthsIn(day('2027-01-12'), day('2027-03-05'))).toEqual([
    { from: '2027-01-12', to: '2027-02-01' },
    { from: '2027-02-01', to: '2027-03-01' },
    { from: '2027-03-01', to: '2027-03-05' },
  ])
})

test('a day is short in both languages', () => {
  expect(tinyDay(day('2027-02-06'), 'zh')).toBe('2/6')
  expect(tinyDay(day('2027-02-06'), 'en')).toBe('6 Feb')
})
