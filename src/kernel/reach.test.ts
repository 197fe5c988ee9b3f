import { expect, test } from 'vitest'
import { type Reach, reachesUnit } from './reach.ts'

const reach = (...units: string[]): Reach => ({ units, branches: [] })

test.each([
  ['1.4', true],
  ['1.4.2', true],
  ['1.4.2.9', true],
  ['1.40', false],
  ['1', false],
  ['1.5', false],
  ['21.4', false],
])('a reach of unit 1.4 and below holds %s: %s', (path, reached) => {
  expect(reachesUnit(reach('1.4'), path)).toBe(reached)
})

test('one of several units is enough, and none reaches nothing', () => {
  expect(reachesUnit(reach('1.5', '1.4'), '1.4.2')).toBe(true)
  expect(reachesUnit(reach(), '1')).toBe(false)
})
