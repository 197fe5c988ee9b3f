import { answer, capability, command } from '#platform/capability.ts'
import { exporting } from '#platform/export.ts'
import { CasesLikeMine } from './contract/cases.ts'
import { CloseCommitment, MakeCommitment } from './contract/commitment.ts'
import { AnswerDoubt, DoubtItem, DoubtQuestion, Doubts, MyDoubts } from './contract/doubts.ts'
import {
  ExportContentQuality,
  ExportDoubts,
  ExportMyRecord,
  ExportNoticeReach,
  ExportRatings,
} from './contract/exports.ts'
import { FinishNotice, NoticeReach, WithdrawnNotices } from './contract/notice.ts'
import { AnswerOwnControl, ControlsToLookAt, LookAtControl } from './contract/own-control.ts'
import { ContentQuality, RateItem } from './contract/quality.ts'
import {
  AnswerRecall,
  ConfirmCard,
  DeviceShift,
  ExamQuestion,
  ExamResult,
  FinishCase,
  FinishExam,
  FinishLesson,
  MayI,
  MyRecord,
  PostCards,
  RecallDue,
  StartExam,
  Today,
} from './contract.ts'
import { contentQualityExport, doubtsExport, myRecordExport, noticeReachExport, ratingsExport } from './edge/exports.ts'
import { answerDoubt } from './use-cases/answer-doubt.ts'
import { answerRecall } from './use-cases/answer-recall.ts'
import { closeCommitment } from './use-cases/close-commitment.ts'
import { confirmCard } from './use-cases/confirm-card.ts'
import { doubtItem } from './use-cases/doubt-item.ts'
import { doubtQuestion } from './use-cases/doubt-question.ts'
import { finishCase } from './use-cases/finish-case.ts'
import { finishExam } from './use-cases/finish-exam.ts'
import { finishLesson } from './use-cases/finish-lesson.ts'
import { finishNotice } from './use-cases/finish-notice.ts'
import { makeCommitment } from './use-cases/make-commitment.ts'
import { answerOwnControl, lookAtControl } from './use-cases/own-control.ts'
import { rateItem } from './use-cases/rate-item.ts'
import { startExam } from './use-cases/start-exam.ts'
import { casesLikeMine } from './views/cases-like-mine.ts'
import { contentQuality } from './views/content-quality.ts'
import { controlsToLookAt } from './views/controls-to-look-at.ts'
import { deviceShift } from './views/device-shift.ts'
import { doubts, myDoubts } from './views/doubts.ts'
import { exam } from './views/exam.ts'
import { examResult } from './views/exam-result.ts'
import { mayI } from './views/may-i.ts'
import { myRecord } from './views/my-record.ts'
import { noticeReach } from './views/notice-reach.ts'
import { postCards } from './views/post-cards.ts'
import { recallDue } from './views/recall-due.ts'
import { today } from './views/today.ts'
import { withdrawnNotices } from './views/withdrawn-notices.ts'

export const learning = capability('learning', [
  answer(Today, today),
  answer(MyRecord, myRecord),
  command(ExportMyRecord, exporting(myRecordExport)),
  command(FinishLesson, finishLesson),
  command(MakeCommitment, makeCommitment),
  command(CloseCommitment, closeCommitment),
  command(FinishCase, finishCase),
  command(FinishNotice, finishNotice),
  answer(NoticeReach, noticeReach),
  answer(WithdrawnNotices, withdrawnNotices),
  command(ExportNoticeReach, exporting(noticeReachExport)),
  answer(ExamQuestion, exam),
  command(StartExam, startExam),
  command(FinishExam, finishExam),
  answer(ExamResult, examResult),
  answer(RecallDue, recallDue),
  command(AnswerRecall, answerRecall),
  command(DoubtQuestion, doubtQuestion),
  command(DoubtItem, doubtItem),
  answer(Doubts, doubts),
  answer(MyDoubts, myDoubts),
  command(AnswerDoubt, answerDoubt),
  command(ExportDoubts, exporting(doubtsExport)),
  command(RateItem, rateItem),
  answer(ContentQuality, contentQuality),
  command(ExportContentQuality, exporting(contentQualityExport)),
  command(ExportRatings, exporting(ratingsExport)),
  answer(CasesLikeMine, casesLikeMine),
  command(AnswerOwnControl, answerOwnControl),
  answer(ControlsToLookAt, controlsToLookAt),
  command(LookAtControl, lookAtControl),
  answer(PostCards, postCards),
  answer(DeviceShift, deviceShift),
  command(ConfirmCard, confirmCard),
  answer(MayI, mayI),
])
