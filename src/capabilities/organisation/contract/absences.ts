import { undoableImportVerbs } from '#kernel/import.ts'

/** Who is away from when to when, without a reason, in the same three steps as the roster. */
export const absencesImport = undoableImportVerbs('organisation', 'absences', {
  roles: ['system-administrator'],
  data: 'personal',
  shows: 'holders',
})
