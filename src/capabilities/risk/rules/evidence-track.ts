import { addDays, addMonths, type Day, monthStart } from '#kernel/day.ts'
import { type EvidenceScore, gradeAt, type PostEvidence, scoreOf } from './evidence.ts'
import { type Grade, worse } from './grade.ts'

/** Up when it is likelier than this that the score lies above the cut. */
const upFrom = 0.6
/** Down when it is likelier than this that it lies below, twice in a row. */
const downFrom = 0.8
/** Quarters that a grade stays at least. */
const stay = 2

export interface TrackStep {
  readonly from: Day
  readonly grade: Grade
}

interface State {
  readonly grade: Grade
  /** Quarters since it last moved. */
  readonly held: number
  /** Whether the quarter before spoke for less. */
  readonly spokeForLess: boolean
}

/**
 * RSK-52: what evidence says of a grade, quarter by quarter: up at six chances in ten, down at eight in ten in two
 * quarters running, and never twice within two quarters, so that chance alone moves a grade once in decades.
 */
export const trackOf = (post: PostEvidence, today: Day): readonly TrackStep[] => {
  // Before anything was on record: what was found on the very first day is already evidence.
  const first = floored(post, gradeAt(scoreOf(post, addDays(post.since, -1)).score))
  let state: State = { grade: first, held: stay, spokeForLess: false }
  const steps: TrackStep[] = [{ from: post.since, grade: first }]
  for (const on of quartersUntil(post.since, today)) {
    const next = movedBy(state, scoreOf(post, on), post)
    if (next.grade !== state.grade) steps.push({ from: on, grade: next.grade })
    state = next
  }
  return steps
}

const movedBy = ({ grade, held, spokeForLess }: State, score: EvidenceScore, post: PostEvidence): State => {
  const up = likely(score)
  const down = floored(post, unlikely(score))
  const less = worse(grade, down) === grade && down !== grade
  if (held + 1 >= stay) {
    if (worse(up, grade) === up && up !== grade) return { grade: up, held: 0, spokeForLess: false }
    if (less && spokeForLess) return { grade: down, held: 0, spokeForLess: false }
  }
  return { grade, held: held + 1, spokeForLess: less }
}

/** The worst grade that the score lies in or above with enough chance. */
const likely = ({ aboveMedium, aboveHigh }: EvidenceScore): Grade =>
  aboveHigh >= upFrom ? 'HIGH' : aboveMedium >= upFrom ? 'MEDIUM' : 'LOW'

/** The best grade that the score lies in or below with enough chance. */
const unlikely = ({ aboveMedium, aboveHigh }: EvidenceScore): Grade =>
  1 - aboveMedium >= downFrom ? 'LOW' : 1 - aboveHigh >= downFrom ? 'MEDIUM' : 'HIGH'

/** RSK-53: a statutory key post is never below medium. */
const floored = ({ statutory }: PostEvidence, grade: Grade): Grade => (statutory ? worse(grade, 'MEDIUM') : grade)

/** The first days of quarters, from the one after `since` to the one running, at most ten years of them. */
const quartersUntil = (since: Day, today: Day): readonly Day[] => {
  const quarters: Day[] = []
  const month = Number(today.slice(5, 7)) - 1
  for (let on = addMonths(monthStart(today), -(month % 3)); on > since && quarters.length < 40; on = addMonths(on, -3))
    quarters.unshift(on)
  return quarters
}
