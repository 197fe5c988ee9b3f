import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { firstDayOf, type MonthRow, monthOf, networkOf } from './series.ts'

const row = (over: Partial<MonthRow>): MonthRow => ({
  unit: 'operations',
  topic: 'vehicles',
  month: monthOf(day('2027-01-12')),
  count: 1,
  verified: 0,
  source: 1,
  askedFor: false,
  ...over,
})

test('SUP-100 a month is a number whose neighbours differ by one, also over New Year', () => {
  expect(monthOf(day('2027-01-12')) - monthOf(day('2026-12-31'))).toBe(1)
  expect(firstDayOf(monthOf(day('2026-12-31')))).toBe('2026-12-01')
})

test('SUP-100 rows of one stratum add up; what a signal asked for, and what lies outside the months, stays out', () => {
  const now = monthOf(day('2027-01-12'))
  const network = networkOf(
    [
      row({ count: 2, verified: 1 }),
      row({ count: 3, source: 2 }),
      row({ count: 5, askedFor: true }),
      row({ month: now - 3, count: 9 }),
    ],
    [{ unit: 'operations', topic: 'vehicles', month: now, exposure: 240 }],
    ['operations', 'supply'],
    now - 2,
    now + 1,
  )
  expect(network).toEqual({
    first: now - 2,
    months: 3,
    units: ['operations', 'supply'],
    series: [
      {
        unit: 'operations',
        topic: 'vehicles',
        counts: Float64Array.of(0, 0, 5),
        exposure: Float64Array.of(Number.NaN, Number.NaN, 240),
        verified: Float64Array.of(0, 0, 1),
        sources: Int32Array.of(0, 0, 3),
      },
    ],
  })
})
