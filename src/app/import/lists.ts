import { absencesImport } from '#capabilities/organisation/contract/absences.ts'
import { postsImport } from '#capabilities/organisation/contract/posts.ts'
import {
  ImportRoster,
  ReadRoster,
  RosterPreview,
  RosterRepairs,
  StageRoster,
} from '#capabilities/organisation/contract/roster.ts'
import { absencesWords, postsWords } from '#capabilities/organisation/text/posts.ts'
import { rosterWords } from '#capabilities/organisation/text/roster.ts'
import { edgesImport } from '#capabilities/responsibility/contract/edges-import.ts'
import { edgesWords } from '#capabilities/responsibility/text/edges-import.ts'
import { powersImport } from '#capabilities/risk/contract/powers.ts'
import { registerImport } from '#capabilities/risk/contract/register.ts'
import { powersWords } from '#capabilities/risk/text/powers-import.ts'
import { registerWords } from '#capabilities/risk/text/register.ts'
import type { ImportVerbs, ImportWords } from '#ui/import/words.ts'

/** One list that can be taken in: the verbs and words of its page. */
export interface ImportList {
  readonly verbs: Pick<ImportVerbs, 'read' | 'stage' | 'preview' | 'repairs' | 'write'>
  readonly words: ImportWords
  /** Where its rows are mended. */
  readonly page: string
}

/** Every list by the word that names it on the command line. */
export const importLists: Readonly<Record<string, ImportList>> = {
  roster: {
    verbs: {
      read: ReadRoster,
      stage: StageRoster,
      preview: RosterPreview,
      repairs: RosterRepairs,
      write: ImportRoster,
    },
    words: rosterWords,
    page: '/setup/roster',
  },
  posts: {
    verbs: postsImport,
    words: postsWords,
    page: '/setup/posts?list=posts',
  },
  absences: {
    verbs: absencesImport,
    words: absencesWords,
    page: '/setup/posts?list=absences',
  },
  register: {
    verbs: registerImport,
    words: registerWords,
    page: '/setup/posts?list=register',
  },
  powers: {
    verbs: powersImport,
    words: powersWords,
    page: '/setup/posts?list=powers',
  },
  division: {
    verbs: edgesImport,
    words: edgesWords,
    page: '/responsibility/import',
  },
}
export const listNames = Object.keys(importLists)
