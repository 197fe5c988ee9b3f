import { expect, test } from 'vitest'
import { draw } from './draw.ts'

const of = (subject: string | null, ...codes: string[]) => codes.map((code) => ({ code, subject }))
const pool = of('gifts', 'q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8')

test('LRN-4 the same attempt draws the same questions, whatever the order of the pool', () => {
  const mixed = [...pool, ...of('expenses', 'q9', 'q10', 'q11')]
  expect(draw([...mixed].reverse(), 5, 'attempt-1')).toEqual(draw(mixed, 5, 'attempt-1'))
})

test('LRN-4 a draw takes different questions of the pool, never one twice', () => {
  const drawn = draw([...pool, ...of('gifts', 'q1')], 8, 'attempt-1')
  expect([...drawn].sort()).toEqual(pool.map(({ code }) => code))
  expect(draw(pool, 20, 'attempt-1')).toHaveLength(8)
  expect(draw([], 5, 'attempt-1')).toEqual([])
})

test('LRN-4 over many attempts every question is drawn about equally often, at every place', () => {
  const attempts = 4_000
  const mixed = [...pool.slice(0, 5), ...of('expenses', 'q6', 'q7'), ...of(null, 'q8')]
  const seen = new Map<string, number>()
  const first = new Map<string, number>()
  for (let at = 0; at < attempts; at++) {
    const drawn = draw(mixed, 4, `attempt-${at}`)
    for (const code of drawn) seen.set(code, (seen.get(code) ?? 0) + 1)
    first.set(drawn[0] ?? '', (first.get(drawn[0] ?? '') ?? 0) + 1)
  }
  // Expected 2,000 and 500; five standard deviations either way.
  for (const { code } of pool) {
    expect(Math.abs((seen.get(code) ?? 0) - 2_000)).toBeLessThan(160)
    expect(Math.abs((first.get(code) ?? 0) - 500)).toBeLessThan(105)
  }
})

test('LRN-4 every attempt has of each subject what its share of the pool says, no more than one more or fewer', () => {
  const sizes = { gifts: 20, expenses: 10, scrap: 9, crude: 1 }
  const large = Object.entries(sizes).flatMap(([subject, size]) =>
    of(subject, ...Array.from({ length: size }, (_, n) => `${subject}-${n}`)),
  )
  const attempts = 500
  const met: Record<keyof typeof sizes, Set<number>> = {
    ...{ gifts: new Set(), expenses: new Set(), scrap: new Set(), crude: new Set() },
  }
  let crude = 0
  for (let at = 0; at < attempts; at++) {
    const drawn = draw(large, 10, `attempt-${at}`)
    for (const [subject, counts] of Object.entries(met))
      counts.add(drawn.filter((code) => code.startsWith(subject)).length)
    crude += drawn.filter((code) => code.startsWith('crude')).length
  }
  expect(met).toEqual({
    gifts: new Set([5]),
    expenses: new Set([2, 3]),
    scrap: new Set([2, 3]),
    crude: new Set([0, 1]),
  })
  // One of forty, ten drawn: a quarter of the attempts; five standard deviations.
  expect(Math.abs(crude - attempts / 4)).toBeLessThan(49)
})
