import { expect, test } from 'vitest'
import { chanceFrom } from '#kernel/chance.ts'
import { quietOrganisation, simulatedOrganisation } from './organisation.ts'
import { discoveryTrials, stageTrials } from './trials.ts'

test('SUP-104 A4: of the alarms raised at 10 %, at most 12 % are false, and half of what was planted is found', {
  timeout: 60_000,
}, () => {
  const { falseShare, power } = discoveryTrials(0.1, 40, 1)
  expect(falseShare).toBeLessThanOrEqual(0.12)
  expect(power).toBeGreaterThanOrEqual(0.5)
})

test('SUP-112 A5: stages are named right in at least 84 of 100, and of quiet topics at most 3 % are called anything', {
  timeout: 60_000,
}, () => {
  const { balanced, falselyCalled } = stageTrials(20, 1)
  expect(balanced).toBeGreaterThanOrEqual(0.84)
  expect(falselyCalled).toBeLessThanOrEqual(0.03)
})

test('SUP-113 S1: the same seed is the same organisation, and each knob does what it says', () => {
  const topics = [{ topic: 'a', rate: 2, truth: 'none' as const }]
  const calm = { ...quietOrganisation, topics, season: 0, shock: 0, months: 24 }
  const draw = (over: Partial<typeof calm>) => simulatedOrganisation({ ...calm, ...over }, chanceFrom(5))
  const half = (network: ReturnType<typeof draw>, from: number, until: number): number =>
    network.series
      .filter(({ topic }) => topic === 'a')
      .reduce(
        (sum, { counts }) =>
          sum +
          Array.from(counts)
            .slice(from, until)
            .reduce((a, b) => a + b, 0),
        0,
      )
  expect(draw({})).toEqual(draw({}))
  const ratio = (network: ReturnType<typeof draw>) => half(network, 12, 24) / half(network, 0, 12)
  expect(ratio(draw({}))).toBeCloseTo(1, 0)
  expect(ratio(draw({ effort: { lastMonths: 12, factor: 3, told: true } }))).toBeGreaterThan(2.5)
  expect(ratio(draw({ education: { lastMonths: 12, factor: 0.5 } }))).toBeLessThan(0.65)
  expect(ratio(draw({ recode: { lastMonths: 12, share: 0.5 } }))).toBeLessThan(0.65)
  expect(half(draw({ culture: { units: 40, factor: 2 } }), 0, 24) / half(draw({}), 0, 24)).toBeGreaterThan(1.8)
  expect(draw({ effort: { lastMonths: 12, factor: 3, told: true } }).series[0]?.exposure?.[23]).toBeCloseTo(
    3 * (draw({ effort: { lastMonths: 12, factor: 3, told: true } }).series[0]?.exposure?.[0] ?? 0),
    9,
  )
})
