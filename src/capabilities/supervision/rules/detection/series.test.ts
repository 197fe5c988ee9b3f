import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { firstDayOf, monthOf } from './series.ts'

test('SUP-100 a month is a number whose neighbours differ by one, also over New Year', () => {
  expect(monthOf(day('2027-01-12')) - monthOf(day('2026-12-31'))).toBe(1)
  expect(firstDayOf(monthOf(day('2026-12-31')))).toBe('2026-12-01')
})
