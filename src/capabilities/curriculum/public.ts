import type { Tx } from '#platform/database.ts'
import type { Lesson } from './rules/lesson.ts'
import type { Notice } from './rules/notice.ts'
import type { Exam } from './rules/question.ts'
import { loadVersion } from './store/versions.ts'

/**
 * What others may call. For joining, the view `curriculum_item` is published: current lessons, cases and exams with
 * kind, code, version, title, education kind, planned minutes, families and posts; and the view `curriculum_card`:
 * the post cards in their current version by the code of the post; and `curriculum_lesson_norm`:
 * which norms the current lessons for a post lean on; and `curriculum_notice`: when a notice came and until when it
 * is good, since when and why it is withdrawn, and what came in its place.
 */
export { type Card, changedWhens } from './rules/card.ts'
export { type Case, caseMinutes, caseSector } from './rules/case.ts'
export { isTurn, type Lesson, type Step, walk } from './rules/lesson.ts'
export type { Hint } from './rules/lints.ts'
export { giveaway, type Sign } from './rules/lints-giveaway.ts'
export { cardHints, caseHints, questionHints, readingHints } from './rules/lints-items.ts'
export { lessonHints } from './rules/lints-lesson.ts'
export type { Exam, Question } from './rules/question.ts'
export { isNear, nextDay, type Reading } from './rules/reading.ts'
export { answeredCase, approvedCases, casesToApprove } from './store/case-approvals.ts'
export { asidesByKind } from './store/pack-items.ts'
export {
  cardsFor,
  currentQuestions,
  lessonQuestions,
  lessonsFor,
  loadQuestions,
  questionsOfLesson,
  type VersionKey,
} from './store/versions.ts'
export { withdrawnQuestions } from './store/withdrawals.ts'
export { loadPack, type PackLoaded } from './use-cases/load-pack.ts'
export { boundPosts } from './views/binding-norms.ts'
export { type CardChange, cardChanges } from './views/card-changes.ts'
export { type ContentCounts, contentCounts } from './views/content-counts.ts'
export { checkedCards, checkedQuestions } from './views/facts.ts'
export { type NearReminder, nearReminder } from './views/near-reminder.ts'
export { packSectors } from './views/pack-sectors.ts'
export { ownWords } from './views/terms.ts'

/** A lesson in a version, or in its current one. */
export const loadLesson = (tx: Tx, code: string, version?: string): Promise<Lesson | undefined> =>
  loadVersion(tx, 'lessonVersion', code, version)

/** An exam in a version, or in its current one. */
export const loadExam = (tx: Tx, code: string, version?: string): Promise<Exam | undefined> =>
  loadVersion(tx, 'examVersion', code, version)

/** A notice in a version, or in its current one. */
export const loadNotice = (tx: Tx, code: string, version?: string): Promise<Notice | undefined> =>
  loadVersion(tx, 'noticeVersion', code, version)
