import { addDays, type Day, daysBetween } from '#kernel/day.ts'
import { gammaAbove, gammaQuantile } from '#kernel/gamma.ts'
import type { Factor } from './factor-sum.ts'
import type { Grade } from './grade.ts'
import type { ControlKind } from './risk-point.ts'

/** Method G: the grade moved by evidence. Its cuts are its own; it is never compared with another method. */
export const evidenceMethod = { method: 'G', version: 1 } as const

/** Weighed events a post-year at which medium and high begin (decision 20). */
export const evidenceCuts = { medium: 0.05, high: 0.12 } as const

/** The factors that describe the post itself; findings and controls come in as evidence instead. */
export const describing = ['discretion', 'value', 'contact', 'frequency'] as const satisfies readonly Factor[]
export type Describing = (typeof describing)[number]

/** Events a post-year of one family at a post of middling factors, before anything was seen. An opinion, published. */
const usualRate = 0.01
/** What one point of a factor above the middle multiplies the rate by, as a logarithm. An opinion, published. */
const perPoint = 0.2
const middle = 2.5
/** Post-years that the opinion is worth. */
const opinionYears = 8
/** Evidence counts half after this many days: two years. */
const halfLifeDays = 730
/** A control tested within this many days counts fully, an older test half. */
export const testCountsDays = 365
/** Of a year without findings a tenth counts where nothing was tested, three tenths where everything was. */
const unwatched = 0.1
const watched = 0.3
/** Controls never explain away more than this much of the rate. */
const leastLeft = 0.2

/** How much of the rate a working control takes away, by kind; education never counts (RSK-4). */
export const strengthOf: Readonly<Record<ControlKind, number>> = {
  segregation: 0.4,
  limit: 0.3,
  rotation: 0.3,
  rule: 0.2,
  disclosure: 0.15,
  record: 0.15,
  education: 0,
}

/** How much of a finding is believed: verified wholly, under handling in part, refuted not at all. */
export const credibility = { verified: 1, handling: 0.3, refuted: 0 } as const
export type FindingStatus = keyof typeof credibility
export const findingStatuses = ['verified', 'handling', 'refuted'] as const satisfies readonly FindingStatus[]

export interface WeighedFinding {
  readonly on: Day
  readonly count: number
  /** 0.5 for slight, 1 usual, 3 grave. */
  readonly severity: number
  readonly status: FindingStatus
}

export interface WeighedControl {
  readonly id: string
  readonly kind: ControlKind
  readonly tests: readonly { readonly on: Day; readonly effective: boolean }[]
}

/** One family of risks at the post. */
export interface WeighedFamily {
  readonly family: string
  /** The gravest consequence among its risk points, 1 to 5; each step doubles what an event weighs, and 4 weighs 1. */
  readonly consequence: number
  readonly findings: readonly WeighedFinding[]
  readonly controls: readonly WeighedControl[]
  /** Holders whose years stand behind the findings: those of the post, or of all posts of the family (RSK-54). */
  readonly holders: number
}

/** RSK-50: everything a grade by evidence is made of; nothing of it says who holds the post. */
export interface PostEvidence {
  readonly factors: Readonly<Record<Describing, number>>
  readonly families: readonly WeighedFamily[]
  /** A post of decisions on money, people, projects or licences: never below medium. */
  readonly statutory: boolean
  /** Since when what happens at the post is on record. */
  readonly since: Day
}

/** Weighed events a post-year, and how likely the true figure lies above the cuts. */
export interface EvidenceScore {
  readonly score: number
  readonly aboveMedium: number
  readonly aboveHigh: number
}

/**
 * RSK-50: method G. The factors set how often something is expected (log-linear), findings and clean years move it
 * (gamma and Poisson, opinion worth eight post-years, half-life two years), tested controls take away, and the gravest
 * consequence weighs it. Several families add up; their sum is taken for a gamma of the same mean and variance.
 */
export const scoreOf = (post: PostEvidence, on: Day): EvidenceScore => {
  const { score, shape, rate } = momentsOf(post, on)
  if (score === 0) return { score, aboveMedium: 0, aboveHigh: 0 }
  return {
    score,
    aboveMedium: gammaAbove(shape, evidenceCuts.medium * rate),
    aboveHigh: gammaAbove(shape, evidenceCuts.high * rate),
  }
}

/** RSK-50: eight in ten of what is plausible for the score lies between. */
export const intervalOf = (post: PostEvidence, on: Day): { low: number; high: number; level: number } => {
  const { score, shape, rate } = momentsOf(post, on)
  return {
    low: score === 0 ? 0 : gammaQuantile(0.1, shape, rate),
    high: score === 0 ? 0 : gammaQuantile(0.9, shape, rate),
    level: 0.8,
  }
}

const momentsOf = (post: PostEvidence, on: Day): { score: number; shape: number; rate: number } => {
  const parts = post.families.map((family) => partOf(post, family, on))
  const score = parts.reduce((sum, { weight, shape, rate }) => sum + (weight * shape) / rate, 0)
  const variance = parts.reduce((sum, { weight, shape, rate }) => sum + (weight * weight * shape) / (rate * rate), 0)
  return { score, shape: (score * score) / variance, rate: score / variance }
}

