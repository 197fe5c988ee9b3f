import { answer, capability, command } from '#platform/capability.ts'
import { exporting } from '#platform/export.ts'
import {
  AbsencesDrafts,
  AbsencesPreview,
  AbsencesRepairs,
  AcceptAbsencesSuggestions,
  DownloadAbsencesComparison,
  ImportAbsences,
  ReadAbsences,
  RepairAbsences,
  StageAbsences,
  UndoAbsences,
} from './contract/absences.ts'
import { AccountUnits } from './contract/accounts.ts'
import { ExportPeople, ExportUnits } from './contract/exports.ts'
import {
  AcceptPostsSuggestions,
  DownloadPostsComparison,
  ImportPosts,
  PostsDrafts,
  PostsPreview,
  PostsRepairs,
  ReadPosts,
  RepairPosts,
  StagePosts,
  UndoPosts,
} from './contract/posts.ts'
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
import { comparison } from './edge/comparison.ts'
import { peopleExport, unitsExport } from './edge/exports.ts'
import { absencesList } from './store/absences-list.ts'
import { postsList } from './store/posts-list.ts'
import { rosterList } from './store/roster-list.ts'
import { absencesWords, postsWords } from './text/posts.ts'
import { rosterWords } from './text/roster.ts'
import { importAbsences, undoAbsences } from './use-cases/import/import-absences.ts'
import { importPosts, undoPosts } from './use-cases/import/import-posts.ts'
import { importRoster } from './use-cases/import/import-roster.ts'
import { acceptAll, repair } from './use-cases/import/repair.ts'
import { stage } from './use-cases/import/stage.ts'
import { undoImport } from './use-cases/import/undo-import.ts'
import { setUp } from './use-cases/set-up.ts'
import { accountUnits } from './views/account-units.ts'
import { comparePlain, compareRoster } from './views/import/comparison.ts'
import { preview } from './views/import/preview.ts'
import { read } from './views/import/read.ts'
import { repairs, waitingDraftsOf } from './views/import/repairs.ts'
import { rosterPreview } from './views/import/roster-preview.ts'
import { people } from './views/people.ts'
import { roles } from './views/roles.ts'
import { units } from './views/units.ts'

export const organisation = capability('organisation', [
  command(SetUp, setUp),
  answer(ReadRoster, read(rosterList)),
  command(StageRoster, stage(rosterList)),
  answer(RosterPreview, rosterPreview),
  command(DownloadRosterComparison, comparison(rosterWords, compareRoster)),
  answer(RosterRepairs, repairs(rosterList, 'staffNo')),
  command(RepairRow, repair(rosterList)),
  command(AcceptSuggestions, acceptAll(rosterList)),
  command(ImportRoster, importRoster),
  command(UndoImport, undoImport),
  answer(RosterDrafts, waitingDraftsOf('roster')),
  answer(ReadPosts, read(postsList)),
  command(StagePosts, stage(postsList)),
  answer(PostsPreview, preview(postsList)),
  command(DownloadPostsComparison, comparison(postsWords, comparePlain(postsList))),
  answer(PostsRepairs, repairs(postsList, 'code')),
  command(RepairPosts, repair(postsList)),
  command(AcceptPostsSuggestions, acceptAll(postsList)),
  command(ImportPosts, importPosts),
  command(UndoPosts, undoPosts),
  answer(PostsDrafts, waitingDraftsOf('posts')),
  answer(ReadAbsences, read(absencesList)),
  command(StageAbsences, stage(absencesList)),
  answer(AbsencesPreview, preview(absencesList)),
  command(DownloadAbsencesComparison, comparison(absencesWords, comparePlain(absencesList))),
  answer(AbsencesRepairs, repairs(absencesList, 'staffNo')),
  command(RepairAbsences, repair(absencesList)),
  command(AcceptAbsencesSuggestions, acceptAll(absencesList)),
  command(ImportAbsences, importAbsences),
  command(UndoAbsences, undoAbsences),
  answer(AbsencesDrafts, waitingDraftsOf('absences')),
  answer(AccountUnits, accountUnits),
  answer(People, people),
  answer(Units, units),
  answer(Roles, roles),
  command(ExportPeople, exporting(peopleExport)),
  command(ExportUnits, exporting(unitsExport)),
])
