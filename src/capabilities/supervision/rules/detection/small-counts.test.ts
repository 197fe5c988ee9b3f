import { expect, test } from 'vitest'
import { type Chance, chanceFrom, poissonBy } from '#kernel/chance.ts'
import { quietOrganisation, simulatedOrganisation } from '../simulator/organisation.ts'
import { knownTotal, type SourceCounts, seenCount, seenPetitions, smallest } from './small-counts.ts'

test.each([
  [{ petitions: 0, checks: 0 }, 0, 'fewer-than-3', 'fewer-than-3'],
  [{ petitions: 2, checks: 1 }, 1, 'fewer-than-3', 'fewer-than-3'],
  [{ petitions: 2, checks: 3 }, 3, 3, 'fewer-than-3'],
  [{ petitions: 3, checks: 0 }, 3, 3, 3],
  [{ petitions: 3, checks: 1 }, 4, 4, 3],
] as const)(
  'SUP-115 %j is %s to the discipline role and %s to others; its petitions are %s',
  (cell, own, others, petitions) => {
    expect(seenCount(cell, 'discipline')).toBe(own)
    expect(seenCount(cell, 'other')).toBe(others)
    expect(seenPetitions(cell)).toBe(petitions)
  },
)

/** The cells of a simulated organisation, half of what is found coming in as petitions. */
const cells = (() => {
  const chance = chanceFrom(2027)
  const { series, months } = simulatedOrganisation(
    {
      ...quietOrganisation,
      units: 12,
      months: 12,
      topics: Array.from({ length: 8 }, (_, k) => ({ topic: `t${k}`, rate: 0.3 * (k + 1), truth: 'none' as const })),
    },
    chance,
  )
  return series.flatMap(({ counts }, stratum) =>
    Array.from({ length: months }, (_, month) => {
      const all = counts[month] ?? 0
      const petitions = Math.min(all, poissonBy(chance, all / 2))
      return { stratum, month, petitions, checks: all - petitions }
    }),
  )
})()

type Filter = (cell: (typeof cells)[number]) => boolean

/** Any choice of units and topics over any range of months, and the same without one part of it. */
const pairOf = (chance: Chance): readonly [Filter, Filter] => {
  const pick = (n: number) => Math.floor(chance() * n)
  const chosen = new Set(Array.from({ length: 96 }, (_, s) => s).filter(() => chance() < 0.2))
  const [a, b] = [pick(12), pick(12)].sort((x, y) => x - y) as [number, number]
  const wide: Filter = ({ stratum, month }) => chosen.has(stratum) && month >= a && month <= b
  const without = [...chosen][pick(chosen.size)] ?? -1
  const narrow: Filter =
    chance() < 0.5
      ? (cell) => wide(cell) && cell.stratum !== without
      : (cell) => wide(cell) && !(cell.stratum === without && cell.month === b)
  return [wide, narrow]
}

/** How often two answers, one taken from the other, leave one or two. */
const isolated = (answer: (chosen: readonly SourceCounts[]) => number): number => {
  const chance = chanceFrom(7)
  let times = 0
  for (let n = 0; n < 10_000; n++) {
    const [wide, narrow] = pairOf(chance)
    const left = answer(cells.filter(wide)) - answer(cells.filter(narrow))
    if (left > 0 && left < smallest) times++
  }
  return times
}

const petitionsOnly = (chosen: readonly SourceCounts[]) => chosen.map(({ petitions }) => ({ petitions, checks: 0 }))

test('SUP-114 P1: taking one filter from another, 10,000 times at random, isolates no petition', () => {
  expect(isolated((chosen) => knownTotal(petitionsOnly(chosen), 'discipline'))).toBe(0)
})

test('SUP-115 P1: nor any small count for a role beyond the discipline one', () => {
  expect(isolated((chosen) => knownTotal(chosen, 'other'))).toBe(0)
})

test('SUP-114 P1: the attack is a real one: small sums hidden only where they are shown give thousands away', () => {
  const hiddenLate = (chosen: readonly SourceCounts[]): number => {
    const sum = chosen.reduce((all, { petitions }) => all + petitions, 0)
    return sum < smallest ? 0 : sum
  }
  expect(isolated(hiddenLate)).toBeGreaterThan(1000)
})
