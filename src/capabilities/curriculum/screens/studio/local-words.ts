import type { DraftAnswer } from '../../contract/studio.ts'
import type { LocalWords } from '../../rules/lints.ts'

/** The organisation's own words, for the lints: its posts by code, and what it calls posts, units, processes and papers, and says for words of the packs. */
export const localWords = ({ posts, places, terms }: Pick<DraftAnswer, 'posts' | 'places' | 'terms'>): LocalWords => ({
  posts: new Set(posts.map(({ code }) => code)),
  terms,
  nouns: [...posts.map(({ name }) => name), ...places],
})
