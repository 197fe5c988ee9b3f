import { expect, test } from 'vitest'
import { chanceFrom, poissonBy } from '#kernel/chance.ts'
import { type BusinessCount, concentrationsOf, overRepresented, type PlacedCount } from './concentrations.ts'

/** Sixty units, six topics, 24 months before and three new ones, all alike but for one cell. */
const network = (seed: number, extra: number): PlacedCount[] => {
  const chance = chanceFrom(seed)
  return Array.from({ length: 60 }, (_, u) => u).flatMap((u) =>
    ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((topic) => [
      { unit: `u${u}`, topic, isNew: false, count: poissonBy(chance, 6) },
      { unit: `u${u}`, topic, isNew: true, count: poissonBy(chance, 0.75) + (u === 17 && topic === 'c' ? extra : 0) },
    ]),
  )
}

test('SUP-119 one unit and topic with twelve more is found, and told once although both trees hold it', () => {
  const [first, ...others] = concentrationsOf(network(1, 12), chanceFrom(1))
  expect(first).toMatchObject({ unit: 'u17', topic: 'c' })
  expect(first?.found).toBeGreaterThanOrEqual(12)
  expect(first?.p).toBeLessThan(0.01)
  expect(others.filter(({ unit, topic }) => unit === 'u17' && topic === 'c')).toEqual([])
})

test('SUP-119 in twenty quiet networks a place is shown by chance alone, as rarely as its budget says', () => {
  const struck = Array.from(
    { length: 20 },
    (_, at) => concentrationsOf(network(100 + at, 0), chanceFrom(at)).length > 0,
  )
  expect(struck.filter(Boolean).length).toBeLessThanOrEqual(4)
})

test('SUP-119 the same counts say the same, and nothing new says nothing', () => {
  expect(concentrationsOf(network(1, 12), chanceFrom(5))).toEqual(concentrationsOf(network(1, 12), chanceFrom(5)))
  expect(
    concentrationsOf(
      network(1, 0).filter(({ isNew }) => !isNew),
      chanceFrom(5),
    ),
  ).toEqual([])
  expect(concentrationsOf([], chanceFrom(5))).toEqual([])
})

const businesses = ['procurement', 'metering', 'contracts', 'warehouse', 'safety', 'finance', 'land', 'vehicles']
const asUsual = (over: (business: string, topic: string) => number): BusinessCount[] =>
  businesses.flatMap((business) =>
    ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].flatMap((topic) =>
      ['2025 audit', '2026 audit'].map((layer) => ({ business, topic, layer, count: over(business, topic) })),
    ),
  )

test('SUP-120 a topic four times as often in one business is told, alone, above twice with nineteen in twenty', () => {
  const counts = asUsual((business, topic) => (business === 'vehicles' && topic === 'd' ? 60 : 6))
  const told = overRepresented(counts)
  expect(told?.map(({ business, topic }) => [business, topic])).toEqual([['vehicles', 'd']])
  expect(told?.[0]?.low).toBeGreaterThanOrEqual(2)
  expect(told?.[0]?.ratio).toBeGreaterThan(told?.[0]?.low ?? 9)
})

test('SUP-120 all alike: nothing; too few entries with a business: it says so', () => {
  expect(overRepresented(asUsual(() => 8))).toEqual([])
  expect(overRepresented(asUsual(() => 0).slice(0, 4))).toBeNull()
  expect(overRepresented([])).toBeNull()
})
