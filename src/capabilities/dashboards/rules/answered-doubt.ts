import { type Day, daysBetween } from '#kernel/day.ts'

/** A doubt about content or a number, answered or not; `own` where others are told beside one's own. */
interface Asked {
  readonly own?: boolean
  readonly answer: { readonly on: Day } | null
}

const toldDays = 14

/** DSH-19: for two weeks the first page tells whoever asked that there is an answer. */
export const answeredLately = <One extends Asked>(doubts: readonly One[], today: Day): readonly One[] =>
  doubts.filter(({ answer, own = true }) => own && answer !== null && daysBetween(answer.on, today) < toldDays)
