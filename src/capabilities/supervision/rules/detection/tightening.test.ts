import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tighteningOf } from './tightening.ts'

const judged = (right: number, wrong: number): boolean[] => [
  ...new Array<boolean>(wrong).fill(false),
  ...new Array<boolean>(right).fill(true),
]

test('SUP-116 nine right of twenty tighten, ten do not, nineteen say nothing yet', () => {
  expect(tighteningOf(judged(9, 11))).toEqual({ factor: 0.5, precision: 0.45, judged: 20, change: 'tightened' })
  expect(tighteningOf(judged(10, 10))).toEqual({ factor: 1, precision: 0.5, judged: 20, change: null })
  expect(tighteningOf(judged(0, 19))).toEqual({ factor: 1, precision: null, judged: 19, change: null })
})

test('SUP-116 after a step twenty more are awaited; sixteen right of twenty loosen again, never beyond the start', () => {
  expect(tighteningOf(judged(0, 39)).factor).toBe(0.5)
  expect(tighteningOf(judged(0, 40)).factor).toBe(0.25)
  expect(tighteningOf([...judged(0, 20), ...judged(16, 4)])).toMatchObject({ factor: 1, change: 'loosened' })
  expect(tighteningOf(judged(100, 0)).factor).toBe(1)
})

test('SUP-116 the factor stays between a sixteenth and one', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 400 }), (confirmed) => {
      const { factor } = tighteningOf(confirmed)
      expect(factor).toBeGreaterThanOrEqual(1 / 16)
      expect(factor).toBeLessThanOrEqual(1)
    }),
  )
})
