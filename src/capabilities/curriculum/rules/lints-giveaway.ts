import type { Language, Pair } from '#kernel/text.ts'

export interface Asked {
  readonly choices: readonly { readonly text: Pair; readonly right: boolean }[]
}

/** By what a reader might pick without reading: a length among the others, or a place, counted from 0. */
export type Sign = 'longest' | 'shortest' | 'between' | number

export interface Giveaway {
  /** Turns in which a reader who goes by this sign alone picks a sound choice; ties count in part. */
  readonly hits: number
  /** How many that would be by chance. */
  readonly expected: number
  /** Standard deviation of the number by chance. */
  readonly spread: number
  /** Turns in which the sign points to any choice at all. */
  readonly n: number
}

/** CUR-10: how often a sound choice is found by one sign alone, against chance. */
export const giveaway = (turns: readonly Asked[], language: Language, sign: Sign): Giveaway => {
  const told = turns
    .map(({ choices }) => ({ choices, picked: pickedBy(sign, choices, language) }))
    .filter(({ picked }) => picked.length > 0)
  const shares = told.map(({ choices }) => rightShare(choices))
  return {
    hits: told.reduce((sum, { picked }) => sum + rightShare(picked), 0),
    expected: shares.reduce((sum, share) => sum + share, 0),
    spread: Math.sqrt(shares.reduce((sum, share) => sum + share * (1 - share), 0)),
    n: told.length,
  }
}

const rightShare = (choices: Asked['choices']): number => choices.filter(({ right }) => right).length / choices.length

const pickedBy = (sign: Sign, choices: Asked['choices'], language: Language): Asked['choices'] => {
  if (typeof sign === 'number') return choices.slice(sign, sign + 1)
  const length = ({ text }: { readonly text: Pair }) => [...text[language]].length
  const [least, most] = [Math.min(...choices.map(length)), Math.max(...choices.map(length))]
  return choices.filter((choice) => {
    if (sign === 'longest') return length(choice) === most
    if (sign === 'shortest') return length(choice) === least
    return length(choice) > least && length(choice) < most
  })
}
