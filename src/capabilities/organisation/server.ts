import { answer, capability, command } from '#platform/capability.ts'
import { exporting } from '#platform/export.ts'
import { absencesImport } from './contract/absences.ts'
import { AccountUnits } from './contract/accounts.ts'
import { ExportPeople, ExportUnits } from './contract/exports.ts'
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
import { comparison } from './edge/comparison.ts'
import { peopleExport, unitsExport } from './edge/exports.ts'
import { importRoutes } from './edge/import-routes.ts'
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
import { compareRoster } from './views/import/comparison.ts'
import { read } from './views/import/read.ts'
import { repairs, waitingDraftsOf } from './views/import/repairs.ts'
import { rosterPreview } from './views/import/roster-preview.ts'
import { people } from './views/people.ts'
import { roles } from './views/roles.ts'
import { sourceSystems } from './views/source-systems.ts'
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
  ...importRoutes({ verbs: postsImport, list: postsList, words: postsWords, write: importPosts, undo: undoPosts }),
  ...importRoutes({
    ...{ verbs: absencesImport, list: absencesList, words: absencesWords },
    ...{ write: importAbsences, undo: undoAbsences },
  }),
  answer(AccountUnits, accountUnits),
  answer(People, people),
  answer(Units, units),
  answer(Roles, roles),
  answer(SourceSystems, sourceSystems),
  command(ExportPeople, exporting(peopleExport)),
  command(ExportUnits, exporting(unitsExport)),
])
