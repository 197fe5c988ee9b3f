/**
 * What others may call. For joining, the views `risk_current_grade` (the grading in force of each post) and
 * `risk_risk_point` (confirmed, open risk points), `risk_control` (their open controls with the newest check), `risk_every_control` (closed
 * ones too) and `risk_control_check` are
 * published, and `risk_power` and `risk_process` (what holds now, with the norms it cites); they keep row-level security.
 */
export type { MyPostAnswer } from './contract/post.ts'
export type { DueReviewsAnswer } from './contract/posts.ts'
export { type FindingStatus, findingStatuses } from './rules/evidence.ts'
export { gradeByFactors } from './rules/factor-sum.ts'
export type { Grade } from './rules/grade.ts'
export {
  type PostTemplate,
  type ProcessTemplate,
  readTemplates,
  type TemplateFault,
  type TemplatePoint,
  type Templates,
  templateReferences,
} from './rules/post-template.ts'
export { processHints } from './rules/process-map.ts'
export type { Register, RegisteredControl, RegisteredPost, RegisteredRiskPoint } from './rules/register.ts'
export { type ControlKind, controlKinds, type KnownLesson, type RiskPoint } from './rules/risk-point.ts'
export { methodInForce } from './store/methods.ts'
export { dropKnownLessons, saveKnownLessons } from './store/register.ts'
/** How many risk points wait to be confirmed. */
export { countProposed } from './store/risk-points.ts'
export { changedTemplates, keepTemplates, type Origin, postTemplates, saveOrigins } from './store/templates.ts'
export { keepCheck } from './use-cases/keep-check.ts'
export { loadAffirmations, type RegisteredAffirmation } from './use-cases/load-affirmations.ts'
export { loadPowers, type RegisteredPower } from './use-cases/load-powers.ts'
export { loadProcesses, type RegisteredProcess } from './use-cases/load-processes.ts'
export { type Loading, loadRegister } from './use-cases/load-register.ts'
export { type FoundAtPost, recordFinding, settleFinding } from './use-cases/record-finding.ts'
export { startReview } from './use-cases/start-review.ts'
export { type ControlSwap, swapControl } from './use-cases/swap-control.ts'
export { templatesOfLists } from './use-cases/templates-of-lists.ts'
export { dueReviews } from './views/due-reviews.ts'
export { openGradeChange } from './views/evidence.ts'
export { type FamilyCoverage, highByFamily } from './views/high-by-family.ts'
export { type Called, type LookedAgain, lookedAgain } from './views/looked-again.ts'
export { myPost } from './views/my-post.ts'
export { type OpenItem, openAtPosts } from './views/open-at-posts.ts'
export { groundsOfPosts, lessonsOfPoints } from './views/post-grounds.ts'
export { heldSheets, type PostSheet, seenPosts, sheetOf, sheetsInReach, sheetsUnder } from './views/post-sheets.ts'
export { posts, registerTotals } from './views/posts.ts'
export { dueRechecks } from './views/rechecks.ts'
export { type StepsToTake, stepsToTake } from './views/steps-to-take.ts'
export { riskWaiting } from './views/waiting.ts'
