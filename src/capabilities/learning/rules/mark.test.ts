import { expect, test } from 'vitest'
import { counting, mark, reaches } from './mark.ts'

const options = [
  { id: 'a', correct: true },
  { id: 'b', correct: true },
  { id: 'c', correct: false },
  { id: 'd', correct: true },
]
const multiple = { kind: 'multiple', options } as const
const single = { kind: 'single', options: options.slice(1, 3) } as const

test.each([
  [['a', 'b', 'd'], 'right', [], []],
  [['d', 'b', 'a'], 'right', [], []],
  [['a', 'b'], 'nearly', ['d'], []],
  [['a', 'b', 'c', 'd'], 'nearly', [], ['c']],
  [['a', 'b', 'c'], 'wrong', ['d'], ['c']],
  [['a'], 'wrong', ['b', 'd'], []],
  [[], 'wrong', ['a', 'b', 'd'], []],
  [['a', 'b', 'd', 'z'], 'right', [], []],
])('LRN-5 %j of three right options is %s', (chosen, verdict, missed, extra) => {
  expect(mark(multiple, chosen)).toEqual({ verdict, missed, extra })
})

test('LRN-5 nothing is nearly right where one option is right', () => {
  expect(mark(single, ['b']).verdict).toBe('right')
  expect(mark(single, []).verdict).toBe('wrong')
  expect(mark(single, ['b', 'c']).verdict).toBe('wrong')
})

test('LRN-5 one miss without any hit is not nearly right', () => {
  const one = {
    kind: 'multiple',
    options: [
      { id: 'a', correct: true },
      { id: 'b', correct: false },
    ],
  } as const
  expect(mark(one, []).verdict).toBe('wrong')
})

test.each([
  [4, 5, 0.8, true],
  [3, 5, 0.8, false],
  [5, 5, 1, true],
  [0, 0, 0.8, false],
  [7, 10, 0.7, true],
  [2, 3, 2 / 3, true],
])('LRN-6 %i of %i against a share of %f', (right, total, pass, reached) => {
  expect(reaches(right, total, pass)).toBe(reached)
})

test('LRN-23 a question that was withdrawn after it was drawn counts neither for nor against', () => {
  const items = [{ code: 'a' }, { code: 'b' }]
  expect(counting(items, new Set(['b', 'c']))).toEqual([{ code: 'a' }])
  expect(counting(items, new Set())).toEqual(items)
})