const partOf = (post: PostEvidence, family: WeighedFamily, on: Day) => ({
  weight: weightOf(family) * leftBy(family.controls, on),
  shape: opinionYears * usualRate * multiplierOf(post.factors) + believed(family.findings, on),
  rate: opinionYears + yearsOf(post, family, on),
})

const weightOf = ({ consequence }: WeighedFamily): number => 2 ** (consequence - 4)

const multiplierOf = (factors: PostEvidence['factors']): number =>
  Math.exp(describing.reduce((sum, factor) => sum + perPoint * (factors[factor] - middle), 0))

const believed = (findings: readonly WeighedFinding[], on: Day): number =>
  findings.reduce((sum, finding) => sum + weighed(finding, on), 0)

const weighed = ({ on: happened, count, severity, status }: WeighedFinding, on: Day): number =>
  happened > on ? 0 : count * severity * credibility[status] * 2 ** (-daysBetween(happened, on) / halfLifeDays)

/** Years of all holders since the post is on record, older ones counting less, as far as somebody looked. */
const yearsOf = ({ since }: PostEvidence, { holders, controls }: WeighedFamily, on: Day): number => {
  const days = Math.max(0, daysBetween(since, on))
  const discounted = ((1 - 2 ** (-days / halfLifeDays)) * halfLifeDays) / Math.LN2 / 365.25
  return holders * discounted * lookedAt(controls, on)
}

/** How much of a clean year counts: little where nobody looks, more the more controls were tested within the year. */
const lookedAt = (controls: readonly WeighedControl[], on: Day): number => {
  const real = controls.filter(({ kind }) => strengthOf[kind] > 0)
  const tested = real.filter((control) => isFresh(control, on)).length / Math.max(1, real.length)
  return unwatched + (watched - unwatched) * tested
}

const isFresh = (control: WeighedControl, on: Day): boolean => {
  const newest = newestTest(control, on)
  return newest !== null && newest.on >= addDays(on, -testCountsDays)
}

/** The newest test as it was known on a day. */
const newestTest = ({ tests }: WeighedControl, on: Day): WeighedControl['tests'][number] | null =>
  tests.reduce<WeighedControl['tests'][number] | null>(
    (newest, test) => (test.on <= on && (newest === null || test.on >= newest.on) ? test : newest),
    null,
  )

/** What working controls leave of the rate. */
const leftBy = (controls: readonly WeighedControl[], on: Day): number =>
  Math.max(
    leastLeft,
    controls.reduce((left, control) => left * (1 - takenBy(control, on)), 1),
  )

const takenBy = (control: WeighedControl, on: Day): number => {
  if (newestTest(control, on)?.effective === false) return 0
  return strengthOf[control.kind] * (isFresh(control, on) ? 1 : 0.5)
}

export const gradeAt = (score: number): Grade =>
  score >= evidenceCuts.high ? 'HIGH' : score >= evidenceCuts.medium ? 'MEDIUM' : 'LOW'

export type EvidenceStep =
  | { readonly kind: 'usual' | 'years' | 'findings' | 'controls'; readonly change: number }
  | { readonly kind: 'factor'; readonly factor: Describing; readonly change: number }

/**
 * RSK-51: where the score comes from, one step after the other: a post of middling factors, each factor, the years on
 * record, what was found, the controls. The steps add up to the score.
 */
export const stepsOf = (post: PostEvidence, on: Day): readonly EvidenceStep[] => {
  const neutral = { discretion: middle, value: middle, contact: middle, frequency: middle }
  const bare: PostEvidence = {
    ...post,
    factors: neutral,
    families: post.families.map((family) => ({ ...family, findings: [], controls: [], holders: 0 })),
  }
  const steps: EvidenceStep[] = []
  let at = 0
  const move = (next: number): number => {
    const change = next - at
    at = next
    return change
  }
  const plain = (one: PostEvidence, looked: 'nobody' | 'all', controls: boolean): number =>
    one.families.reduce((sum, family, index) => {
      const full = post.families[index] ?? family
      const years = looked === 'all' ? yearsOf(post, full, on) : 0
      const shape = opinionYears * usualRate * multiplierOf(one.factors) + believed(family.findings, on)
      const left = controls ? leftBy(full.controls, on) : 1
      return sum + (weightOf(family) * left * shape) / (opinionYears + years)
    }, 0)
  steps.push({ kind: 'usual', change: move(plain(bare, 'nobody', false)) })
  let described = bare
  for (const factor of describing) {
    described = { ...described, factors: { ...described.factors, [factor]: post.factors[factor] } }
    steps.push({ kind: 'factor', factor, change: move(plain(described, 'nobody', false)) })
  }
  steps.push({ kind: 'years', change: move(plain(described, 'all', false)) })
  steps.push({ kind: 'findings', change: move(plain(post, 'all', false)) })
  steps.push({ kind: 'controls', change: move(plain(post, 'all', true)) })
  return steps
}

/** Shown for a thousand post-years, in whole numbers. */
export const shownYears = 1_000

/** RSK-51: the steps in whole numbers that still add up: each ends where the running sum is rounded to. */
export const wholeSteps = <Step extends { readonly change: number }>(steps: readonly Step[]): readonly Step[] => {
  let at = 0
  return steps.map((step) => {
    const before = Math.round(at * shownYears)
    at += step.change
    return { ...step, change: Math.round(at * shownYears) - before }
  })
}
