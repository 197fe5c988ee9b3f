import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { festivalsOf, knownYears } from './key-date.ts'

test('PLN-13 the Spring Festivals that calendars get wrong are right here', () => {
  const springOf = (year: number) => festivalsOf(year)?.find(({ code }) => code === 'spring-festival')?.day
  expect(springOf(2027)).toBe(day('2027-02-06'))
  expect(springOf(2030)).toBe(day('2030-02-03'))
})

test('PLN-13 outside the table there are no festivals', () => {
  expect(festivalsOf(knownYears.first - 1)).toBeNull()
  expect(festivalsOf(knownYears.last + 1)).toBeNull()
  expect(festivalsOf(knownYears.first)?.length).toBeGreaterThan(8)
  expect(festivalsOf(knownYears.last)?.length).toBeGreaterThan(8)
})
