import { addDays, type Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import { type Cause, mostCauses } from './cause.ts'

/** What is put right: a fault that was confirmed, or a weak point that somebody saw. */
export const matters = ['finding', 'hazard'] as const
export type Matter = (typeof matters)[number]

/** What mends it: a control of one of these kinds in the register, or, where nobody had learnt it, a lesson. */
export const remedies = ['rule', 'segregation', 'rotation', 'limit', 'disclosure', 'record', 'lesson'] as const
export type Remedy = (typeof remedies)[number]

/** One round of putting right: why, what instead, who by when, and what others saw afterwards (R44). */
export interface Rectification {
  readonly id: Id<'rectification'>
  readonly matter: Matter
  readonly matterId: string
  readonly unitPath: string
  readonly round: number
  readonly causesVersion: number
  readonly causes: readonly Cause[]
  readonly why: string
  readonly remedy: Remedy
  readonly riskPointId: Id<'risk-point'> | null
  readonly oldControlId: Id<'control'> | null
  readonly oldText: Pair | null
  readonly text: Pair
  readonly frequency: Pair
  /** What will be there to look at. */
  readonly proof: Pair
  readonly lesson: string | null
  readonly ownerPost: string
  readonly checkerPost: string | null
  readonly dueOn: Day
  readonly plannedOn: Day
  readonly plannedBy: Id<'person'>
  readonly doneOn: Day | null
  readonly doneBy: Id<'person'> | null
  /** The control in the register once it has been changed. */
  readonly controlId: Id<'control'> | null
  readonly verifiedOn: Day | null
  readonly verifiedBy: Id<'person'> | null
  readonly verifiedNote: string
  readonly recheckOn: Day | null
  readonly recheckedOn: Day | null
  readonly recheckNote: string
  /** How the round ended: not taken over by the verifier, or held or failed when it was looked at again. */
  readonly outcome: 'refused' | 'holds' | 'failed' | null
}

export const rectificationStages = ['plan', 'change', 'verify', 'recheck', 'done'] as const
export type RectificationStage = (typeof rectificationStages)[number]

/** What comes next; a round that was refused or failed begins again with a plan. */
export const stageOfRound = (
  round: Pick<Rectification, 'doneOn' | 'verifiedOn' | 'outcome'> | undefined,
): RectificationStage => {
  if (!round || round.outcome === 'refused' || round.outcome === 'failed') return 'plan'
  if (round.outcome === 'holds') return 'done'
  if (round.doneOn === null) return 'change'
  return round.verifiedOn === null ? 'verify' : 'recheck'
}

/** Days after which a change is looked at again: three to six months (R44). */
export const recheckDays = { least: 90, most: 184 } as const
/** A plan is carried out within half a year. */
const longestDays = 183

export interface Plan {
  readonly causes: readonly Cause[]
  readonly remedy: Remedy
  readonly riskPoint: string | null
  readonly text: Pair
  readonly lesson: string | null
  readonly owner: string
  readonly checker: string | null
  readonly dueOn: Day
}

export const planFaults = [
  'causes-count',
  'repeat-needs-control',
  'hazard-needs-control',
  'education-for-control',
  'lesson-missing',
  'risk-point-missing',
  'text-missing',
  'checker-missing',
  'checker-is-owner',
  'due-wrong',
] as const
export type PlanFault = (typeof planFaults)[number]

/**
 * SUP-29: one to three causes; the remedy is a changed control that another post checks. A lesson alone is one only where nobody had learnt it,
 * never for what was found again (R59), and never for a hazard, whose closing needs a changed control (R9).
 */
export const acceptPlan = (
  plan: Plan,
  about: { readonly matter: Matter; readonly repeat: boolean },
  today: Day,
): Result<null, PlanFault> => {
  const causes = new Set(plan.causes).size
  if (causes === 0 || causes > mostCauses) return no('causes-count')
  if (plan.remedy === 'lesson') {
    if (about.repeat) return no('repeat-needs-control')
    if (about.matter === 'hazard') return no('hazard-needs-control')
    if (!plan.causes.includes('not-taught')) return no('education-for-control')
    if (plan.lesson === null) return no('lesson-missing')
  } else {
    if (plan.riskPoint === null) return no('risk-point-missing')
    if (plan.text.zh.trim() === '' && plan.text.en.trim() === '') return no('text-missing')
    if (plan.checker === null) return no('checker-missing')
    if (plan.checker === plan.owner) return no('checker-is-owner')
  }
  return plan.dueOn < today || plan.dueOn > addDays(today, longestDays) ? no('due-wrong') : ok(null)
}

/** Who looks at somebody else's work. */
export interface Beholder {
  readonly person: Id<'person'>
  /** Whether that person holds the post concerned, the one that carries the remedy out, or leads where it was found. */
  readonly isNear: boolean
}

const isOwnWork = (round: Rectification, { person }: Beholder): boolean =>
  round.plannedBy === person || round.doneBy === person

/** SUP-30: what was changed is verified by a person of another post, who had no part in it. */
export const verify = (
  round: Rectification,
  by: Beholder,
  wish: { readonly works: boolean; readonly recheckOn: Day; readonly note: string },
  today: Day,
): Result<Rectification, 'not-changed-yet' | 'own-work' | 'too-near' | 'recheck-wrong'> => {
  if (stageOfRound(round) !== 'verify') return no('not-changed-yet')
  if (isOwnWork(round, by)) return no('own-work')
  if (by.isNear) return no('too-near')
  const seen = { ...round, verifiedOn: today, verifiedBy: by.person, verifiedNote: wish.note }
  if (!wish.works) return ok({ ...seen, outcome: 'refused' })
  const inTime =
    wish.recheckOn >= addDays(today, recheckDays.least) && wish.recheckOn <= addDays(today, recheckDays.most)
  return inTime ? ok({ ...seen, recheckOn: wish.recheckOn }) : no('recheck-wrong')
}

/**
 * SUP-31: three to six months later it is looked at again by somebody who had no part in it; where the same was found
 * in the meantime the change did not hold, and what did not hold goes back to the plan.
 */
export const recheck = (
  round: Rectification,
  by: Beholder,
  wish: { readonly holds: boolean; readonly foundAgain: boolean; readonly note: string },
  today: Day,
): Result<Rectification, 'not-verified-yet' | 'not-yet' | 'own-work' | 'too-near' | 'found-again'> => {
  if (stageOfRound(round) !== 'recheck' || round.recheckOn === null) return no('not-verified-yet')
  if (today < round.recheckOn) return no('not-yet')
  if (isOwnWork(round, by)) return no('own-work')
  if (by.isNear) return no('too-near')
  if (wish.holds && wish.foundAgain) return no('found-again')
  return ok({ ...round, recheckedOn: today, recheckNote: wish.note, outcome: wish.holds ? 'holds' : 'failed' })
}
