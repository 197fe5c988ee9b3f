import { importRoutes } from '#capabilities/organisation/public.ts'
import { answer, capability, command } from '#platform/capability.ts'
import { exporting } from '#platform/export.ts'
import { ExportNormUses, ExportReadings, ExportRechecks, ExportStudio, ExportStudioCases } from './contract/exports.ts'
import { CheckFacts, Facts, FactsOf } from './contract/facts.ts'
import { ExportStudioForms, FormDraftQuestion, SaveForm, StudioForms } from './contract/forms.ts'
import {
  ApproveCases,
  AskForItems,
  CaseDraftQuestion,
  DropItems,
  ExportQuestions,
  PublishItems,
  QuestionDraftQuestion,
  questionsImport,
  ReviewItems,
  SaveCase,
  SaveQuestion,
  StartItem,
  StudioCases,
  StudioQuestions,
} from './contract/items.ts'
import { LookThrough } from './contract/look-through.ts'
import { AddNorm, BindingNorms, ChangeNorm, NormUses, Rechecks, RepealNorm, SettleRecheck } from './contract/norms.ts'
import { CitableNorms, ExportNotices, NoticeQuestion, Notices, WriteNotice } from './contract/notices.ts'
import { PackVersions, SettlePackVersion, TakePack } from './contract/packs.ts'
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
import { DropTerm, ExportTerms, SaveTerm, Terms } from './contract/terms.ts'
import { WithdrawApproval, WithdrawItem } from './contract/withdrawals.ts'
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
import { casesExport, lessonsExport, noticesExport, questionsExport } from './edge/exports.ts'
import {
  normUsesExport,
  readingsExport,
  rechecksExport,
  studioCasesExport,
  studioExport,
  studioFormsExport,
  termsExport,
} from './edge/studio-exports.ts'
import { questionsList } from './store/questions-list.ts'
import { questionsWords } from './text/items.ts'
import { familyNames } from './text.ts'
import { addNorm } from './use-cases/add-norm.ts'
import { approveCases } from './use-cases/approve-cases.ts'
import { askForItems } from './use-cases/ask-for-items.ts'
import { askSecondPerson } from './use-cases/ask-second-person.ts'
import { changeNorm } from './use-cases/change-norm.ts'
import { checkFacts } from './use-cases/check-facts.ts'
import { dropDraft } from './use-cases/drop-draft.ts'
import { dropItems } from './use-cases/drop-items.ts'
import { dropTerm } from './use-cases/drop-term.ts'
import { importQuestions, undoQuestions } from './use-cases/import-questions.ts'
import { lookThrough } from './use-cases/look-through.ts'
import { publishItems } from './use-cases/publish-items.ts'
import { publishLesson } from './use-cases/publish-lesson.ts'
import { repealNorm } from './use-cases/repeal-norm.ts'
import { reviewDraft } from './use-cases/review-draft.ts'
import { reviewItems } from './use-cases/review-items.ts'
import { saveDraft } from './use-cases/save-draft.ts'
import { saveForm } from './use-cases/save-form.ts'
import { saveCase, saveQuestion } from './use-cases/save-item.ts'
import { saveTerm } from './use-cases/save-term.ts'
import { settlePackVersion } from './use-cases/settle-pack-version.ts'
import { settleRecheck } from './use-cases/settle-recheck.ts'
import { startDraft } from './use-cases/start-draft.ts'
import { startItem } from './use-cases/start-item.ts'
import { takePack } from './use-cases/take-pack.ts'
import { withdrawApproval } from './use-cases/withdraw-approval.ts'
import { withdrawItem } from './use-cases/withdraw-item.ts'
import { writeNotice } from './use-cases/write-notice.ts'
import { bindingNorms } from './views/binding-norms.ts'
import { warningCase } from './views/case.ts'
import { cases } from './views/cases.ts'
import { citableNorms } from './views/citable-norms.ts'
import { draft, draftRevision } from './views/draft.ts'
import { facts, factsOf } from './views/facts.ts'
import { caseDraft, formDraft, questionDraft } from './views/item-draft.ts'
import { lesson } from './views/lesson.ts'
import { lessonSheets } from './views/lesson-sheets.ts'
import { lessons } from './views/lessons.ts'
import { normUses } from './views/norm-uses.ts'
import { noticeView } from './views/notice.ts'
import { notices } from './views/notices.ts'
import { packVersions } from './views/pack-versions.ts'
import { reading } from './views/reading.ts'
import { readings } from './views/readings.ts'
import { rechecks } from './views/rechecks.ts'
import { studio } from './views/studio.ts'
import { studioCases } from './views/studio-cases.ts'
import { studioForms } from './views/studio-forms.ts'
import { studioQuestions } from './views/studio-questions.ts'
import { terms } from './views/terms.ts'

