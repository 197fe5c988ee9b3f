import { expect, test } from 'vitest'
import { compare, median } from './measure.ts'

test('the median of an odd and of an even number of runs', () => {
  expect(median([9, 1, 4])).toBe(4)
  expect(median([9, 1, 4, 6])).toBe(5)
  expect(() => median([])).toThrow('nothing was measured')
})

test('the ratio says how many times the floor it costs, for times and for rates', () => {
  const floor = { name: 'bare', values: [10] }
  expect(compare({ name: 'a', unit: 'ms', values: [30], floor }).ratio).toBe(3)
  expect(compare({ name: 'a', unit: 'rows/s', values: [4], floor }).ratio).toBe(2.5)
})
