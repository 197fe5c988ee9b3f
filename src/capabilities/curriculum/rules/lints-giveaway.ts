import type { Language, Pair } from '#kernel/text.ts'

export interface Giveaway {
  /** Turns in which a reader who goes by this sign alone picks a sound choice; ties count in part. */
  readonly hits: number
  /** How many that would be by chance. */
  readonly expected: number
  /** Standard deviation of the number by chance. */
  readonly spread: number
  readonly n: number
}

/** CUR-10: how often a sound choice is the longest, the shortest, or at the place named, against chance. */
export const giveaway = (
  turns: readonly { readonly choices: readonly { readonly text: Pair; readonly right: boolean }[] }[],
  language: Language,
  sign: 'longest' | 'shortest' | number,
): Giveaway => {
  const told = typeof sign === 'number' ? turns.filter(({ choices }) => choices.length > sign) : turns
  const shares = told.map(({ choices }) => choices.filter(({ right }) => right).length / choices.length)
  return {
    hits: told.reduce((sum, { choices }) => {
      const picked = choices.filter((_choice, at) => {
        if (typeof sign === 'number') return at === sign
        const lengths = choices.map(({ text }) => [...text[language]].length)
        return lengths[at] === (sign === 'longest' ? Math.max(...lengths) : Math.min(...lengths))
      })
      return sum + picked.filter(({ right }) => right).length / picked.length
    }, 0),
    expected: shares.reduce((sum, share) => sum + share, 0),
    spread: Math.sqrt(shares.reduce((sum, share) => sum + share * (1 - share), 0)),
    n: told.length,
  }
}
