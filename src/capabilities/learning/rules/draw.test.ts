import { expect, test } from 'vitest'
import { draw } from './draw.ts'

const pool = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8']

test('LRN-4 the same attempt draws the same questions, whatever the order of the pool', () => {
  expect(draw([...pool].reverse(), 5, 'attempt-1')).toEqual(draw(pool, 5, 'attempt-1'))
})

test('LRN-4 a draw takes different questions of the pool, never one twice', () => {
  const drawn = draw([...pool, 'q1'], 8, 'attempt-1')
  expect([...drawn].sort()).toEqual(pool)
  expect(draw(pool, 20, 'attempt-1')).toHaveLength(8)
})

test('LRN-4 over many attempts every question is drawn about equally often, at every place', () => {
  const attempts = 4_000
  const seen = new Map<string, number>()
  const first = new Map<string, number>()
  for (let at = 0; at < attempts; at++) {
    const drawn = draw(pool, 4, `attempt-${at}`)
    for (const code of drawn) seen.set(code, (seen.get(code) ?? 0) + 1)
    first.set(drawn[0] ?? '', (first.get(drawn[0] ?? '') ?? 0) + 1)
  }
  // Expected 2,000 and 500; five standard deviations either way.
  for (const code of pool) {
    expect(Math.abs((seen.get(code) ?? 0) - 2_000)).toBeLessThan(160)
    expect(Math.abs((first.get(code) ?? 0) - 500)).toBeLessThan(105)
  }
})
