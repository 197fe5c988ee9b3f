import fc from 'fast-check'
import { expect, test } from 'vitest'
import { waterfall } from './waterfall.ts'

const bands = [
  { name: '低', from: 0, to: 8 },
  { name: '中', from: 9, to: 14 },
  { name: '高', from: 15, to: 20 },
]
const of = (...points: number[]) => points.map((p) => ({ name: '', points: p }))

test('five factors and a working control add up to sixteen, which is high', () => {
  const { steps, total, band, low, high } = waterfall(of(5, 4, 4, 3, 3, -3), bands)
  expect(total).toBe(16)
  expect(band?.name).toBe('高')
  expect([low, high]).toEqual([0, 20])
  expect(steps[4]).toEqual({ from: 16, to: 19, end: 19 })
  expect(steps[5]).toEqual({ from: 16, to: 19, end: 16 })
})

test('a second control that works brings it down to medium', () => {
  expect(waterfall(of(5, 4, 4, 3, 3, -6), bands).band?.name).toBe('中')
})

test.each([
  [8, '低'],
  [9, '中'],
  [14, '中'],
  [15, '高'],
  [23, '高'],
  [-2, '低'],
])('a total of %i is %s', (points, name) => {
  expect(waterfall(of(points), bands).band?.name).toBe(name)
})

test('each bar starts where the one before ended, and the last ends at the total', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -6, max: 9 }), { maxLength: 9 }), (points) => {
      const { steps, total, low, high } = waterfall(of(...points), bands)
      expect(total).toBe(points.reduce((sum, p) => sum + p, 0))
      expect(steps.at(-1)?.end ?? 0).toBe(total)
      steps.forEach((step, index) => {
        const before = steps[index - 1]?.end ?? 0
        expect([step.from, step.to]).toContain(before)
        expect(step.to - step.from).toBe(Math.abs(points[index] ?? 0))
        expect(step.from).toBeGreaterThanOrEqual(low)
        expect(step.to).toBeLessThanOrEqual(high)
      })
    }),
  )
})
