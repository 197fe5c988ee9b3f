import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectIn } from './detect.ts'
import { after, beginning, type Cell, tablesFrom } from './history.ts'
import { type Network, networkOf, usualSettings } from './series.ts'
import { tablesOf } from './table.ts'

const units = ['a', 'b', 'c']
const first = 2020 * 12
const months = 48

/** What was found, month by month; each stratum once a month. */
const anyMonths = fc.array(
  fc.uniqueArray(
    fc.record({
      unit: fc.constantFrom(...units),
      topic: fc.constantFrom('x', 'y'),
      count: fc.nat(4),
      exposure: fc.option(fc.integer({ min: 1, max: 50 })),
      sources: fc.nat(3),
    }),
    { selector: ({ unit, topic }) => unit + topic, maxLength: 6 },
  ),
  { minLength: months, maxLength: months },
)

const cellsOf = (found: readonly { count: number; sources: number }[]): Cell[] =>
  found.map((one) => ({ ...(one as Cell), verified: Math.min(1, one.count), sources: one.count > 0 ? one.sources : 0 }))

const networkFrom = (found: readonly (readonly Cell[])[]): Network => {
  const rows = found.flatMap((cells, at) => cells.map((cell) => ({ ...cell, month: first + at })))
  return networkOf(
    rows.map((row) => ({ ...row, source: row.sources, askedFor: false })),
    rows.flatMap((row) => (row.exposure === null ? [] : [{ ...row, exposure: row.exposure }])),
    units,
    first,
    first + found.length,
  )
}

test('SUP-111 taken in month by month, the statistics are those of the whole series, and so are the detections', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyMonths, (found) => {
      const cells = found.map(cellsOf)
      const network = networkFrom(cells)
      let history = beginning(first)
      for (const [at, month] of cells.entries()) {
        history = after(history, month)
        if (at % 9 !== 8 && at !== months - 1) continue
        const folded = tablesFrom(history, units)
        const whole = tablesOf(network, first + at).filter(({ topic }) => folded.some((one) => one.topic === topic))
        expect(folded.map(rounded)).toEqual(whole.map(rounded))
        expect(detectIn(folded, usualSettings).map(named)).toEqual(detectIn(whole, usualSettings).map(named))
      }
    }),
    { numRuns: 60 },
  )
})

test('SUP-111 a stratum in which nothing happened is carried over untouched', () => {
  const cell = (topic: string): Cell => ({ unit: 'a', topic, count: 1, exposure: null, verified: 0, sources: 1 })
  const before = after(beginning(first), [cell('x'), cell('y')])
  const then = after(before, [cell('x')])
  expect(then.topics.get('y')).toBe(before.topics.get('y'))
  expect(then.topics.get('x')?.units.get('a')?.recent).toHaveLength(2)
})

/** Sums in another order differ in their last digits; ten are compared. */
const rounded = (table: ReturnType<typeof tablesOf>[number]) =>
  Object.fromEntries(
    Object.entries(table).map(([key, value]) => [
      key,
      value instanceof Float64Array ? Array.from(value, (x) => Number(x.toPrecision(10))) : value,
    ]),
  )

const named = ({ unit, topic, verdict, n, q }: ReturnType<typeof detectIn>[number]) => ({
  unit,
  topic,
  verdict,
  n,
  q: q === null ? null : Number(q.toPrecision(6)),
})
