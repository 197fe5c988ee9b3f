import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type KeptCounts, type KeptEffort, lookBack, networkFrom } from './history.ts'
import type { MonthlySeries } from './series.ts'

const month = 2027 * 12
const units = ['a', 'b']

interface One {
  readonly unit: string
  readonly topic: string
  readonly month: number
  readonly asked: number
  readonly count: number
  readonly verified: number
  readonly source: number
}

const anyEntries = fc.array(
  fc.record({
    unit: fc.constantFrom('a', 'b', 'top'),
    topic: fc.constantFrom('x', 'y'),
    month: fc.integer({ min: month - lookBack - 3, max: month + 2 }),
    asked: fc.nat(1),
    count: fc.nat(3),
    verified: fc.nat(2),
    source: fc.constantFrom(1, 2, 4),
  }),
  { maxLength: 60 },
)

const pieceOf = (entries: readonly One[]): KeptCounts => ({
  ...{ unit: entries[0]?.unit ?? '', topic: entries[0]?.topic ?? '' },
  ...{ months: entries.map((one) => one.month), asked: entries.map(({ asked }) => asked) },
  ...{ counts: entries.map(({ count }) => count), verified: entries.map(({ verified }) => verified) },
  sources: entries.map(({ source }) => source),
})

/** Every entry that is looked at, one by one. */
const standing = (entries: readonly One[], unit: string, topic: string, on: number): readonly One[] =>
  entries.filter(
    (one) => one.unit === unit && one.topic === topic && one.month === on && (one.asked === 0 || on <= month - 6),
  )

const sum = (of: readonly number[]): number => of.reduce((all, one) => all + one, 0)

test('SUP-111 however the months of a stratum are kept, in one piece or in many, they are those of its entries', () => {
  fc.assert(
    fc.property(anyEntries, fc.boolean(), (entries, whole) => {
      const groups = new Map<string, One[]>()
      for (const [at, one] of entries.entries()) {
        const key = whole ? `${one.unit}/${one.topic}` : String(at)
        groups.set(key, [...(groups.get(key) ?? []), one])
      }
      const kept = [...groups.values()].map(pieceOf)
      const { network, begun } = networkFrom({ counts: kept, efforts: [] }, units, month)
      const within = entries.filter((one) => one.unit !== 'top' && one.month >= month - lookBack && one.month <= month)
      expect(begun).toBe(within.length === 0 ? null : Math.min(...within.map((one) => one.month)))
      expect(network.series.length).toBe(new Set(within.map((one) => `${one.unit}/${one.topic}`)).size)
      for (const series of network.series) expect(shown(series)).toEqual(expected(entries, series))
    }),
  )
})

const shown = ({ counts, verified, sources }: MonthlySeries) => [counts, verified, sources].map((of) => Array.from(of))

const expected = (entries: readonly One[], { unit, topic }: MonthlySeries): number[][] => {
  const months = Array.from({ length: lookBack + 1 }, (_, at) => standing(entries, unit, topic, month - lookBack + at))
  return [
    months.map((ones) => sum(ones.map(({ count }) => count))),
    months.map((ones) => sum(ones.map(({ verified }) => verified))),
    months.map((ones) => ones.reduce((bits, { count, source }) => (count > 0 ? bits | source : bits), 0)),
  ]
}

const effort = (over: Partial<KeptEffort>): KeptEffort => ({
  ...{ unit: 'a', topic: 'x', months: [], asked: [], lookedAt: [], ...over },
})

test('SUP-9, SUP-100 what was looked at adds up where it is known well enough, and stays out while a signal asked for it', () => {
  const year = Array.from({ length: 12 }, (_, at) => month - 11 + at)
  const zeros = year.map(() => 0)
  const usable = effort({ months: year, asked: zeros, lookedAt: year.map(() => 40) })
  const asked = effort({ months: [month - 6, month - 5], asked: [1, 1], lookedAt: [9, 9] })
  const few = effort({ topic: 'y', months: [month], asked: [0], lookedAt: [7] })
  const elsewhere = effort({ unit: 'top', months: year, asked: zeros, lookedAt: zeros })
  const { network } = networkFrom({ counts: [], efforts: [usable, asked, few, elsewhere] }, ['a'], month)
  expect(network.series.map(({ unit, topic }) => [unit, topic])).toEqual([['a', 'x']])
  const exposure = Array.from(network.series[0]?.exposure ?? [])
  expect(exposure.slice(-12)).toEqual([40, 40, 40, 40, 40, 49, 40, 40, 40, 40, 40, 40])
  expect(exposure.slice(0, -12).every(Number.isNaN)).toBe(true)
})
