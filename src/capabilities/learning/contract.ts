/** What a caller may ask of learning, and what comes back. */
export { ConfirmCard, cardsAtOnce, MayI, type MayIAnswer, type PostCard, PostCards } from './contract/card.ts'
export {
  type ExamAnswer,
  ExamQuestion,
  ExamResult,
  type ExamResultAnswer,
  FinishExam,
  StartExam,
  type StartExamAnswer,
} from './contract/exam.ts'
export { FinishCase, FinishLesson } from './contract/lesson.ts'
export { AnswerRecall, RecallDue, type RecallDueAnswer } from './contract/recall.ts'
export { DeviceShift, type DeviceShiftAnswer, type ShiftCard } from './contract/shift.ts'
export { MyRecord, type MyRecordAnswer, Today, type TodayAnswer } from './contract/today.ts'
