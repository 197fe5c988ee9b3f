import type { Pair } from '#kernel/text.ts'

export interface Asked {
  /** The post whose card it stands on; `null` where a lesson answers. */
  readonly post: string | null
  readonly question: Pair
  readonly answer: Pair
}

/**
 * LRN-14: the entries nearest to the words that were asked, at most `limit`, the own posts first among equals. Nearness is
 * the share of the asked pairs of neighbouring characters (Han) or words (Latin) that an entry holds; with nothing asked
 * the entries of the own posts come as they stand (R18).
 */
export const nearest = <E extends Asked>(
  words: string,
  entries: readonly E[],
  own: ReadonlySet<string>,
  limit: number,
): E[] => {
  const asked = grams(words)
  if (asked.size === 0) return entries.filter(({ post }) => post !== null && own.has(post)).slice(0, limit)
  return entries
    .map((entry, at) => ({ entry, at, near: share(asked, entry) }))
    .filter(({ near }) => near > 0)
    .sort(
      (a, b) =>
        b.near - a.near || Number(own.has(b.entry.post ?? '')) - Number(own.has(a.entry.post ?? '')) || a.at - b.at,
    )
    .slice(0, limit)
    .map(({ entry }) => entry)
}

/** An entry counts where its question holds a gram whole, and for half where only its answer does. */
const share = (asked: ReadonlySet<string>, { question, answer }: Asked): number => {
  const inQuestion = grams(`${question.zh} ${question.en}`)
  const inAnswer = grams(`${answer.zh} ${answer.en}`)
  const worth = [...asked].reduce((sum, gram) => sum + (inQuestion.has(gram) ? 2 : inAnswer.has(gram) ? 1 : 0), 0)
  return worth / (2 * asked.size)
}

/** Words that every question has and that tell nothing. */
const empty = new Set('may i the a an it is be do to of for in on at we my me can'.split(' '))

/** Pairs of neighbouring Han characters and single Latin words; one Han character stands for itself. */
const grams = (text: string): ReadonlySet<string> => {
  const han = text.match(/\p{Script=Han}+/gu) ?? []
  const latin = (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).filter((word) => !empty.has(word))
  return new Set([
    ...latin.map(stem),
    ...han.flatMap((run) =>
      run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
    ),
  ])
}

/** Plural and singular of a common English noun meet; nothing cleverer is needed for a few hundred sentences. */
const stem = (word: string): string => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word)
