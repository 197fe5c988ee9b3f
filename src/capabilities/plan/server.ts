import { answer, capability, command } from '#platform/capability.ts'
import { exporting } from '#platform/export.ts'
import {
  ExportAudience,
  ExportBurden,
  ExportFamilyMix,
  ExportHoldingChanges,
  ExportKeyDates,
  ExportLessonWishes,
  ExportProgrammes,
  ExportWaitingCeilings,
} from './contract/exports.ts'
import { FollowHoldings, HoldingChanges } from './contract/follow.ts'
import { FamilyMix, SetMixTarget } from './contract/mix.ts'
import { DraftFromNotice } from './contract/notices.ts'
import { DraftFromWish, LessonWishes } from './contract/wishes.ts'
import {
  AddNode,
  AudienceQuestion,
  Burden,
  Ceilings,
  ChangeProgramme,
  ConfirmCeiling,
  DeclineCeiling,
  DraftProgramme,
  KeyDates,
  Preview,
  ProgrammeQuestion,
  Programmes,
  ProposeCeiling,
  PublishProgramme,
  RemoveNode,
  SetCeilings,
  SubmitProgramme,
  WithdrawProgramme,
  WithdrawSubmission,
  Year,
} from './contract.ts'
import { audienceExport, burdenExport, keyDatesExport, programmesExport } from './edge/exports.ts'
import {
  familyMixExport,
  holdingChangesExport,
  lessonWishesExport,
  waitingCeilingsExport,
} from './edge/work-exports.ts'
import { addNode } from './use-cases/add-node.ts'
import { changeProgramme } from './use-cases/change-programme.ts'
import { confirmCeiling } from './use-cases/confirm-ceiling.ts'
import { declineCeiling } from './use-cases/decline-ceiling.ts'
import { draftFromNotice } from './use-cases/draft-from-notice.ts'
import { draftFromWish } from './use-cases/draft-from-wish.ts'
import { draftProgramme } from './use-cases/draft-programme.ts'
import { followHoldings } from './use-cases/follow-holdings.ts'
import { proposeCeiling } from './use-cases/propose-ceiling.ts'
import { publishProgramme } from './use-cases/publish-programme.ts'
import { removeNode } from './use-cases/remove-node.ts'
import { setCeilings } from './use-cases/set-ceilings.ts'
import { setMixTarget } from './use-cases/set-mix-target.ts'
import { submitProgramme } from './use-cases/submit-programme.ts'
import { withdrawProgramme } from './use-cases/withdraw-programme.ts'
import { withdrawSubmission } from './use-cases/withdraw-submission.ts'
import { audienceList } from './views/audience.ts'
import { burden } from './views/burden.ts'
import { ceilings } from './views/ceilings.ts'
import { familyMix } from './views/family-mix.ts'
import { holdingChanges } from './views/holding-changes.ts'
import { keyDates } from './views/key-dates.ts'
import { lessonWishes } from './views/lesson-wishes.ts'
import { preview } from './views/preview.ts'
import { programme } from './views/programme.ts'
import { programmes } from './views/programmes.ts'
import { year } from './views/year.ts'
export const plan = capability('plan', [
  answer(Year, year),
  answer(Programmes, programmes),
  answer(ProgrammeQuestion, programme),
  answer(Preview, preview),
  answer(AudienceQuestion, audienceList),
  command(ExportProgrammes, exporting(programmesExport)),
  command(ExportAudience, exporting(audienceExport)),
  command(DraftProgramme, draftProgramme),
  command(ChangeProgramme, changeProgramme),
  answer(LessonWishes, lessonWishes),
  command(ExportLessonWishes, exporting(lessonWishesExport)),
  command(DraftFromWish, draftFromWish),
  command(DraftFromNotice, draftFromNotice),
  answer(FamilyMix, familyMix),
  command(ExportFamilyMix, exporting(familyMixExport)),
  command(SetMixTarget, setMixTarget),
  answer(HoldingChanges, holdingChanges),
  command(ExportHoldingChanges, exporting(holdingChangesExport)),
  command(FollowHoldings, followHoldings),
  command(SubmitProgramme, submitProgramme),
  command(WithdrawSubmission, withdrawSubmission),
  command(PublishProgramme, publishProgramme),
  command(WithdrawProgramme, withdrawProgramme),
  answer(KeyDates, keyDates),
  command(ExportKeyDates, exporting(keyDatesExport)),
  command(AddNode, addNode),
  command(RemoveNode, removeNode),
  answer(Burden, burden),
  command(ExportWaitingCeilings, exporting(waitingCeilingsExport)),
  command(ExportBurden, exporting(burdenExport)),
  command(ProposeCeiling, proposeCeiling),
  command(ConfirmCeiling, confirmCeiling),
  command(DeclineCeiling, declineCeiling),
  answer(Ceilings, ceilings),
  command(SetCeilings, setCeilings),
])
