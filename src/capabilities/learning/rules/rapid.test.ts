import { expect, test } from 'vitest'
import { isRapid } from './rapid.ts'

test.each([
  [1_999, 10, true],
  [2_000, 10, false],
  [2_999, 100, true],
  [3_000, 100, false],
  [9_999, 5_000, true],
  [10_000, 5_000, false],
])('LRN-10 an answer after %i ms to %i characters', (ms, characters, rapid) => {
  expect(isRapid(ms, characters)).toBe(rapid)
})
