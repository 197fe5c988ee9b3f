import type { Pair } from '#kernel/text.ts'

/** What a card takes from the register. */
export interface CardPoint {
  readonly no: number
  readonly name: Pair
  readonly controls: readonly { readonly text: Pair; readonly frequency: Pair }[]
}

/**
 * LRN-13: twelve hexadecimal figures that change with the version of a card's words, a risk point or a control. A mark of
 * sameness (FNV-1a, 64 bits, upper 48), not a proof: nobody gains from two cards with one mark.
 */
export const editionOf = (version: string | null, points: readonly CardPoint[]): string => {
  const parts = points.map(({ no, name, controls }) => [no, name.zh, name.en, controls.map(wordsOf)])
  let hash = 0xcbf29ce484222325n
  for (const unit of JSON.stringify([version, parts]))
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit.codePointAt(0) ?? 0)) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0').slice(0, 12)
}

const wordsOf = ({ text, frequency }: CardPoint['controls'][number]) => [text.zh, text.en, frequency.zh, frequency.en]
