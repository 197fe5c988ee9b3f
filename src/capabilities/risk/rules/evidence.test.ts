import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Chance, chanceFrom, poissonBy } from '#kernel/chance.ts'
import { addDays, day } from '#kernel/day.ts'
import {
  describing,
  evidenceCuts,
  type FindingStatus,
  findingStatuses,
  gradeAt,
  intervalOf,
  type PostEvidence,
  scoreOf,
  stepsOf,
  type WeighedControl,
  type WeighedFinding,
  wholeSteps,
} from './evidence.ts'
import { protectedFamily } from './evidence-pool.ts'
import { trackOf } from './evidence-track.ts'
import { grades, worse } from './grade.ts'
import { controlKinds } from './risk-point.ts'

const today = day('2027-01-12')
const since = day('2024-01-01')
const pastDay = fc.integer({ min: 0, max: 1000 }).map((ago) => addDays(today, -ago))

const anyFinding: fc.Arbitrary<WeighedFinding> = fc.record({
  on: pastDay,
  count: fc.integer({ min: 1, max: 3 }),
  severity: fc.constantFrom(0.5, 1, 2, 3),
  status: fc.constantFrom<FindingStatus>(...findingStatuses),
})
const anyControl: fc.Arbitrary<WeighedControl> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...controlKinds),
  tests: fc.array(fc.record({ on: pastDay, effective: fc.boolean() }), { maxLength: 3 }),
})
const anyPost: fc.Arbitrary<PostEvidence> = fc.record({
  factors: fc.record({
    discretion: fc.nat(5),
    value: fc.nat(5),
    contact: fc.nat(5),
    frequency: fc.nat(5),
  }),
  families: fc.array(
    fc.record({
      family: fc.constantFrom('procurement', 'gifts', 'vehicles'),
      consequence: fc.integer({ min: 1, max: 5 }),
      findings: fc.array(anyFinding, { maxLength: 4 }),
      controls: fc.array(anyControl, { maxLength: 4 }),
      holders: fc.nat(40),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  statutory: fc.boolean(),
  since: fc.constant(since),
})
const cases = { numRuns: 10_000 }
const notLower = (before: PostEvidence, after: PostEvidence): void =>
  expect(scoreOf(after, today).score).toBeGreaterThanOrEqual(scoreOf(before, today).score * (1 - 1e-12))

/** The first family changed. */
const changed = (post: PostEvidence, over: Partial<PostEvidence['families'][number]>): PostEvidence => ({
  ...post,
  families: post.families.map((family, at) => (at === 0 ? { ...family, ...over } : family)),
})

test('RSK-50 B1: more of a factor, a finding, its severity or its consequence never lowers the score', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyPost, anyFinding, fc.constantFrom(...describing), (post, finding, factor) => {
      const [first] = post.families
      notLower(post, { ...post, factors: { ...post.factors, [factor]: post.factors[factor] + 1 } })
      notLower(post, changed(post, { findings: [...(first?.findings ?? []), finding] }))
      notLower(
        post,
        changed(post, { findings: first?.findings.map((f) => ({ ...f, severity: f.severity + 0.5 })) ?? [] }),
      )
      notLower(post, changed(post, { consequence: Math.min(5, (first?.consequence ?? 0) + 1) }))
    }),
    cases,
  )
})

test('RSK-50 B1: a control tested and working never raises it, one that lost its test or its effect never lowers it', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyPost, anyControl, (post, control) => {
      const controls = post.families[0]?.controls ?? []
      const untested = { ...control, tests: [] }
      const working = { ...control, tests: [{ on: today, effective: true }] }
      const failed = { ...control, tests: [{ on: today, effective: false }] }
      notLower(
        changed(post, { controls: [...controls, working] }),
        changed(post, { controls: [...controls, untested] }),
      )
      notLower(changed(post, { controls: [...controls, working] }), changed(post, { controls: [...controls, failed] }))
    }),
    cases,
  )
})

test('RSK-50 B1: a refuted finding is no finding, and one of the future neither', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyPost, anyFinding, (post, finding) => {
      const findings = post.families[0]?.findings ?? []
      const refuted = changed(post, { findings: [...findings, { ...finding, status: 'refuted' }] })
      const tomorrow = changed(post, { findings: [...findings, { ...finding, on: addDays(today, 1) }] })
      expect(scoreOf(refuted, today)).toEqual(scoreOf(post, today))
      expect(scoreOf(tomorrow, today)).toEqual(scoreOf(post, today))
    }),
    cases,
  )
})

test('RSK-51 B1: the steps add up to the score', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyPost, (post) => {
      const sum = stepsOf(post, today).reduce((all, { change }) => all + change, 0)
      expect(Math.abs(sum - scoreOf(post, today).score)).toBeLessThan(1e-9)
      const whole = wholeSteps(stepsOf(post, today)).reduce((all, { change }) => all + change, 0)
      expect(whole).toBe(Math.round(sum * 1000))
    }),
    cases,
  )
})

