/** What a caller may ask of the dashboards, and what comes back. */
export { AdministratorToday, type AdministratorTodayAnswer } from './contract/administrator.ts'
export { AuthorToday, type AuthorTodayAnswer } from './contract/author.ts'
export { AnswerDoubt, DoubtNumber, NumberDoubts, type NumberDoubtsAnswer } from './contract/doubt.ts'
export { Search, type SearchAnswer, Waiting } from './contract/frame.ts'
export { LearnerToday, type LearnerTodayAnswer } from './contract/learner.ts'
export { OfficerToday, type OfficerTodayAnswer, UnitsInReach } from './contract/officer.ts'
export { DownloadOwnData } from './contract/own-data.ts'
export { SetUpSteps, type SetUpStepsAnswer } from './contract/set-up.ts'
export {
  DueItems,
  type DueItemsAnswer,
  NotDone,
  type NotDoneAnswer,
  UnitsToday,
  type UnitsTodayAnswer,
} from './contract/units.ts'
