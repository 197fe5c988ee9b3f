import { answer, capability, command } from '#platform/capability.ts'
import {
  AcceptSuggestions,
  ImportRoster,
  ReadRoster,
  RepairRow,
  RosterDrafts,
  RosterPreview,
  RosterRepairs,
  StageRoster,
  UndoImport,
} from './contract/roster.ts'
import { People, Units } from './contract/settings.ts'
import { rosterList } from './store/roster-list.ts'
import { importRoster } from './use-cases/import/import-roster.ts'
import { acceptAll, repair } from './use-cases/import/repair.ts'
import { stage } from './use-cases/import/stage.ts'
import { undoImport } from './use-cases/import/undo-import.ts'
import { read } from './views/import/read.ts'
import { repairs, waitingDraftsOf } from './views/import/repairs.ts'
import { rosterPreview } from './views/import/roster-preview.ts'
import { people } from './views/people.ts'
import { units } from './views/units.ts'

export const organisation = capability('organisation', [
  answer(ReadRoster, read(rosterList)),
  command(StageRoster, stage(rosterList)),
  answer(RosterPreview, rosterPreview),
  answer(RosterRepairs, repairs(rosterList, 'staffNo')),
  command(RepairRow, repair(rosterList)),
  command(AcceptSuggestions, acceptAll(rosterList)),
  command(ImportRoster, importRoster),
  command(UndoImport, undoImport),
  answer(RosterDrafts, waitingDraftsOf('roster')),
  answer(People, people),
  answer(Units, units),
])
