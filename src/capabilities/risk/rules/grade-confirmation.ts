import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { type Need, type Standing, takeNeeded } from './confirmation.ts'
import { type Grade, worse } from './grade.ts'

/** RSK-136: the officer's grade is discipline inspection's step; the other one follows the worse of old and new grade. */
const secondPerson: Readonly<Record<Grade, Need>> = { LOW: 'unit', MEDIUM: 'in-charge', HIGH: 'main' }

export const asksFor = (now: Grade | null, proposed: Grade): Grade => (now ? worse(now, proposed) : proposed)

export const gradeWaitsFor = (asks: Grade): Need => secondPerson[asks]

/** RSK-136: whether this person may confirm, or turn down, the grade that somebody else gave. */
export const mayConfirmGrade = (
  proposal: { readonly asks: Grade; readonly proposedBy: Id<'person'> },
  who: Standing & { readonly person: Id<'person'> },
): Result<null, 'own-proposal' | 'not-your-step'> => {
  const opened = { step: 'proposed' as const, need: null, level: 'none' as const, personId: proposal.proposedBy }
  const taken = takeNeeded([opened], [gradeWaitsFor(proposal.asks)], who)
  if (taken.ok) return ok(null)
  return taken.refusal === 'own-proposal' ? no('own-proposal') : no('not-your-step')
}
