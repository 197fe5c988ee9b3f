import { expect, test } from 'vitest'
import { gridMove } from './grid-move.ts'

const rows = [[10, 50, 90], [], [12, 88]]

test.each([
  ['ArrowRight', { row: 0, column: 0 }, { row: 0, column: 1 }],
  ['ArrowRight', { row: 0, column: 2 }, { row: 0, column: 2 }],
  ['ArrowLeft', { row: 0, column: 0 }, { row: 0, column: 0 }],
  ['End', { row: 0, column: 0 }, { row: 0, column: 2 }],
  ['Home', { row: 2, column: 1 }, { row: 2, column: 0 }],
  ['ArrowDown', { row: 0, column: 2 }, { row: 2, column: 1 }],
  ['ArrowUp', { row: 2, column: 0 }, { row: 0, column: 0 }],
  ['ArrowDown', { row: 2, column: 0 }, { row: 2, column: 0 }],
])('%s from %o leads to %o', (key, from, to) => {
  expect(gridMove(rows, from, key)).toEqual(to)
})

test('other keys are left to the page', () => {
  expect(gridMove(rows, { row: 0, column: 0 }, 'a')).toBeUndefined()
})
