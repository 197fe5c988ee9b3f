import { countDiffers, isShortFor } from '#kernel/columns.ts'
import { type Doubt, type DraftRow, groupDoubts, textOf } from '#kernel/draft.ts'
import { isMadeWithAll, plainName } from '#kernel/names.ts'

type Row = Pick<DraftRow, 'line' | 'key' | 'told' | 'fixes' | 'doubts'>

/** A name that is, or is to be, made. */
interface NewName {
  readonly id?: string
  readonly kind: string
  readonly name: string
  readonly of?: string | null
}

/**
 * ORG-6, ORG-24: the doubts that one press settles by making what they name, one for all rows that say the same. Left to
 * a person are names that are near another one of the file that as many rows bear or that is made already; left to the
 * next look are a unit above that another row places below its own, and a branch whose told unit is not there yet.
 */
export const surelyNew = (rows: readonly Row[], made: readonly NewName[]): readonly Doubt[] => {
  const placed = new Set(rows.flatMap(placedBy))
  const waiting = new Set(
    rows.flatMap(({ doubts }) =>
      doubts.some(({ field }) => field === 'branchUnit') ? doubts.filter(isBranch).map(({ text }) => text) : [],
    ),
  )
  const wanted = groupDoubts(rows, new Map(), '').filter(
    (doubt) =>
      isMadeWithAll(doubt) &&
      !(doubt.field === 'above' && placed.has(plainName(doubt.text))) &&
      !(isBranch(doubt) && waiting.has(doubt.text)),
  )
  const named = [
    ...made.map((one) => ({ ...one, rows: Number.POSITIVE_INFINITY })),
    ...wanted.map((doubt) => ({ ...nameIn(doubt), rows: doubt.rows })),
  ]
  return wanted.filter((doubt) => {
    const own = nameIn(doubt)
    return !named.some((other) => other.rows >= doubt.rows && isNear(own, other))
  })
}

const isBranch = ({ field }: Doubt): boolean => field === 'branch'

/** The unit of a row that tells another one above it. */
const placedBy = ({ told, fixes }: Row): string[] => {
  const [unit, above] = ['unit', 'above'].map((field) => plainName(textOf(told, fixes, field)))
  return unit && above && unit !== above ? [unit] : []
}

const nameIn = ({ field, text, makes }: Doubt): NewName => ({
  kind: ['above', 'crew'].includes(field) ? 'unit' : field,
  name: makes?.name ?? text,
  of: makes?.below ?? null,
})

/** Whether one name may be the other mistyped: one character is another, or up to two are missing, in one place. */
const isNear = (one: NewName, other: NewName): boolean => {
  const [a, b] = [one.name, other.name]
  if (one.kind !== other.kind || a === b || Math.abs(a.length - b.length) > 2) return false
  const isElsewhere = (one.of ?? other.of) !== (other.of ?? one.of)
  if (isElsewhere || (one.of && one.of === other.id) || countDiffers(a, b)) return false
  if (a.length === b.length) return a.length > 3 && [...a].filter((letter, at) => letter !== b[at]).length === 1
  return Math.min(a.length, b.length) > 2 && (isShortFor(a, b) || isShortFor(b, a))
}
