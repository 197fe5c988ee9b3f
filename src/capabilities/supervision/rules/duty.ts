import { addDays, type Day } from '#kernel/day.ts'
import { checkWithinDays } from './draw.ts'
import { type Matter, type Rectification, stageOfRound } from './rectification.ts'

/** What waits for somebody of another post, or for whoever takes weak points up. */
export const dutyKinds = [
  'take-hazard',
  'verify-finding',
  'verify-hazard',
  'recheck-finding',
  'recheck-hazard',
  'draw-controls',
  'check-controls',
] as const
export type DutyKind = (typeof dutyKinds)[number]

/** Days within which a change is verified, once it has been carried out a few times, a weak point taken up, a draw made. */
export const withinDays = { verify: 42, take: 7, draw: 7 } as const

/** SUP-43: a change waits to be verified from the day it was made, and to be looked at again from the day that was set. */
export const dutyOf = (
  round: Pick<Rectification, 'matter' | 'doneOn' | 'recheckOn' | 'verifiedOn' | 'outcome'>,
  today: Day,
): {
  readonly kind: Exclude<DutyKind, 'take-hazard' | 'draw-controls' | 'check-controls'>
  readonly dueOn: Day
} | null => {
  const stage = stageOfRound(round)
  const of = <Deed extends 'verify' | 'recheck'>(deed: Deed): `${Deed}-${Matter}` => `${deed}-${round.matter}`
  if (stage === 'verify' && round.doneOn) return { kind: of('verify'), dueOn: addDays(round.doneOn, withinDays.verify) }
  if (stage === 'recheck' && round.recheckOn && round.recheckOn <= today)
    return { kind: of('recheck'), dueOn: round.recheckOn }
  return null
}

/** SUP-43: drawn controls are checked within thirty days. */
export const checkBy = (drawnOn: Day): Day => addDays(drawnOn, checkWithinDays)
