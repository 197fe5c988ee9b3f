import { expect, test } from 'vitest'
import { manyLeave } from './change.ts'

test.each([
  [5, 5, false],
  [6, 30, true],
  [6, 31, false],
  [240, 1200, true],
  [239, 1200, false],
  [0, 0, false],
])('ORG-15 %i of %i leaving is asked about: %s', (ended, standing, asked) => {
  expect(manyLeave(ended, standing)).toBe(asked)
})
