import type { Entry } from '#capabilities/supervision/contract/counts.ts'
import { poissonBy, chanceFrom as seeded } from '#kernel/chance.ts'
import { addMonths, type Day, day } from '#kernel/day.ts'

/** The months of the story, entered on the fifth of the month after. */
export const firstMonth = day('2024-10-01')
const months = 27
/** Months before January 2026, from which on the story tells. */
const quietMonths = 15

const units = [
  'office',
  'production-1',
  'production-2',
  'production-3',
  'injection',
  'gathering',
  'supervision',
  'supply',
  'maintenance',
] as const
type Unit = (typeof units)[number]

/** What is usual a month, by topic, in the order of the units: small things written down, most of them by the units. */
const usual: Readonly<Record<string, readonly number[]>> = {
  gifts: [0.5, 0.3, 0.2, 0.3, 0.2, 0.1, 0.2, 0.3, 0.3],
  vehicles: [0.8, 0.5, 0.6, 0.8, 0.3, 0.5, 0.7, 0.6, 1.2],
  hospitality: [0.5, 0.3, 0.3, 0.3, 0.2, 0.2, 0.3, 0.3, 0.4],
  purchasing: [0.4, 0.3, 0.3, 0.2, 0.3, 0.5, 0.3, 1.4, 0.6],
  settlement: [1.1, 0.3, 0.3, 0.3, 0.2, 0.2, 1.1, 0.2, 0.6],
  labour: [0.4, 0.6, 0.6, 0.9, 0.3, 0.3, 0.2, 0.3, 0.6],
  scrap: [0.1, 0.3, 0.2, 0.3, 0.2, 0.6, 0.3, 1, 0.6],
  expenses: [1.1, 0.7, 1, 0.6, 0.7, 0.7, 0.6, 1, 1.1],
}

/** What the story tells of the last year, month by month from January 2026; everything else is as usual. */
const told: Readonly<Record<string, readonly number[]>> = {
  'vehicles/supervision': [0, 0, 1, 0, 1, 0, 1, 2, 2, 2, 3, 9],
  'vehicles/production-3': [2, 1, 2, 1, 2, 1, 1, 2, 1, 1, 0, 1],
  'vehicles/maintenance': [2, 2, 1, 2, 2, 1, 2, 1, 1, 1, 1, 0],
  'expenses/office': [1, 1, 1, 2, 1, 1, 2, 1, 2, 2, 3, 8],
  'expenses/production-2': [1, 1, 1, 1, 2, 1, 1, 2, 1, 2, 3, 7],
  'expenses/supply': [1, 1, 2, 1, 1, 1, 2, 1, 2, 2, 3, 7],
  'expenses/maintenance': [1, 2, 1, 1, 1, 2, 1, 1, 2, 2, 3, 8],
  'gifts/supply': [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4],
  'hospitality/office': [0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0],
  'hospitality/production-2': [0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0],
  'hospitality/maintenance': [0, 0, 0, 1, 0, 0, 1, 2, 5, 0, 0, 0],
}

/** Counts of one month; the same in every run. */
export const countsOf = (at: number): Entry[] => {
  const month = addMonths(firstMonth, at)
  const chance = seeded(2_027_000 + at)
  return Object.entries(usual).flatMap(([topic, means]) =>
    units.flatMap((unit, of) => {
      const drawn = poissonBy(chance, means[of] ?? 0)
      const count = at >= quietMonths ? (told[`${topic}/${unit}`]?.[at - quietMonths] ?? drawn) : drawn
      return count === 0 ? [] : entriesOf(unit, topic, month, count)
    }),
  )
}

/** Larger counts come from two sources; what an inspection finds is counted after its effort. */
const entriesOf = (unit: Unit, topic: string, month: Day, count: number): Entry[] => {
  const entry = { unit, topic, month, severity: 2, state: 'verified' as const }
  if (isInspected(unit, topic, month) && count > 2)
    return [
      { ...entry, source: 'inspection', count: Math.ceil((count * 2) / 3) },
      { ...entry, source: 'self-check', count: Math.floor(count / 3) },
    ]
  if (count < 3) return [{ ...entry, source: 'self-check', count }]
  return [
    { ...entry, source: 'conduct', count: Math.floor(count / 2) },
    { ...entry, source: 'self-check', count: Math.ceil(count / 2) },
  ]
}

/** Trips looked at on the supervision station's cars: forty a month, twice as many from December. */
export const inspections: readonly {
  readonly unit: Unit
  readonly topic: string
  readonly month: Day
  readonly trips: number
}[] = [5, 4, 3, 2, 1, 0].map((back) => ({
  unit: 'supervision',
  topic: 'vehicles',
  month: addMonths(day('2026-12-01'), -back),
  trips: back === 0 ? 80 : 40,
}))

const isInspected = (unit: string, topic: string, month: Day): boolean =>
  inspections.some((one) => one.unit === unit && one.topic === topic && one.month === month)

export const storyMonths = Array.from({ length: months }, (_, at) => ({ at, month: addMonths(firstMonth, at) }))
