import { importRoutes } from '#capabilities/organisation/public.ts'
import { answer, capability, command } from '#platform/capability.ts'
import { exporting } from '#platform/export.ts'
import { Affirm, Affirmations } from './contract/affirmations.ts'
import { Choices, Proposals } from './contract/choices.ts'
import {
  AddControl,
  AnswerDispute,
  ChangeControl,
  ChangeRiskPoint,
  CloseControl,
  ConfirmRiskPoint,
  DisputeGrade,
  GradePost,
  ProposeRiskPoint,
  RecordControlCheck,
  ReturnRiskPoint,
  StartReview,
} from './contract/deeds.ts'
import { AnswerGradeChange, GradeChanges, PostEvidence } from './contract/evidence.ts'
import { Controls, ExportControls, ExportPosts, ExportRegister, Register } from './contract/exports.ts'
import { ConfirmGrade, ReturnGrade, SaySelfGrade } from './contract/grades.ts'
import {
  ExportAffirmations,
  ExportDueReviews,
  ExportGradeChanges,
  ExportPostTemplates,
  ExportProcesses,
  ExportProposals,
  ExportQualityNames,
  ExportQualityPairs,
  ExportQualityStudy,
  ExportRechecks,
  ExportRegisterChanges,
  ExportReviewRounds,
  ExportSharedPoints,
  ExportWaitingVersions,
} from './contract/list-exports.ts'
import { AnswerMethod, ChooseMethod, MethodInForce } from './contract/method.ts'
import { MyPost, PostProfile } from './contract/post.ts'
import { DueReviews, Posts } from './contract/posts.ts'
import {
  ChangePower,
  ConfirmPower,
  ExportPowerList,
  PostPowers,
  PowerList,
  ProposePower,
  powersImport,
  ReturnPower,
  WaitingVersions,
} from './contract/powers.ts'
import {
  ChangeProcess,
  ConfirmProcess,
  ProcessChoices,
  Processes,
  ProcessMap,
  ProposeProcess,
  ReturnProcess,
} from './contract/processes.ts'
import { Quality, SettleLikeness } from './contract/quality.ts'
import { AnswerRecheck, Rechecks } from './contract/rechecks.ts'
import { AnswerRegisterChange, RegisterChanges, registerImport } from './contract/register.ts'
import { AnswerSharedPoint, PartSharedPoint, ProposeSharedPoint, SharedPoints } from './contract/shared.ts'
import { AddPosts, BringTemplates, PostTemplateDetails, PostTemplates, UndoAddPosts } from './contract/templates.ts'
import { controlsExport, postsExport, powerListExport, registerExport } from './edge/exports.ts'
import { importUntilOfficers, untilOfficers } from './edge/until-officers.ts'
import {
  namesExport,
  pairsExport,
  postTemplatesExport,
  processesExport,
  sharedExport,
  studyExport,
} from './edge/wording-exports.ts'
import {
  affirmationsExport,
  dueReviewsExport,
  gradeChangesExport,
  proposalsExport,
  rechecksExport,
  registerChangesExport,
  reviewRoundsExport,
  waitingVersionsExport,
} from './edge/work-exports.ts'
import { powersList } from './store/powers-list.ts'
import { registerList } from './store/register-list.ts'
import { powersWords } from './text/powers-import.ts'
import { registerWords } from './text/register.ts'
import { addControl } from './use-cases/add-control.ts'
import { addPosts } from './use-cases/add-posts.ts'
import { affirm } from './use-cases/affirm.ts'
import { answerDispute } from './use-cases/answer-dispute.ts'
import { answerGradeChange } from './use-cases/answer-grade-change.ts'
import { answerRecheck } from './use-cases/answer-recheck.ts'
import { answerRegisterChange } from './use-cases/answer-register-change.ts'
import { bringTemplates } from './use-cases/bring-templates.ts'
import { changeControl } from './use-cases/change-control.ts'
import { changePower } from './use-cases/change-power.ts'
import { changeProcess } from './use-cases/change-process.ts'
import { changeRiskPoint } from './use-cases/change-risk-point.ts'
import { answerMethod, chooseMethod } from './use-cases/choose-method.ts'
import { closeControl } from './use-cases/close-control.ts'
import { confirmGrade } from './use-cases/confirm-grade.ts'
import { confirmPower } from './use-cases/confirm-power.ts'
import { confirmProcess } from './use-cases/confirm-process.ts'
import { confirmRiskPoint } from './use-cases/confirm-risk-point.ts'
import { disputeGrade } from './use-cases/dispute-grade.ts'
import { gradePost } from './use-cases/grade-post.ts'
import { importPowers, undoPowers } from './use-cases/import-powers.ts'
import { importRegister, undoRegister } from './use-cases/import-register.ts'
import { proposePower } from './use-cases/propose-power.ts'
import { proposeProcess } from './use-cases/propose-process.ts'
import { proposeRiskPoint } from './use-cases/propose-risk-point.ts'
import { recordControlCheck } from './use-cases/record-control-check.ts'
import { returnGrade } from './use-cases/return-grade.ts'
import { returnPower } from './use-cases/return-power.ts'
import { returnProcess } from './use-cases/return-process.ts'
import { returnRiskPoint } from './use-cases/return-risk-point.ts'
import { saySelfGrade } from './use-cases/say-self-grade.ts'
import { settleLikeness } from './use-cases/settle-likeness.ts'
import { answerSharedPoint, partSharedPoint, proposeSharedPoint } from './use-cases/share-risk-points.ts'
import { startReview } from './use-cases/start-review.ts'
import { undoAddPosts } from './use-cases/undo-add-posts.ts'
import { affirmations } from './views/affirmations.ts'
import { choices } from './views/choices.ts'
import { dueReviews } from './views/due-reviews.ts'
import { gradeChanges, postEvidence } from './views/evidence.ts'
import { gradingMethod } from './views/grading-method.ts'
import { myPost } from './views/my-post.ts'
import { post } from './views/post.ts'
import { postTemplatesView, postTemplateView } from './views/post-templates.ts'
import { posts } from './views/posts.ts'
import { postPowers, powerList, waitingVersions } from './views/powers.ts'
import { processChoices, processes, processMap } from './views/processes.ts'
import { proposals } from './views/proposals.ts'
import { quality } from './views/quality.ts'
import { rechecks } from './views/rechecks.ts'
import { controls, register } from './views/register.ts'
import { registerChanges } from './views/register-changes.ts'
import { sharedPoints } from './views/shared-points.ts'

