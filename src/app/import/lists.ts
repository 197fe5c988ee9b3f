import {
  AbsencesPreview,
  AbsencesRepairs,
  ImportAbsences,
  ReadAbsences,
  StageAbsences,
} from '#capabilities/organisation/contract/absences.ts'
import {
  ImportPosts,
  PostsPreview,
  PostsRepairs,
  ReadPosts,
  StagePosts,
} from '#capabilities/organisation/contract/posts.ts'
import {
  ImportRoster,
  ReadRoster,
  RosterPreview,
  RosterRepairs,
  StageRoster,
} from '#capabilities/organisation/contract/roster.ts'
import { absencesWords, postsWords } from '#capabilities/organisation/text/posts.ts'
import { rosterWords } from '#capabilities/organisation/text/roster.ts'
import {
  EdgesPreview,
  EdgesRepairs,
  ImportEdges,
  ReadEdges,
  StageEdges,
} from '#capabilities/responsibility/contract/edges-import.ts'
import { edgesWords } from '#capabilities/responsibility/text/edges-import.ts'
import {
  ImportRegister,
  ReadRegister,
  RegisterPreview,
  RegisterRepairs,
  StageRegister,
} from '#capabilities/risk/contract/register.ts'
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
    verbs: { read: ReadPosts, stage: StagePosts, preview: PostsPreview, repairs: PostsRepairs, write: ImportPosts },
    words: postsWords,
    page: '/setup/posts?list=posts',
  },
  absences: {
    verbs: {
      ...{ read: ReadAbsences, stage: StageAbsences, preview: AbsencesPreview },
      ...{ repairs: AbsencesRepairs, write: ImportAbsences },
    },
    words: absencesWords,
    page: '/setup/posts?list=absences',
  },
  register: {
    verbs: {
      ...{ read: ReadRegister, stage: StageRegister, preview: RegisterPreview },
      ...{ repairs: RegisterRepairs, write: ImportRegister },
    },
    words: registerWords,
    page: '/setup/posts?list=register',
  },
  division: {
    verbs: { read: ReadEdges, stage: StageEdges, preview: EdgesPreview, repairs: EdgesRepairs, write: ImportEdges },
    words: edgesWords,
    page: '/responsibility/import',
  },
}
export const listNames = Object.keys(importLists)
