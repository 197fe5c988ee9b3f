import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concentrationOf } from './concentration.ts'
import { detect } from './detect.ts'
import { falseDiscovery } from './false-discovery.ts'
import { betweenUnits, growthOf, isSustained, overAYear, shrunk } from './growth.ts'
import { isWidespread, prevalenceOf } from './prevalence.ts'
import { type MonthlySeries, type Network, type Settings, usualSettings } from './series.ts'

const months = 36
const settings: Settings = { ...usualSettings, material: 6 }

/** Twelve units, four topics, one finding every other month in each; `over` says what is different. */
const network = (over: (unit: number, topic: number, t: number, usual: number) => number): Network => {
  const series = Array.from({ length: 48 }, (_, k): MonthlySeries => {
    const [u, topic] = [k % 12, Math.floor(k / 12)]
    const counts = Float64Array.from({ length: months }, (_, t) => over(u, topic, t, (t + u + topic) % 3 === 0 ? 1 : 0))
    return {
      unit: `u${u}`,
      topic: `t${topic}`,
      counts,
      exposure: null,
      verified: counts,
      sources: new Int32Array(months),
    }
  })
  return { first: 2020 * 12, months, units: Array.from({ length: 12 }, (_, u) => `u${u}`), series }
}
const last = 2020 * 12 + months - 1
const verdicts = (one: Network, over: Partial<Settings> = {}) =>
  detect(one, last, { ...settings, ...over }).map(({ verdict, topic, unit }) => [verdict, topic, unit])

test('SUP-110 where nothing changes, nothing is said', () => {
  expect(verdicts(network((_u, _topic, _t, usual) => usual))).toEqual([])
})

test('SUP-103 one unit that finds five a month at once is a beginning, with its numbers, rule and share of false ones', () => {
  const found = detect(
    network((u, topic, t, usual) => (u === 3 && topic === 1 && t >= months - 2 ? 5 : usual)),
    last,
    settings,
  )
  expect(found).toMatchObject([
    { unit: 'u3', topic: 't1', verdict: 'INCIPIENT', method: 'predictive', rule: 'SUP-103', falseShare: 0.1 },
  ])
  expect(found[0]?.estimate.low).toBeGreaterThan(1)
  expect(found[0]?.q).toBeLessThan(0.1)
})

test('SUP-116 a detector that was wrong too often asks for more, and says how much', () => {
  const one = network((u, topic, t, usual) => (u === 3 && topic === 1 && t >= months - 2 ? 5 : usual))
  expect(detect(one, last, { ...settings, tightening: { predictive: 0.25 } })[0]?.falseShare).toBe(0.025)
  expect(verdicts(one, { tightening: { predictive: 1e-9 } })).toEqual([])
})

test('SUP-103 what was never verified and comes from one source alone is no signal', () => {
  const one = network((u, topic, t, usual) => (u === 3 && topic === 1 && t >= months - 2 ? 5 : usual))
  const unbacked = { ...one, series: one.series.map((s) => ({ ...s, verified: new Float64Array(months) })) }
  expect(verdicts(unbacked)).toEqual([])
})

test('SUP-103 a wave that comes to all units at once is not the problem of one', () => {
  expect(
    verdicts(
      network((_u, _topic, t, usual) => (t >= months - 2 ? usual + 2 : usual)),
      { material: 60 },
    ),
  ).toEqual([])
})

test('SUP-110 a unit already above what is material has no beginning', () => {
  const one = network((u, topic, t, usual) => (u === 3 && topic === 1 && t >= months - 2 ? 5 : usual))
  expect(verdicts(one, { materialOf: { t1: 1 } }).filter(([verdict]) => verdict === 'INCIPIENT')).toEqual([])
})

test('SUP-118 in a network of fifty units a total that leaps in every unit at once is a beginning of the whole', () => {
  const series = Array.from({ length: 50 }, (_, u): MonthlySeries => {
    const counts = Float64Array.from({ length: 72 }, (_, t) => ((t + u) % 4 === 0 || t === 71 ? 1 : 0))
    return { unit: `u${u}`, topic: 't', counts, exposure: null, verified: counts, sources: new Int32Array(72) }
  })
  const large: Network = { first: 2020 * 12, months: 72, units: series.map(({ unit }) => unit), series }
  const said = (one: Network) =>
    detect(one, 2020 * 12 + 71, { ...settings, material: 60 }).map(({ method, unit }) => [method, unit])
  expect(said(large)).toEqual([['farrington', null]])
  expect(said({ ...large, units: large.units.slice(1), series: series.slice(1) })).toEqual([])
})

test('SUP-105 a topic that grows all year in many units is growing', () => {
  const grows = (t: number): number => (t < months - 12 ? 0 : Math.floor((t - months + 12) / 3))
  const one = network((u, topic, t, usual) => (u < 6 && topic === 2 ? usual + grows(t) : usual))
  expect(verdicts(one, { material: 60 })).toEqual([['TREND', 't2', null]])
})

test('SUP-107 a topic above what is material in most units is widespread, however long it has been', () => {
  const one = network((u, topic, _t, usual) => (u < 8 && topic === 0 ? usual + 1 : usual))
  expect(verdicts(one)).toEqual([['WIDESPREAD', 't0', null]])
})

