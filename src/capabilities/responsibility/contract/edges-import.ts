import { undoableImportVerbs } from '#kernel/import.ts'

/** The division of work as a list, in the same three steps as the roster. */
export const edgesImport = undoableImportVerbs('responsibility', 'edges', { roles: ['officer'], data: 'internal' })
