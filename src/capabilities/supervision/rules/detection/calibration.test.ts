import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { detect } from './detect.ts'
import { expectationOf, tailOf } from './predictive.ts'
import { type MonthlySeries, type Network, usualSettings } from './series.ts'
import { tablesOf } from './table.ts'

/** Complaints by police area and topic, 2000-01 to 2008-12: sparse as findings are, and not made by us. */
const complaints: readonly MonthlySeries[] = readFileSync(new URL('fixtures/chicago.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [topic = '', unit = '', ...counts] = line.split(' ')
    const found = Float64Array.from(counts, Number)
    return {
      unit,
      topic,
      counts: found,
      exposure: null,
      verified: found,
      sources: Int32Array.from(found, (y) => y && 1),
    }
  })

const first = 2000 * 12
const upTo = (months: number): Network => {
  const series = complaints
    .map((one) => ({ ...one, counts: Float64Array.from(one.counts).subarray(0, months) }))
    .filter(({ counts }) => counts.some((y) => y > 0))
  return { first, months, units: [...new Set(series.map(({ unit }) => unit))], series }
}

test('SUP-103 A3: of strata and months in which nobody planted anything, 0.8 to 1.3 % lie below a nominal 1 %', () => {
  const network = upTo(84)
  const old = network.series.filter(({ counts }) => Array.from(counts).findIndex((y) => y > 0) < 24)
  const known = new Set(old.map(({ unit, topic }) => `${unit}/${topic}`))
  let [tested, below] = [0, 0]
  for (let month = first + 36; month < first + 84; month++)
    for (const table of tablesOf({ ...network, series: old }, month)) {
      const expectation = expectationOf(table)
      for (const [u, unit] of table.units.entries()) {
        if (!known.has(`${unit}/${table.topic}`)) continue
        tested++
        if (tailOf(expectation, u).midP < 0.01) below++
      }
    }
  expect(tested).toBeGreaterThan(14_000)
  expect(below / tested).toBeGreaterThan(0.008)
  expect(below / tested).toBeLessThan(0.013)
})

test('SUP-109 A6: the new codes of autumn 2006 are a change of counting; in that year at most two are called beginning', () => {
  const network = upTo(108)
  const seen = Array.from({ length: 12 }, (_, at) => detect(network, 2006 * 12 + 8 + at, usualSettings))
  const december = seen[3]?.filter(({ verdict }) => verdict === 'CODING-CHANGE').map(({ topic }) => topic)
  expect(december).toEqual(expect.arrayContaining(['S0', 'S1', 'S2', '16', '18']))
  const fell = seen[8]?.filter(({ verdict }) => verdict === 'CODING-CHANGE').map(({ topic }) => topic)
  expect(fell).toContain('05')
  expect(seen.flat().filter(({ verdict }) => verdict === 'INCIPIENT').length).toBeLessThanOrEqual(2)
})
