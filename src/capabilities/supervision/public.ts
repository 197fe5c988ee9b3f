/**
 * What others may call. For joining, the view `supervision_lesson_wish` is published: lessons that signals asked for, which
 * a plan may take up; it keeps row-level security.
 */

export type { Duty } from './contract/duties.ts'
export type { ListedSignal } from './contract/signals.ts'
export { followMove } from './store/unit-moves.ts'
export { takeUpLesson } from './use-cases/take-up-lesson.ts'
export { supervisionDuties } from './views/duties.ts'
export { type SignalsOverview, signalsOverview, type WalkedLoop } from './views/loops.ts'
export { openWhere } from './views/open-where.ts'
export { reviewedBySignals } from './views/reviewed.ts'
export { supervisionWaiting } from './views/waiting.ts'
