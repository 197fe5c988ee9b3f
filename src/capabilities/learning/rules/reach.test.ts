import { expect, test } from 'vitest'
import { reachOf } from './reach.ts'

test('LRN-15 the distribution counts each reader once, and those who have not read stay outside', () => {
  const counts = [
    { days: 0, people: 2 },
    { days: 1, people: 1 },
    { days: 3, people: 2 },
    { days: 8, people: 1 },
    { days: 40, people: 1 },
  ]
  expect(reachOf(10, counts)).toEqual({ sent: 10, read: 7, steps: [3, 2, 0, 1, 1], halfBy: 3, allBy: null })
})

test('LRN-15 while fewer than half have read, there is no day by which half had', () => {
  expect(reachOf(10, [{ days: 1, people: 4 }])).toMatchObject({ read: 4, halfBy: null })
  expect(reachOf(8, [{ days: 1, people: 4 }])).toMatchObject({ halfBy: 1, allBy: null })
})

test('LRN-15 for fewer than five people there is no distribution', () => {
  expect(reachOf(4, [{ days: 1, people: 4 }])).toBeNull()
  expect(reachOf(5, [])).toEqual({ sent: 5, read: 0, steps: [0, 0, 0, 0, 0], halfBy: null, allBy: null })
})

test('LRN-15 once the last has read it, the day by which all had is told', () => {
  const counts = [
    { days: 9, people: 1 },
    { days: 0, people: 4 },
  ]
  expect(reachOf(5, counts)).toMatchObject({ read: 5, halfBy: 0, allBy: 9 })
})
