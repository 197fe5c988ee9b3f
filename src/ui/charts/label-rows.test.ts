import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Label, labelRows, spread } from './label-rows.ts'

const touching = (labels: readonly Label[], gap: number, low: number, high: number) => {
  const placed = labelRows(labels, low, high, gap)
  return labels.some((a, i) =>
    labels.some((b, j) => {
      const one = placed[i]
      const other = placed[j]
      if (i >= j || !one || !other || one.row !== other.row) return false
      return Math.abs(one.x - other.x) < (a.width + b.width) / 2 + gap - 1e-6
    }),
  )
}

test('labels far apart stay over their marks in one row', () => {
  const labels = [
    { at: 100, width: 40 },
    { at: 300, width: 40 },
  ]
  expect(labelRows(labels, 0, 400)).toEqual([
    { x: 100, row: 0 },
    { x: 300, row: 0 },
  ])
})

test('two near labels share the move', () => {
  const [a, b] = labelRows(
    [
      { at: 100, width: 40 },
      { at: 120, width: 40 },
    ],
    0,
    400,
    8,
  )
  expect(a).toEqual({ x: 86, row: 0 })
  expect(b).toEqual({ x: 134, row: 0 })
})

test('a crowd takes a second row instead of wandering off, and only where the crowd is', () => {
  const placed = labelRows(
    [100, 104, 108, 300].map((at) => ({ at, width: 60 })),
    0,
    400,
    8,
  )
  expect(placed.map((place) => place.row)).toEqual([0, 1, 2, 0])
  expect(placed.map((place) => place.x)).toEqual([100, 104, 108, 300])
})

test('a label at the edge is drawn in', () => {
  expect(labelRows([{ at: 0, width: 40 }], 0, 400)).toEqual([{ x: 20, row: 0 }])
})

test('what does not fit in one row says so', () => {
  expect(
    spread(
      [
        { at: 10, width: 80 },
        { at: 20, width: 80 },
      ],
      0,
      150,
      8,
    ),
  ).toBeUndefined()
})

test('labels never touch and never leave the drawing, whatever their places', () => {
  const label = fc.record({ at: fc.integer({ min: 0, max: 600 }), width: fc.integer({ min: 10, max: 140 }) })
  fc.assert(
    fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
      expect(touching(labels, 6, 0, 600)).toBe(false)
      labelRows(labels, 0, 600, 6).forEach((place, index) => {
        const half = (labels[index]?.width ?? 0) / 2
        expect(place.x - half).toBeGreaterThan(-1e-6)
        expect(place.x + half).toBeLessThan(600 + 1e-6)
      })
    }),
  )
})
