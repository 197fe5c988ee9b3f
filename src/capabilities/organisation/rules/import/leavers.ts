import { cleanCode } from '#kernel/cells.ts'
import { type DraftRow, textOf } from '#kernel/draft.ts'
import type { Id } from '#kernel/id.ts'

/** Somebody whose data are erased, as they were called until then. */
export interface Leaving {
  readonly personId: Id<'person'>
  readonly staffNo: string
  readonly name: string
}

/**
 * ORG-35: whether a row of a list is about one of these people: it says the number, or said it before it was mended; where it
 * says none at all, by the name.
 */
export const isAboutAny = (gone: readonly Leaving[]): ((row: Pick<DraftRow, 'told' | 'fixes'>) => boolean) => {
  const [numbers, names] = [new Set(gone.map(({ staffNo }) => staffNo)), new Set(gone.map(({ name }) => name))]
  return ({ told, fixes }) => {
    const said = [told.staffNo, fixes.staffNo].map((text) => cleanCode(text ?? '')).filter((text) => text !== '')
    return said.length > 0
      ? said.some((staffNo) => numbers.has(staffNo))
      : [textOf(told, {}, 'name'), textOf(told, fixes, 'name')].some((name) => names.has(name))
  }
}
