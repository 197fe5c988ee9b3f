import type { Doubt, DraftRow } from '#kernel/draft.ts'
import { staffNoIn } from '../../rules/import/roster.ts'

/** The doubts of a row, one a field, and that another row has its number. */
export const withTwice = (
  { line, key, doubts }: Pick<DraftRow, 'line' | 'key' | 'doubts'>,
  twos: ReadonlyMap<number, number>,
): readonly Doubt[] => {
  if (!twos.has(line)) return doubts
  const twice = { field: 'staffNo', kind: 'twice', text: staffNoIn(key), suggestion: null, remedy: null }
  return [...doubts.filter(({ field }) => field !== twice.field), twice]
}
