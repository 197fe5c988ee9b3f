import { cleanText } from './cells.ts'
import { type ColumnGuess, type Field, guessColumns } from './columns.ts'
import type { Remedy } from './import.ts'
import type { Table } from './table.ts'

/** What a row says, by field; only mapped columns are kept. */
export type Told = Readonly<Record<string, string>>
/** What a person put in its place; `null`: left open on purpose. */
export type Fixes = Readonly<Record<string, string | null>>

/** Why a row cannot be written yet, and what would settle it. */
export interface Doubt {
  readonly field: string
  readonly kind: string
  readonly text: string
  readonly suggestion: string | null
  readonly remedy: Remedy | null
  /** The suggestion is only near: what the row names may also be new, and the list may make it. */
  readonly mayBeNew?: boolean
  /** What would be made: the name of its own, where the text tells more, and the id of what it would stand below. */
  readonly makes?: { readonly name: string; readonly below: string | null }
}

/** A row as it was understood: its key, what it wishes, and what is doubtful. */
export interface Judged<Wish> {
  readonly key: string
  readonly wish: Wish
  readonly doubts: readonly Doubt[]
}

/** Whether a row is one of the list, waits for nothing more, or was put away. */
export const rowStates = ['open', 'aside', 'merged', 'written'] as const
export type RowState = (typeof rowStates)[number]

export interface DraftRow<Wish = unknown> extends Judged<Wish> {
  readonly line: number
  readonly told: Told
  readonly fixes: Fixes
  readonly state: RowState
}

/** The text that counts in a field: the one put in its place, else what the row says. */
export const textOf = (told: Told, fixes: Fixes, field: string): string => cleanText(fixes[field] ?? told[field] ?? '')

/** What stands in the place of fields whose doubts are decided. */
export const fixedBy = (fixes: Fixes, decided: readonly Doubt[]): Fixes => ({
  ...fixes,
  ...Object.fromEntries(
    decided.map(({ field, remedy, suggestion }) => [field, remedy === 'pending' ? null : suggestion]),
  ),
})

export const isPending = (fixes: Fixes, field: string): boolean => fixes[field] === null

export interface ReadColumn<Key extends string = string> extends ColumnGuess<Key> {
  /** Never mapped and never shown. */
  readonly closed: boolean
}

/**
 * Columns with identity card and telephone numbers are never mapped and give no example, told by their name or
 * by what stands in them.
 */
export const columnsOf = <Key extends string>(
  { header, rows }: Pick<Table, 'header' | 'rows'>,
  fields: readonly Field<Key>[],
  remembered: Readonly<Record<string, string>>,
): ReadColumn<Key>[] => {
  const samples = rows.slice(0, sampleRows).map(({ cells }) => cells)
  const closed = header.map((column, at) =>
    isClosed(
      column,
      samples.map((cells) => cells[at] ?? ''),
    ),
  )
  const open = header.flatMap((_, at) => (closed[at] ? [] : [at]))
  const guesses = guessColumns(
    open.map((at) => header[at] ?? ''),
    samples.map((cells) => open.map((at) => cells[at] ?? '')),
    fields,
    remembered,
  )
  return header.map((column, at) => {
    const guess = guesses[open.indexOf(at)]
    if (guess) return { ...guess, closed: false }
    return { column, field: null, example: '', remembered: false, new: false, closed: true }
  })
}

const sampleRows = 200

const isClosed = (column: string, cells: readonly string[]): boolean => {
  if (
    /身份证|证件号|手机|电话|联系方式|住址|银行卡|id ?card|identity (card|no|number)|mobile|phone|bank account/i.test(
      column,
    )
  )
    return true
  const filled = cells.map((cell) => cell.replace(/[\s-]/g, '')).filter((cell) => cell !== '')
  const closed = filled.filter((cell) => /^\d{17}[\dXx]$/.test(cell) || /^1[3-9]\d{9}$/.test(cell))
  return filled.length > 0 && closed.length * 2 > filled.length
}

/** The cells of a row by field, as far as they are mapped and filled. */
export const toldOf = (
  header: readonly string[],
  cells: readonly string[],
  fieldAt: ReadonlyMap<number, string>,
): Told =>
  Object.fromEntries(
    header.flatMap((_, at) => {
      const field = fieldAt.get(at)
      return field === undefined ? [] : [[field, (cells[at] ?? '').slice(0, longestCell)]]
    }),
  )

const longestCell = 2_000

/** Rows that say exactly the same are one row; the first one stands. */
export const mergedLines = (rows: Iterable<{ readonly line: number; readonly told: Told }>): ReadonlySet<number> => {
  const seen = new Set<string>()
  const merged = new Set<number>()
  for (const { line, told } of rows) {
    const text = JSON.stringify(Object.entries(told).sort(([a], [b]) => (a < b ? -1 : 1)))
    if (seen.has(text)) merged.add(line)
    seen.add(text)
  }
  return merged
}

/** Two rows with one key both wait, until one of them is set aside or gets another key. */
export const rowsInTwos = (rows: readonly Pick<DraftRow, 'line' | 'key' | 'state'>[]): ReadonlyMap<number, number> => {
  const byKey = new Map<string, { readonly line: number }[]>()
  for (const { key, state, line } of rows)
    if (key !== '' && (state === 'open' || state === 'written')) byKey.set(key, [...(byKey.get(key) ?? []), { line }])
  return new Map(
    [...byKey.values()].flatMap((same) =>
      same.length < 2
        ? []
        : same.map(({ line }) => [line, same.find((row) => row.line !== line)?.line ?? line] as const),
    ),
  )
}

/** Rows that say the same are settled together; what is about one row alone is not. */
export const isShared = ({ kind, text }: Pick<Doubt, 'kind' | 'text'>): boolean =>
  text !== '' && ['unknown', 'several', 'unclear'].includes(kind)

export interface DoubtGroup extends Doubt {
  readonly line: number
  readonly rows: number
  /** The other line, where two rows have one key. */
  readonly other: number | null
}

/** The doubts to show, one for all rows that say the same, in the order of the file. */
export const groupDoubts = (
  rows: readonly Pick<DraftRow, 'line' | 'doubts' | 'key'>[],
  twos: ReadonlyMap<number, number>,
  keyField: string,
): DoubtGroup[] => {
  const groups = new Map<string, DoubtGroup>()
  for (const { line, doubts, key } of rows) {
    for (const doubt of doubts) {
      const id = isShared(doubt) ? `${doubt.field}/${doubt.kind}/${doubt.text}` : `${line}/${doubt.field}`
      const before = groups.get(id)
      groups.set(id, before ? { ...before, rows: before.rows + 1 } : { ...doubt, line, rows: 1, other: null })
    }
    const other = twos.get(line)
    if (other !== undefined)
      groups.set(`${line}/twice`, {
        ...{ field: keyField, kind: 'twice', text: key, suggestion: null, remedy: null },
        ...{ line, rows: 1, other },
      })
  }
  return [...groups.values()]
}
