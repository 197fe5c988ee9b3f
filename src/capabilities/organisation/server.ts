import { answer, capability, command } from '#platform/capability.ts'
import { exporting } from '#platform/export.ts'
import { absencesImport } from './contract/absences.ts'
import { AccountUnits } from './contract/accounts.ts'
import {
  ExportAccountUnits,
  ExportLeavers,
  ExportPeople,
  ExportRoles,
  ExportSourceSystems,
  ExportUnits,
  ExportWaitingRoles,
} from './contract/exports.ts'
import { AnswerRow, Handings, HandRows, RowsToCheck, TakeAnswers, WithdrawRows } from './contract/handing.ts'
import { AskLeaverErasure, DecideLeaverErasure, Leavers, LeaversNamed } from './contract/leavers.ts'
import { OwnRecord } from './contract/own-record.ts'
import { postsImport } from './contract/posts.ts'
import { Roles } from './contract/roles.ts'
import {
  AcceptSuggestions,
  DownloadRosterComparison,
  ImportRoster,
  ReadRoster,
  RepairRow,
  RosterDrafts,
  RosterPreview,
  RosterRepairs,
  StageRoster,
  UndoImport,
} from './contract/roster.ts'
import { SetUp } from './contract/set-up.ts'
import { People, Units } from './contract/settings.ts'
import { SourceSystems } from './contract/source-systems.ts'
import {
  AddBranch,
  AddUnit,
  CloseBranch,
  CloseUnit,
  MoveUnit,
  RenameBranch,
  RenameUnit,
  ReopenBranch,
  ReopenUnit,
  SetBranchUnit,
} from './contract/units.ts'
import {
  accountUnitsExport,
  leaversExport,
  rolesExport,
  sourceSystemsExport,
  waitingRolesExport,
} from './edge/access-exports.ts'
import { comparison } from './edge/comparison.ts'
import { peopleExport, unitsExport } from './edge/exports.ts'
import { importRoutes } from './edge/import-routes.ts'
import { absencesList } from './store/absences-list.ts'
import { postsList } from './store/posts-list.ts'
import { rosterList } from './store/roster-list.ts'
import { absencesWords, postsWords } from './text/posts.ts'
import { rosterWords } from './text/roster.ts'
import { answerRow } from './use-cases/import/answer-row.ts'
import { handRows } from './use-cases/import/hand-rows.ts'
import { importAbsences, undoAbsences } from './use-cases/import/import-absences.ts'
import { importPosts, type PostTemplates, undoPosts } from './use-cases/import/import-posts.ts'
import { importRoster } from './use-cases/import/import-roster.ts'
import { acceptAll, repair } from './use-cases/import/repair.ts'
import { stage } from './use-cases/import/stage.ts'
import { takeAnswers } from './use-cases/import/take-answers.ts'
import { undoImport } from './use-cases/import/undo-import.ts'
import { withdrawRows } from './use-cases/import/withdraw-rows.ts'
import { askLeaverErasure } from './use-cases/leavers/ask-leaver-erasure.ts'
import { decideLeaverErasure } from './use-cases/leavers/decide-leaver-erasure.ts'
import { setUp } from './use-cases/set-up.ts'
import { addBranch } from './use-cases/units/add-branch.ts'
import { addUnit } from './use-cases/units/add-unit.ts'
import { closeBranch } from './use-cases/units/close-branch.ts'
import { closeUnit } from './use-cases/units/close-unit.ts'
import { moveUnit, type UnitMoved } from './use-cases/units/move-unit.ts'
import { renameBranch } from './use-cases/units/rename-branch.ts'
import { renameUnit } from './use-cases/units/rename-unit.ts'
import { reopenBranch } from './use-cases/units/reopen-branch.ts'
import { reopenUnit } from './use-cases/units/reopen-unit.ts'
import { setBranchUnit } from './use-cases/units/set-branch-unit.ts'
import { accountUnits } from './views/account-units.ts'
import { compareRoster } from './views/import/comparison.ts'
import { handings } from './views/import/handings.ts'
import { read } from './views/import/read.ts'
import { repairs, waitingDraftsOf } from './views/import/repairs.ts'
import { rosterPreview } from './views/import/roster-preview.ts'
import { rowsToCheck } from './views/import/rows-to-check.ts'
import { leavers, leaversNamed } from './views/leavers.ts'
import { ownRecord } from './views/own-record.ts'
import { people } from './views/people.ts'
import { roles } from './views/roles.ts'
import { sourceSystems } from './views/source-systems.ts'
import { units } from './views/units.ts'

/**
 * `unitMoved`: what higher capabilities make of it that a unit stands elsewhere; `templates`: what they bring to posts that
 * a list names a template for.
 */
export const organisation = (unitMoved: readonly UnitMoved[], templates: PostTemplates) =>
  capability('organisation', [
    command(SetUp, setUp),
    answer(ReadRoster, read(rosterList)),
    command(StageRoster, stage(rosterList)),
    answer(RosterPreview, rosterPreview),
    command(DownloadRosterComparison, comparison(rosterWords, compareRoster)),
    answer(RosterRepairs, repairs(rosterList, 'staffNo')),
    command(RepairRow, repair(rosterList)),
    command(AcceptSuggestions, acceptAll(rosterList)),
    command(ImportRoster, importRoster),
    command(UndoImport, undoImport(templates)),
    answer(RosterDrafts, waitingDraftsOf('roster')),
    answer(Handings, handings),
    command(HandRows, handRows),
    command(WithdrawRows, withdrawRows),
    command(TakeAnswers, takeAnswers),
    answer(RowsToCheck, rowsToCheck),
    command(AnswerRow, answerRow),
    ...importRoutes({
      ...{ verbs: postsImport, list: postsList(templates), words: postsWords },
      ...{ write: importPosts(templates), undo: undoPosts(templates) },
    }),
    ...importRoutes({
      ...{ verbs: absencesImport, list: absencesList, words: absencesWords },
      ...{ write: importAbsences, undo: undoAbsences },
    }),
    command(AddUnit, addUnit),
    command(RenameUnit, renameUnit),
    command(MoveUnit, moveUnit(unitMoved)),
    command(CloseUnit, closeUnit),
    command(ReopenUnit, reopenUnit),
    command(AddBranch, addBranch),
    command(RenameBranch, renameBranch),
    command(SetBranchUnit, setBranchUnit),
    command(CloseBranch, closeBranch),
    command(ReopenBranch, reopenBranch),
    answer(Leavers, leavers),
    answer(LeaversNamed, leaversNamed),
    command(ExportLeavers, exporting(leaversExport)),
    command(AskLeaverErasure, askLeaverErasure),
    command(DecideLeaverErasure, decideLeaverErasure),
    answer(AccountUnits, accountUnits),
    command(ExportAccountUnits, exporting(accountUnitsExport)),
    answer(People, people),
    answer(Units, units),
    answer(Roles, roles),
    answer(OwnRecord, ownRecord),
    answer(SourceSystems, sourceSystems),
    command(ExportPeople, exporting(peopleExport)),
    command(ExportUnits, exporting(unitsExport)),
    command(ExportRoles, exporting(rolesExport)),
    command(ExportWaitingRoles, exporting(waitingRolesExport)),
    command(ExportSourceSystems, exporting(sourceSystemsExport)),
  ])
