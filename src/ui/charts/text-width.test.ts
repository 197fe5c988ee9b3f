import { expect, test } from 'vitest'
import { textWidth } from './text-width.ts'

test('a Han character takes its size and six per cent more', () => {
  expect(textWidth('廉洁', 10)).toBeCloseTo(21.2)
})

test('Latin takes less than Han of as many characters, narrow letters less than wide ones', () => {
  expect(textWidth('post', 12)).toBeLessThan(textWidth('岗位岗位', 12))
  expect(textWidth('illi', 12)).toBeLessThan(textWidth('mwmw', 12))
})

test('nothing takes nothing', () => {
  expect(textWidth('', 12)).toBe(0)
})