export const risk = capability('risk', [
  answer(Posts, posts),
  command(ExportPosts, exporting(postsExport)),
  answer(Register, register),
  command(ExportRegister, exporting(registerExport)),
  answer(Controls, controls),
  command(ExportControls, exporting(controlsExport)),
  answer(PostProfile, post),
  answer(PostEvidence, postEvidence),
  answer(GradeChanges, gradeChanges),
  command(ExportGradeChanges, exporting(gradeChangesExport)),
  answer(MyPost, myPost),
  untilOfficers(answer(PostTemplates, postTemplatesView)),
  untilOfficers(command(ExportPostTemplates, exporting(postTemplatesExport))),
  untilOfficers(answer(PostTemplateDetails, postTemplateView)),
  untilOfficers(command(AddPosts, addPosts)),
  command(UndoAddPosts, undoAddPosts),
  untilOfficers(command(BringTemplates, bringTemplates)),
  answer(DueReviews, dueReviews),
  command(ExportDueReviews, exporting(dueReviewsExport)),
  command(ExportReviewRounds, exporting(reviewRoundsExport)),
  answer(Choices, choices),
  answer(Proposals, proposals),
  command(ExportProposals, exporting(proposalsExport)),
  answer(RegisterChanges, registerChanges),
  command(ExportRegisterChanges, exporting(registerChangesExport)),
  answer(PostPowers, postPowers),
  answer(PowerList, powerList),
  command(ExportPowerList, exporting(powerListExport)),
  answer(WaitingVersions, waitingVersions),
  command(ExportWaitingVersions, exporting(waitingVersionsExport)),
  command(ProposePower, proposePower),
  command(ChangePower, changePower),
  command(ConfirmPower, confirmPower),
  command(ReturnPower, returnPower),
  answer(Processes, processes),
  command(ExportProcesses, exporting(processesExport)),
  answer(ProcessMap, processMap),
  answer(ProcessChoices, processChoices),
  command(ProposeProcess, proposeProcess),
  command(ChangeProcess, changeProcess),
  command(ConfirmProcess, confirmProcess),
  command(ReturnProcess, returnProcess),
  answer(Affirmations, affirmations),
  command(ExportAffirmations, exporting(affirmationsExport)),
  command(Affirm, affirm),
  answer(Rechecks, rechecks),
  command(ExportRechecks, exporting(rechecksExport)),
  command(AnswerRecheck, answerRecheck),
  answer(Quality, quality),
  command(ExportQualityPairs, exporting(pairsExport)),
  command(ExportQualityStudy, exporting(studyExport)),
  command(ExportQualityNames, exporting(namesExport)),
  command(SettleLikeness, settleLikeness),
  answer(SharedPoints, sharedPoints),
  command(ExportSharedPoints, exporting(sharedExport)),
  command(ProposeSharedPoint, proposeSharedPoint),
  command(AnswerSharedPoint, answerSharedPoint),
  command(PartSharedPoint, partSharedPoint),
  command(GradePost, gradePost),
  command(ConfirmGrade, confirmGrade),
  answer(MethodInForce, gradingMethod),
  command(ChooseMethod, chooseMethod),
  command(AnswerMethod, answerMethod),
  command(ReturnGrade, returnGrade),
  command(SaySelfGrade, saySelfGrade),
  command(ProposeRiskPoint, proposeRiskPoint),
  command(ConfirmRiskPoint, confirmRiskPoint),
  command(ReturnRiskPoint, returnRiskPoint),
  command(ChangeRiskPoint, changeRiskPoint),
  command(AnswerRegisterChange, answerRegisterChange),
  command(AddControl, addControl),
  command(ChangeControl, changeControl),
  command(CloseControl, closeControl),
  command(RecordControlCheck, recordControlCheck),
  command(DisputeGrade, disputeGrade),
  command(AnswerDispute, answerDispute),
  command(StartReview, startReview),
  command(AnswerGradeChange, answerGradeChange),
  ...importUntilOfficers(
    importRoutes({
      ...{ verbs: registerImport, list: registerList, words: registerWords },
      ...{ write: importRegister, undo: undoRegister },
    }),
  ),
  ...importUntilOfficers(
    importRoutes({
      ...{ verbs: powersImport, list: powersList, words: powersWords },
      ...{ write: importPowers, undo: undoPowers },
    }),
  ),
])
