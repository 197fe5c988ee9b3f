import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { type Grade, worse } from './grade.ts'

/** How a leader stands to a post: head of its unit, in charge of it from above, or leading the whole organisation. */
export const levels = ['none', 'head', 'in-charge', 'main'] as const
export type Level = (typeof levels)[number]

/** What a risk point waits for: its unit's look, and the confirmation that its grade asks for. */
export const needs = ['unit', 'in-charge', 'main', 'discipline'] as const
export type Need = (typeof needs)[number]

/**
 * What opens a way: a new point, a proposal that was put otherwise, a change or the end of a point that counts, other
 * words for points that share them. `regraded` opened the way of a grade that was moved before changes were proposed.
 */
export const openings = ['proposed', 'regraded', 'amended', 'changed', 'ended', 'shared'] as const
export type Opening = (typeof openings)[number]
export const stepKinds = [...openings, 'taken', 'returned'] as const
export type StepKind = (typeof stepKinds)[number]

export interface Step {
  readonly id: Id<'risk-point-step'>
  readonly riskPointId: Id<'risk-point'>
  /** The steps of one point are counted from one. */
  readonly turn: number
  readonly step: StepKind
  readonly need: Need | null
  readonly level: Level
  readonly grade: Grade
  readonly personId: Id<'person'>
  readonly note: string
  readonly takenOn: Day
  readonly recordedAt: Moment
}

export interface Standing {
  readonly level: Level
  readonly officer: boolean
}

/**
 * RSK-80: a leader of the whole organisation is its main leader; one whose own place lies inside the unit that was
 * given is its head, one who stands outside is in charge of it. Whoever supervises does not lead.
 */
export const standingOver = (
  unitPath: string,
  who: { readonly roles: readonly string[]; readonly unitPath: string; readonly reach: readonly string[] },
): Standing => {
  if (who.roles.includes('officer')) return { level: 'none', officer: true }
  const given = who.reach.filter((path) => within(unitPath, path))
  return { level: who.roles.includes('leader') ? levelBy(given, who.unitPath) : 'none', officer: false }
}

const levelBy = (given: readonly string[], home: string): Level => {
  if (given.some((path) => !path.includes('.'))) return 'main'
  if (given.some((path) => !within(home, path))) return 'in-charge'
  return given.length > 0 ? 'head' : 'none'
}

/**
 * RSK-137: whose own unit this is: a leader to whom a unit was given in which both this one and the own place lie. Whoever
 * leads the whole organisation is the head of its topmost unit alone.
 */
export const headsUnit = (
  unitPath: string,
  who: { readonly roles: readonly string[]; readonly unitPath: string; readonly reach: readonly string[] },
): boolean => {
  const { level } = standingOver(unitPath, who)
  return level === 'head' || (level === 'main' && !unitPath.includes('.'))
}

/** RSK-126: for a unit takes steps whoever leads or supervises with a reach in which it lies. */
export const takesSteps = (
  unitPath: string,
  who: { readonly roles: readonly string[]; readonly reach: readonly string[] },
): boolean =>
  ['leader', 'officer'].some((role) => who.roles.includes(role)) && who.reach.some((path) => within(unitPath, path))

