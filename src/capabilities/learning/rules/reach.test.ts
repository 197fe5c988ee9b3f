import { expect, test } from 'vitest'
import { reachByUnit, reachOf, unitBelow } from './reach.ts'

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

test('LRN-25 a place belongs to the unit just below the reach, or to the reach itself', () => {
  expect(unitBelow('1.2.3', ['1'])).toBe('1.2')
  expect(unitBelow('1.2', ['1.2'])).toBe('1.2')
  expect(unitBelow('1.20.3', ['1.2', '1.20'])).toBe('1.20.3')
})

test('LRN-25 units of fewer than five stand together, and the whole minus the shown tells of nobody', () => {
  const count = (path: string, sent: number, read: number) => ({ path, sent, read })
  const big = [count('1.1', 9, 4), count('1.2.1', 4, 4), count('1.2.2', 3, 1)]
  expect(reachByUnit([...big, count('1.3', 3, 2), count('1.4', 2, 0)], ['1'])).toEqual([
    count('1.1', 9, 4),
    count('1.2', 7, 5),
    { path: null, sent: 5, read: 2 },
  ])
  expect(reachByUnit([...big, count('1.3', 1, 1)], ['1'])).toEqual([
    count('1.1', 9, 4),
    { path: null, sent: 8, read: 6 },
  ])
  expect(reachByUnit([count('1.1', 9, 4), count('1.3', 1, 1)], ['1'])).toEqual([])
  expect(reachByUnit([count('1', 3, 1)], ['1'])).toEqual([])
})

test('LRN-25 units stand in the order of the tree, the tenth behind the ninth and the reach itself before what is below it', () => {
  const sent = (...paths: string[]) =>
    reachByUnit(
      paths.map((path) => ({ path, sent: 5, read: 0 })),
      ['1'],
    )
  expect(sent('1.10', '1.9.2', '1', '1.2').map(({ path }) => path)).toEqual(['1', '1.2', '1.9', '1.10'])
})
