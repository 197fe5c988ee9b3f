import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { askOn, goneBy } from './commitment.ts'

test.each([
  ['next-time', '2027-01-26', '2027-02-09'],
  ['next-shift', '2027-01-19', '2027-02-02'],
  ['this-week', '2027-01-19', '2027-02-02'],
  ['this-month', '2027-02-11', '2027-02-25'],
] as const)('LRN-16 what was taken along for %s is asked after on %s and let go on %s', (occasion, asked, gone) => {
  expect(askOn(occasion, day('2027-01-12'))).toBe(asked)
  expect(goneBy(day(gone))).toBe(asked)
})