const questions = questionsList(familyNames)

export const curriculum = capability('curriculum', [
  answer(Lessons, lessons),
  command(ExportLessons, exporting(lessonsExport)),
  answer(LessonQuestion, lesson),
  answer(LessonSheets, lessonSheets),
  answer(Cases, cases),
  command(ExportCases, exporting(casesExport)),
  answer(CaseQuestion, warningCase),
  answer(Readings, readings),
  command(ExportReadings, exporting(readingsExport)),
  answer(ReadingQuestion, reading),
  answer(Notices, notices),
  command(ExportNotices, exporting(noticesExport)),
  answer(NoticeQuestion, noticeView),
  answer(CitableNorms, citableNorms),
  command(WriteNotice, writeNotice),
  answer(NormUses, normUses),
  answer(BindingNorms, bindingNorms),
  command(ExportNormUses, exporting(normUsesExport)),
  command(AddNorm, addNorm),
  command(ChangeNorm, changeNorm),
  command(RepealNorm, repealNorm),
  answer(Studio, studio),
  command(ExportStudio, exporting(studioExport)),
  answer(DraftQuestion, draft),
  answer(DraftRevision, draftRevision),
  command(StartDraft, startDraft),
  command(SaveDraft, saveDraft),
  command(DropDraft, dropDraft),
  command(AskSecondPerson, askSecondPerson),
  command(ReviewDraft, reviewDraft),
  command(PublishLesson, publishLesson),
  answer(StudioQuestions, studioQuestions),
  command(ExportQuestions, exporting(questionsExport)),
  answer(QuestionDraftQuestion, questionDraft),
  answer(StudioCases, studioCases),
  command(ExportStudioCases, exporting(studioCasesExport)),
  answer(CaseDraftQuestion, caseDraft),
  answer(StudioForms, studioForms),
  command(ExportStudioForms, exporting(studioFormsExport)),
  answer(FormDraftQuestion, formDraft),
  command(StartItem, startItem),
  command(SaveQuestion, saveQuestion),
  command(SaveCase, saveCase),
  command(SaveForm, saveForm),
  command(DropItems, dropItems),
  command(AskForItems, askForItems),
  command(ReviewItems, reviewItems),
  command(ApproveCases, approveCases),
  command(LookThrough, lookThrough),
  command(WithdrawItem, withdrawItem),
  command(WithdrawApproval, withdrawApproval),
  answer(Facts, facts),
  answer(FactsOf, factsOf),
  command(CheckFacts, checkFacts),
  answer(Terms, terms),
  command(ExportTerms, exporting(termsExport)),
  command(SaveTerm, saveTerm),
  command(DropTerm, dropTerm),
  command(TakePack, takePack),
  answer(PackVersions, packVersions),
  command(SettlePackVersion, settlePackVersion),
  command(PublishItems, publishItems),
  ...importRoutes({
    ...{ verbs: questionsImport, list: questions, words: questionsWords },
    ...{ write: importQuestions(questions), undo: undoQuestions(questions) },
  }),
  answer(Rechecks, rechecks),
  command(ExportRechecks, exporting(rechecksExport)),
  command(SettleRecheck, settleRecheck),
])
