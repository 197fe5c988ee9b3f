import { useText } from '#platform/web.ts'
import { artText } from '#ui/art/art-text.ts'
import { isArtName } from '#ui/art/lesson-art.tsx'
import type { Difference } from '../../rules/differences.ts'
import { differenceWords, type NameBook } from '../../text/difference-words.ts'

/** What a version says at a place where another one differs, with names in place of codes. */
export const useDifferenceWords = (names: NameBook, scenes?: ReadonlyMap<string, number>) => {
  const t = useText()
  return (line: Pick<Difference, 'place' | 'language'>, words: string): string =>
    line.place === 'art' && isArtName(words) ? t(artText[words]) : t(differenceWords(line, words, names, scenes))
}
