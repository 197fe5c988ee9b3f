import { undoableImportVerbs } from '#kernel/import.ts'

/** The catalogue of posts, in the same three steps as the roster. */
export const postsImport = undoableImportVerbs('organisation', 'posts', {
  roles: ['system-administrator'],
  data: 'internal',
})