const within = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`)

/** RSK-81: low is confirmed by the unit, medium by the leader in charge, high by the main leader and discipline inspection. */
const neededFor: Readonly<Record<Grade, readonly Need[]>> = {
  LOW: ['unit'],
  MEDIUM: ['unit', 'in-charge'],
  HIGH: ['unit', 'main', 'discipline'],
}

/** RSK-89: words that several posts share take another officer, and with a high point the main leader. */
const neededToShare: Readonly<Record<Grade, readonly Need[]>> = {
  LOW: ['discipline'],
  MEDIUM: ['discipline'],
  HIGH: ['main', 'discipline'],
}

type Known = Pick<Step, 'step' | 'need' | 'level' | 'personId'>
type Graded = Known & Pick<Step, 'grade'>

/**
 * RSK-131: a change waits for what the higher of the two grades asks for, which its opening step carries; shared words
 * for what the highest point among those that share them asks for, when they were proposed or by now (RSK-89).
 */
const neededOn = (steps: readonly Graded[], grade: Grade): readonly Need[] => {
  const opening = steps.findLast(opens)
  switch (opening?.step) {
    case 'changed':
    case 'ended':
      return neededFor[opening.grade]
    case 'shared':
      return neededToShare[worse(opening.grade, grade)]
    default:
      return neededFor[grade]
  }
}

/**
 * RSK-81: what a risk point of this grade still waits for since it, or a change of it, was proposed. A leader's
 * proposal is the unit's look already, unless that look is all there would be.
 */
export const waitsFor = (steps: readonly Graded[], grade: Grade): readonly Need[] =>
  stillNeeded(steps, neededOn(steps, grade))

/** What is still needed of these, since the last proposal; nothing once it was turned down. */
export const stillNeeded = (steps: readonly Known[], needed: readonly Need[]): readonly Need[] => {
  const since = steps.slice(Math.max(0, steps.findLastIndex(opens)))
  if (since.some(({ step }) => step === 'returned')) return []
  const fromUnit = needed.length > 1 && isProposal(since[0]) && since[0].level !== 'none'
  return needed.filter(
    (need) => !(need === 'unit' && fromUnit) && !since.some((step) => step.step === 'taken' && step.need === need),
  )
}

const isProposal = (step: Known | undefined): step is Known =>
  step !== undefined && ['proposed', 'changed', 'ended'].includes(step.step)

/** RSK-102: a power and a process map wait for the look of their unit and for discipline inspection. */
export const versionNeeds: readonly Need[] = ['unit', 'discipline']

const opens = ({ step }: Known): boolean => openings.some((kind) => kind === step)

export type StepFault = 'already-confirmed' | 'own-proposal' | 'second-step' | 'not-your-step'

/**
 * RSK-82: every step is another person's: whoever proposed confirms nothing, and nobody takes two steps. The officer
 * may look in the unit's place; an officer who proposed a change may still take the step of discipline inspection.
 */
export const takeStep = (
  steps: readonly Graded[],
  grade: Grade,
  who: Standing & { readonly person: Id<'person'> },
): Result<{ readonly need: Need; readonly last: boolean }, StepFault> => takeNeeded(steps, neededOn(steps, grade), who)

/** RSK-82: turned down is what waits by whoever may take one of the steps that it waits for, or proposed it. */
export const mayReturn = (
  steps: readonly Graded[],
  grade: Grade,
  who: Standing & { readonly person: Id<'person'> },
): Result<null, Exclude<StepFault, 'own-proposal'>> => {
  const opening = steps.findLast(opens)
  const taken = takeStep(steps, grade, who)
  if (taken.ok || taken.refusal === 'own-proposal' || opening?.personId === who.person) return ok(null)
  return no(taken.refusal)
}

/**
 * RSK-82, RSK-102: of these steps the one that is this person's and the fewest others', so that nobody takes a step that
 * somebody else could and leaves one that nobody else can.
 */
export const takeNeeded = (
  steps: readonly Known[],
  needed: readonly Need[],
  { person, level, officer }: Standing & { readonly person: Id<'person'> },
): Result<{ readonly need: Need; readonly last: boolean }, StepFault> => {
  const waiting = stillNeeded(steps, needed)
  if (waiting.length === 0) return no('already-confirmed')
  const since = steps.slice(Math.max(0, steps.findLastIndex(opens)))
  const ofPoint = since[0]?.step === 'regraded' || since[0]?.step === 'amended' ? steps : since
  const own = ofPoint.filter(({ personId }) => personId === person)
  if (own.some(({ step }) => step === 'proposed' || step === 'shared')) return no('own-proposal')
  if (since.some(({ step, personId }) => step === 'taken' && personId === person)) return no('second-step')
  const may = waiting.filter((one) => mayTake(one, { level, officer }))
  const need = since[0]?.personId === person ? may.find((one) => one === 'discipline') : may.at(-1)
  if (need) return ok({ need, last: waiting.length === 1 })
  return may.length > 0 ? no('own-proposal') : no('not-your-step')
}

const mayTake = (need: Need, { level, officer }: Standing): boolean => {
  switch (need) {
    case 'unit':
      return level !== 'none' || officer
    case 'in-charge':
      return level === 'in-charge' || level === 'main'
    case 'main':
      return level === 'main'
    case 'discipline':
      return officer
  }
}