test('SUP-107 below six units the word is not used, nor where two units carry it all', () => {
  const year = (found: number) => ({ found, exposure: 1 })
  const five = Array.from({ length: 5 }, () => year(20))
  expect(isWidespread(prevalenceOf(five, 4, 6), 5)).toBe(false)
  const six = Array.from({ length: 6 }, () => year(20))
  expect(isWidespread(prevalenceOf(six, 4, 6), 6)).toBe(true)
  const lopsided = [year(500), year(12), year(12), ...Array.from({ length: 9 }, () => year(8))]
  expect(isWidespread(prevalenceOf(lopsided, 4, 6), 12)).toBe(false)
})

test('SUP-107 the chances of how many are affected are those of counting every combination', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 3, maxLength: 8 }), (found) => {
      const units = found.map((y) => ({ found: y, exposure: 1 }))
      const { affected, atLeastAThird } = prevalenceOf(units, 3, 8)
      let sum = 0
      for (let mask = 0; mask < 2 ** units.length; mask++) {
        const chosen = units.map((_, u) => ((mask >> u) & 1) === 1)
        if (chosen.filter(Boolean).length >= units.length / 3)
          sum += chosen.reduce((chance, is, u) => chance * (is ? (affected[u] ?? 0) : 1 - (affected[u] ?? 0)), 1)
      }
      expect(atLeastAThird).toBeCloseTo(sum, 9)
    }),
    { numRuns: 50 },
  )
})

test('SUP-101 units that are all alike have a large concentration, unlike ones a small one', () => {
  const expected = Array.from({ length: 40 }, () => 20)
  expect(concentrationOf(expected, expected)).toBeGreaterThan(100)
  expect(
    concentrationOf(
      expected.map((_, u) => (u % 4 === 0 ? 74 : 2)),
      expected,
    ),
  ).toBeLessThan(1.5)
})

test('SUP-102 with exposure, twice as many inspections with twice as many findings are no news', () => {
  const doubled = network((_u, _topic, t, usual) => (t >= months - 6 ? 2 * usual : usual))
  const exposed = {
    ...doubled,
    series: doubled.series.map((s) => ({
      ...s,
      exposure: Float64Array.from({ length: months }, (_, t) => (t >= months - 6 ? 200 : 100)),
    })),
  }
  expect(verdicts(exposed, { material: 60 })).toEqual([])
})

test('SUP-110 with exposure missing for more than three months in ten, nothing is claimed', () => {
  const one = network((u, topic, t, usual) => (u === 3 && topic === 1 && t >= months - 2 ? 5 : usual))
  const holed = {
    ...one,
    series: one.series.map((s) => ({
      ...s,
      exposure: Float64Array.from({ length: months }, (_, t) => (t % 2 === 0 ? Number.NaN : 100)),
    })),
  }
  expect(verdicts(holed).map(([verdict]) => verdict)).not.toContain('INCIPIENT')
})

test('SUP-104 q values rise with p, never fall below it, and the textbook example comes out', () => {
  expect(Array.from(falseDiscovery([0.01, 0.04, 0.03, 0.005]))).toEqual([0.02, 0.04, 0.04, 0.02])
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }), (p) => {
      const q = falseDiscovery(p)
      const order = p.map((_, at) => at).sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0))
      for (const [rank, at] of order.entries()) {
        expect(q[at]).toBeGreaterThanOrEqual((p[at] ?? 0) - 1e-12)
        if (rank > 0) expect(q[at]).toBeGreaterThanOrEqual(q[order[rank - 1] ?? 0] ?? 0)
      }
    }),
  )
})

const flat = new Array<number>(12).fill(1)

test('SUP-105 a doubling over the year is seen as a doubling, and a flat year as none', () => {
  const doubling = flat.map((_, t) => 100 * 2 ** (t / 12))
  expect(overAYear(growthOf(doubling, flat, 1).slope)).toBeCloseTo(2, 1)
  expect(growthOf(doubling, flat, 1).p).toBeLessThan(1e-6)
  expect(
    growthOf(
      flat.map(() => 20),
      flat,
      1,
    ),
  ).toMatchObject({ n: 240, p: expect.closeTo(0.5, 9) })
})

test('SUP-105 a spike of two months is not sustained, a rise of a year is', () => {
  expect(isSustained([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 12, 12], flat, 1)).toBe(false)
  expect(isSustained([1, 1, 1, 2, 2, 3, 4, 5, 5, 6, 7, 8], flat, 1)).toBe(true)
})

test('SUP-106 slopes that differ by chance alone are drawn together, wide ones by as much as they are uncertain', () => {
  const slope = (value: number, error: number) => ({ n: 10, p: 0.5, slope: value, error })
  expect(betweenUnits([slope(0.1, 0.3), slope(-0.1, 0.3), slope(0, 0.3)], 0)).toBe(0)
  const between = betweenUnits([slope(1, 0.1), slope(-1, 0.1), slope(0, 0.1)], 0)
  expect(between).toBeCloseTo(2 / 3 - 0.01, 2)
  expect(shrunk(slope(1, 0.1), 0, between).slope).toBeCloseTo(between / (between + 0.01), 9)
  expect(shrunk(slope(1, 0.1), 0.2, 0).slope).toBe(0.2)
})
