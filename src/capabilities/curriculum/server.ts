import { answer, capability, command } from '#platform/capability.ts'
import { exporting } from '#platform/export.ts'
import { AddNorm, ChangeNorm, NormUses, Rechecks, RepealNorm, SettleRecheck } from './contract/norms.ts'
import { NoticeQuestion, Notices, WriteNotice } from './contract/notices.ts'
import {
  AskSecondPerson,
  DraftQuestion,
  DraftRevision,
  DropDraft,
  PublishLesson,
  ReviewDraft,
  SaveDraft,
  StartDraft,
  Studio,
} from './contract/studio.ts'
import {
  CaseQuestion,
  Cases,
  ExportCases,
  ExportLessons,
  LessonQuestion,
  LessonSheets,
  Lessons,
  ReadingQuestion,
  Readings,
} from './contract.ts'
import { casesExport, lessonsExport } from './edge/exports.ts'
import { addNorm } from './use-cases/add-norm.ts'
import { askSecondPerson } from './use-cases/ask-second-person.ts'
import { changeNorm } from './use-cases/change-norm.ts'
import { dropDraft } from './use-cases/drop-draft.ts'
import { publishLesson } from './use-cases/publish-lesson.ts'
import { repealNorm } from './use-cases/repeal-norm.ts'
import { reviewDraft } from './use-cases/review-draft.ts'
import { saveDraft } from './use-cases/save-draft.ts'
import { settleRecheck } from './use-cases/settle-recheck.ts'
import { startDraft } from './use-cases/start-draft.ts'
import { writeNotice } from './use-cases/write-notice.ts'
import { warningCase } from './views/case.ts'
import { cases } from './views/cases.ts'
import { draft, draftRevision } from './views/draft.ts'
import { lesson } from './views/lesson.ts'
import { lessonSheets } from './views/lesson-sheets.ts'
import { lessons } from './views/lessons.ts'
import { normUses } from './views/norm-uses.ts'
import { noticeView } from './views/notice.ts'
import { notices } from './views/notices.ts'
import { reading } from './views/reading.ts'
import { readings } from './views/readings.ts'
import { rechecks } from './views/rechecks.ts'
import { studio } from './views/studio.ts'

export const curriculum = capability('curriculum', [
  answer(Lessons, lessons),
  command(ExportLessons, exporting(lessonsExport)),
  answer(LessonQuestion, lesson),
  answer(LessonSheets, lessonSheets),
  answer(Cases, cases),
  command(ExportCases, exporting(casesExport)),
  answer(CaseQuestion, warningCase),
  answer(Readings, readings),
  answer(ReadingQuestion, reading),
  answer(Notices, notices),
  answer(NoticeQuestion, noticeView),
  command(WriteNotice, writeNotice),
  answer(NormUses, normUses),
  command(AddNorm, addNorm),
  command(ChangeNorm, changeNorm),
  command(RepealNorm, repealNorm),
  answer(Studio, studio),
  answer(DraftQuestion, draft),
  answer(DraftRevision, draftRevision),
  command(StartDraft, startDraft),
  command(SaveDraft, saveDraft),
  command(DropDraft, dropDraft),
  command(AskSecondPerson, askSecondPerson),
  command(ReviewDraft, reviewDraft),
  command(PublishLesson, publishLesson),
  answer(Rechecks, rechecks),
  command(SettleRecheck, settleRecheck),
])
