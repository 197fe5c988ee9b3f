import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'

/** The steps of an efficiency-supervision project, in order (R38; domain 2.9). */
export const stepLine = [
  'approval',
  'plan',
  'notice',
  'evidence',
  'statement',
  'report',
  'outcome',
  'reply',
  'visit',
  'benefit',
  'file',
] as const
/** Every step; a decision may be reviewed once the unit has replied, which few projects need. */
export const projectSteps = [...stepLine, 'review'] as const
export type ProjectStep = (typeof projectSteps)[number]

/** The step that comes after the last one done; after a review of a decision the line goes on where it stood. */
export const stepAfter = (last: ProjectStep | null): ProjectStep | undefined =>
  stepLine[last === null ? 0 : stepLine.indexOf(last === 'review' ? 'reply' : last) + 1]

/** How something was looked at. */
export const methods = ['sampling', 'inquiry', 'documents', 'design-test'] as const
export type Method = (typeof methods)[number]

/** Advice may be followed or not, a decision binds and may be reviewed; or nothing was found. */
export const outcomes = ['advice', 'decision', 'nothing-found'] as const
export type Outcome = (typeof outcomes)[number]

/** Supervising how well a unit does its duty: a topic and a unit, never a person. */
export interface Project {
  readonly id: Id<'project'>
  readonly no: string
  readonly unitPath: string
  readonly topic: string
  readonly basis: string
  readonly signalId: Id<'signal'> | null
  readonly proposedOn: Day
  readonly proposedBy: Id<'person'>
  readonly closedOn: Day | null
}

/** What was done at a step; steps are added and never changed. */
export interface StepDone {
  readonly step: ProjectStep
  readonly on: Day
  readonly by: Id<'person'>
  readonly text: string
  /** Posts of the team, at the plan. */
  readonly team: readonly string[]
  readonly until: Day | null
  readonly method: Method | null
  readonly outcome: Outcome | null
  /** The notice is left out, lest it warn; the text says why. */
  readonly withoutNotice: boolean
  /** Recovered or avoided, in whole yuan, at the benefit. */
  readonly yuan: number | null
  /** The lesson that follows from it, at the filing. */
  readonly lesson: string | null
}

/** A word is not a reason, an evidence or a reply. */
const shortestText = 10

/** Which step comes next; evidence may be added until the unit was heard. */
export const nextSteps = (done: readonly StepDone[]): readonly ProjectStep[] => {
  const last = done.at(-1)
  if (!last) return ['approval']
  if (last.step === 'evidence') return ['evidence', 'statement']
  if (last.step === 'outcome' && last.outcome === 'nothing-found') return ['file']
  if (last.step === 'review') return ['visit']
  const binds = done.some(({ outcome }) => outcome === 'decision')
  if (last.step === 'reply' && binds) return ['visit', 'review']
  const next = stepLine[stepLine.indexOf(last.step) + 1]
  return next ? [next] : []
}

export const stepFaults = [
  'not-now',
  'text-short',
  'same-person',
  'of-that-unit',
  'team-missing',
  'team-of-that-unit',
  'until-wrong',
  'method-missing',
  'outcome-missing',
  'benefit-without-evidence',
  'nothing-changed',
  'no-lesson',
] as const
export type StepFault = (typeof stepFaults)[number]

export interface StepWish extends Omit<StepDone, 'on' | 'by'> {}

export interface StepAbout {
  readonly project: Project
  readonly done: readonly StepDone[]
  readonly by: Id<'person'>
  /** Whoever writes it holds a post in the unit that is supervised. */
  readonly ofThatUnit: boolean
  /** A post of the team belongs to that unit. */
  readonly teamOfThatUnit: boolean
  /** Controls that were changed for what this project found. */
  readonly changes: number
}

/**
 * SUP-38, SUP-39: each step in its order. A second person approves, and reviews a decision that the unit contests; nobody supervises the own unit, but the reply is the
 * unit’s; a benefit needs its evidence; and a project that found something leaves a changed control and a lesson, or the
 * reason why no lesson follows.
 */
export const acceptStep = (wish: StepWish, about: StepAbout, today: Day): Result<null, StepFault> => {
  if (!nextSteps(about.done).includes(wish.step)) return no('not-now')
  const isShort = [...wish.text.trim()].length < shortestText
  const needsText =
    !['approval', 'file', 'benefit'].includes(wish.step) && !(wish.step === 'notice' && !wish.withoutNotice)
  if (needsText && isShort) return no('text-short')
  if (wish.step === 'reply' ? !about.ofThatUnit : about.ofThatUnit) return no('of-that-unit')
  if (wish.step === 'approval' && about.by === about.project.proposedBy) return no('same-person')
  const decided = about.done.findLast(({ step }) => step === 'outcome')
  if (wish.step === 'review' && decided?.by === about.by) return no('same-person')
  if (wish.step === 'plan') {
    if (wish.team.length === 0) return no('team-missing')
    if (about.teamOfThatUnit) return no('team-of-that-unit')
    if (wish.until === null || wish.until < today) return no('until-wrong')
  }
  if (wish.step === 'evidence' && wish.method === null) return no('method-missing')
  if (wish.step === 'outcome' && wish.outcome === null) return no('outcome-missing')
  if (wish.step === 'benefit' && (wish.yuan ?? 0) > 0 && isShort) return no('benefit-without-evidence')
  const found = about.done.some(({ outcome }) => outcome === 'advice' || outcome === 'decision')
  if (wish.step === 'file' && found) {
    if (about.changes === 0) return no('nothing-changed')
    if (wish.lesson === null && isShort) return no('no-lesson')
  }
  return ok(null)
}

/** SUP-38: a topic and the reason for it are said before anything begins. */
export const acceptProject = (topic: string, basis: string): Result<null, 'topic-short' | 'basis-short'> => {
  if ([...topic.trim()].length < 4) return no('topic-short')
  return [...basis.trim()].length < shortestText ? no('basis-short') : ok(null)
}

/** `E-2027-01`. */
export const projectNumber = (year: string, before: number): string =>
  `E-${year}-${String(before + 1).padStart(2, '0')}`
