import { expect, test } from 'vitest'
import { partsOf, scaledUp } from './sample.ts'

test('ORG-18: up to twenty thousand people everybody is counted', () => {
  expect([0, 1, 1200, 20_000].map(partsOf)).toEqual([256, 256, 256, 256])
})

test('ORG-18: of more people whole parts with about four thousand of them, and one part at least', () => {
  expect(partsOf(20_001)).toBe(51)
  expect(partsOf(100_000)).toBe(10)
  expect(partsOf(1_000_000)).toBe(1)
  expect(partsOf(50_000_000)).toBe(1)
})

test('ORG-18: a count in some parts stands for everybody; in all parts it is itself', () => {
  expect(scaledUp(3_923, 1)).toBe(1_004_288)
  expect(scaledUp(10, 10)).toBe(256)
  expect(scaledUp(271, 256)).toBe(271)
})
