import { expect, test } from 'vitest'
import { type Mark, matrixMarks, spotOf } from './matrix.ts'

const at = (likelihood: number, impact: number) => ({ likelihood, impact })

test('a mark alone stands in the middle of its square', () => {
  const [point] = matrixMarks([{ id: 'a', number: 1, before: at(5, 4), after: at(4, 3) }])
  expect(point?.after).toMatchObject({ square: at(4, 3), dx: 0, dy: 0 })
  expect(point?.before).toMatchObject({ square: at(5, 4), dx: 0, dy: 0 })
})

test('a point that did not move has one mark', () => {
  const [point] = matrixMarks([{ id: 'a', number: 1, before: at(2, 2), after: at(2, 2) }])
  expect(point?.before).toBeNull()
})

test('one point before and another after in the same square both keep their place', () => {
  const [one, other] = matrixMarks([
    { id: 'a', number: 1, before: at(3, 3), after: at(1, 1) },
    { id: 'b', number: 2, before: null, after: at(3, 3) },
  ])
  expect(one?.before?.dx).not.toBe(other?.after.dx)
})

test.each([1, 2, 3, 4, 5, 7, 9, 12, 16])('%i marks in one square neither touch nor leave it', (count) => {
  const spots = Array.from({ length: count }, (_, index) => spotOf(index, count))
  spots.forEach((a, i) => {
    expect(reach(a)).toBeLessThanOrEqual(0.5)
    spots.forEach((b, j) => {
      if (i < j) expect(Math.hypot(a.dx - b.dx, a.dy - b.dy)).toBeGreaterThan(a.radius + b.radius)
    })
  })
})

const reach = (spot: Omit<Mark, 'square'>) => Math.max(Math.abs(spot.dx), Math.abs(spot.dy)) + spot.radius
