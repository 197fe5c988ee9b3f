import { answer, capability, command } from '#platform/capability.ts'
import { exporting } from '#platform/export.ts'
import { ExportDueItems, ExportNotDone, ExportNumberDoubts } from './contract/exports.ts'
import {
  AdministratorToday,
  AnswerDoubt,
  AuthorToday,
  DoubtNumber,
  DownloadOwnData,
  DueItems,
  LearnerToday,
  NotDone,
  NumberDoubts,
  OfficerToday,
  Search,
  SetUpSteps,
  UnitsInReach,
  UnitsToday,
  Waiting,
} from './contract.ts'
import { dueItemsExport, notDoneExport, numberDoubtsExport } from './edge/exports.ts'
import { answerDoubt } from './use-cases/answer-doubt.ts'
import { doubtNumber } from './use-cases/doubt-number.ts'
import { downloadOwnData } from './use-cases/download-own-data.ts'
import { administratorToday } from './views/administrator-today.ts'
import { authorToday } from './views/author-today.ts'
import { dueInReach } from './views/due-items.ts'
import { learnerToday } from './views/learner-today.ts'
import { notDone } from './views/not-done.ts'
import { numberDoubts } from './views/number-doubts.ts'
import { officerToday } from './views/officer-today.ts'
import { search } from './views/search.ts'
import { setUpSteps } from './views/set-up-steps.ts'
import { unitsInReach } from './views/units-in-reach.ts'
import { unitsToday } from './views/units-today.ts'
import { waiting } from './views/waiting.ts'

export const dashboards = capability('dashboards', [
  answer(OfficerToday, officerToday),
  answer(UnitsInReach, unitsInReach),
  answer(LearnerToday, learnerToday),
  answer(UnitsToday, unitsToday),
  answer(NotDone, notDone),
  command(ExportNotDone, exporting(notDoneExport)),
  answer(DueItems, dueInReach),
  command(ExportDueItems, exporting(dueItemsExport)),
  answer(AuthorToday, authorToday),
  answer(AdministratorToday, administratorToday),
  answer(Waiting, waiting),
  answer(Search, search),
  answer(SetUpSteps, setUpSteps),
  answer(NumberDoubts, numberDoubts),
  command(ExportNumberDoubts, exporting(numberDoubtsExport)),
  command(DoubtNumber, doubtNumber),
  command(AnswerDoubt, answerDoubt),
  command(DownloadOwnData, downloadOwnData),
])
