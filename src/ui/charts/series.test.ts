import { expect, test } from 'vitest'
import { outside, runs } from './series.ts'

test('what lies above or below its own band is outside, what touches it is not', () => {
  const bands = [1, 2, 3, 4].map(() => ({ low: 1, high: 3 }))
  expect(outside([3, 4, 0, null], bands)).toEqual([1, 2])
})

test('a month without a count breaks the line', () => {
  expect(runs([1, 2, null, 3, null, null, 4, 5])).toEqual([[0, 1], [3], [6, 7]])
})