test('RSK-50 B1: who holds the post changes nothing: the order of posts, findings and controls does not either', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(anyPost, (post) => {
      const turned = {
        ...post,
        families: post.families.map((family) => ({
          ...family,
          findings: [...family.findings].reverse(),
          controls: [...family.controls].reverse(),
        })),
      }
      expect(scoreOf(turned, today).score).toBeCloseTo(scoreOf(post, today).score, 12)
    }),
    cases,
  )
})

test('RSK-50 the interval holds the score, and the chances fall from cut to cut', () => {
  fc.assert(
    fc.property(anyPost, (post) => {
      const { score, aboveMedium, aboveHigh } = scoreOf(post, today)
      const { low, high } = intervalOf(post, today)
      expect(low).toBeLessThanOrEqual(score + 1e-12)
      if (score > 1e-6) expect(high).toBeGreaterThan(low)
      expect(aboveHigh).toBeLessThanOrEqual(aboveMedium)
    }),
    { numRuns: 1000 },
  )
})

test.each([
  [0.049, 'LOW'],
  [evidenceCuts.medium, 'MEDIUM'],
  [0.119, 'MEDIUM'],
  [evidenceCuts.high, 'HIGH'],
])('RSK-50 %d weighed events a post-year are %s', (score, grade) => {
  expect(gradeAt(score)).toBe(grade)
})

const quiet = (over: Partial<PostEvidence> = {}): PostEvidence => ({
  factors: { discretion: 3, value: 3, contact: 2, frequency: 2 },
  families: [
    {
      family: 'procurement',
      consequence: 4,
      findings: [],
      controls: [{ id: 'c', kind: 'limit', tests: [{ on: today, effective: true }] }],
      holders: 7,
    },
  ],
  statutory: false,
  since,
  ...over,
})

test('RSK-52 B2: of stationary posts at most one in twenty changes its grade in a year', () => {
  const chance = chanceFrom(20)
  const posts = 600
  const years = 8
  const start = addDays(today, -365 * years)
  let flips = 0
  for (let n = 0; n < posts; n++) flips += trackOf(stationary(chance, start, years), today).length - 1
  expect(flips / (posts * years)).toBeLessThanOrEqual(0.05)
  expect(flips).toBeGreaterThan(0)
})

/** A post whose true rate never changes, drawn from what its factors say. */
const stationary = (chance: Chance, start: ReturnType<typeof day>, years: number): PostEvidence => {
  const factor = () => Math.floor(chance() * 6)
  const factors = { discretion: factor(), value: factor(), contact: factor(), frequency: factor() }
  const holders = 5 + Math.floor(chance() * 20)
  const sum = describing.reduce((all, name) => all + factors[name], 0)
  const rate = 0.01 * Math.exp(0.2 * (sum - 10))
  const findings = Array.from({ length: poissonBy(chance, rate * holders * years) }, () => ({
    on: addDays(start, Math.floor(chance() * 365 * years)),
    count: 1,
    severity: 1,
    status: 'verified' as const,
  }))
  const consequence = 1 + Math.floor(chance() * 5)
  const tests = Array.from({ length: years }, (_, year) => ({ on: addDays(start, 365 * year), effective: true }))
  const controls = [{ id: 'c', kind: 'limit' as const, tests }]
  return {
    factors,
    statutory: false,
    since: start,
    families: [{ family: 'f', consequence, findings, controls, holders }],
  }
}

test('RSK-52 the same facts give the same track, and a track moves only where something was found or forgotten', () => {
  expect(trackOf(quiet(), today)).toEqual(trackOf(quiet(), today))
  expect(trackOf(quiet(), today)).toHaveLength(1)
})

test('RSK-52 a grave finding lifts the grade at the next quarter; years without one let it down again, not at once', () => {
  const found = changed(quiet(), { findings: [{ on: day('2026-02-10'), count: 2, severity: 3, status: 'verified' }] })
  const track = trackOf(found, today)
  expect(track[0]?.grade).toBe('LOW')
  expect(track[1]).toMatchObject({ from: '2026-04-01' })
  expect(worse(track[1]?.grade ?? 'LOW', 'MEDIUM')).toBe(track[1]?.grade)
})

test('RSK-53 a statutory key post is never below medium', () => {
  fc.assert(
    fc.property(anyPost, (post) => {
      for (const { grade } of trackOf({ ...post, statutory: true }, today))
        expect(grades.indexOf(grade)).toBeLessThanOrEqual(grades.indexOf('MEDIUM'))
    }),
    { numRuns: 500 },
  )
})

test('RSK-54 below five holders what was found at a post alone moves nothing that could point at its holder', () => {
  const finding: WeighedFinding = { on: day('2026-10-12'), count: 1, severity: 3, status: 'verified' }
  const family = { family: 'procurement', consequence: 4, findings: [finding], controls: [], holders: 1 }
  expect(protectedFamily(family, { holders: 4, findings: [finding] })).toMatchObject({
    findings: [],
    standing: 'factors-only',
  })
  const pooled = protectedFamily(family, { holders: 12, findings: [finding] })
  const other = protectedFamily({ ...family, findings: [] }, { holders: 12, findings: [finding] })
  expect({ ...pooled }).toEqual(other)
  expect(protectedFamily({ ...family, holders: 5 }, { holders: 5, findings: [] })).toMatchObject({ standing: 'own' })
})
