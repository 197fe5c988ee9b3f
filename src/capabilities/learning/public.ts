/**
 * What others may call. For joining, two views are published: `learning_assignment` (who is to do what by when, with the
 * reason and `done_on`) and `learning_completion` (done, never how well).
 */

export { forgetRapidFlags } from './store/answers.ts'
export {
  type Assigning,
  type Audience,
  assign,
  assignFirst,
  type Item,
  withdraw,
  withdrawOutside,
} from './store/assignments.ts'
export { forgetCommitments } from './store/commitments.ts'
export { type Completion, keepCompletions } from './store/completions.ts'
export { copyLearning } from './store/copies.ts'
export { countItems } from './store/item-counts.ts'
export { contentQuality } from './views/content-quality.ts'
export { controlsToLookAt } from './views/controls-to-look-at.ts'
export { doubtsToAnswer, myDoubts, myDoubtsOf } from './views/doubts.ts'
export { myRecordOf } from './views/my-record.ts'
export { ownLearningOf } from './views/own-learning.ts'
export { today } from './views/today.ts'
export { ownWaiting } from './views/waiting.ts'
export { withdrawnNotices } from './views/withdrawn-notices.ts'
