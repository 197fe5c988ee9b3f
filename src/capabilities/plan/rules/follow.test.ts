import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { dueForNewcomers } from './follow.ts'

test.each([
  ['2027-01-31', '2027-01-31'],
  ['2027-01-15', '2027-01-26'],
  ['2027-01-12', '2027-01-26'],
])('PLN-19 of a programme to %s a new holder of 12 January has until %s', (toOn, due) => {
  expect(dueForNewcomers(day(toOn), day('2027-01-12'))).toBe(due)
})
