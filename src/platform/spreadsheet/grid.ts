import { no, ok, type Result } from '#kernel/result.ts'
import type { Table, TableRow } from '#kernel/table.ts'
import type { TableOptions } from './options.ts'

/** Cells as they stand in the file, before anybody knows which row is the header. */
export interface Grid {
  readonly rows: readonly TableRow[]
  readonly merges: readonly Merge[]
}

/** Lines from 1, columns from 0, both ends included. */
export interface Merge {
  readonly firstLine: number
  readonly lastLine: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/** Finds the header, spreads merged cells and drops empty rows and columns that hold nothing. */
export const tableFrom = (
  grid: Grid,
  { maxRows, maxColumns }: Pick<TableOptions, 'maxRows' | 'maxColumns'>,
): Result<Pick<Table, 'header' | 'rows'>, 'empty' | 'too-many-rows' | 'too-many-columns'> => {
  const trimmed = grid.rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.trim()) }))
  const filled = trimmed.filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (filled.length > maxRows + headerZone) return no('too-many-rows')
  const width = filled.reduce((most, { cells }) => Math.max(most, lastFilled(cells) + 1), 0)
  if (width > maxColumns) return no('too-many-columns')

  const even = filled.map(({ line, cells }) => ({
    line,
    cells: Array.from({ length: width }, (_, column) => cells[column] ?? ''),
  }))
  const lines = new Map(even.map((row) => [row.line, row.cells]))
  const top = even.slice(0, headerZone).map(({ line, cells }) => ({ line, cells: [...cells] }))
  const topLines = new Map(top.map((row) => [row.line, row.cells]))
  for (const merge of grid.merges) {
    spread(topLines, merge, merge.lastColumn)
    spread(lines, merge, merge.firstColumn)
  }

  const headerAt = headerRow(top)
  const rows = even.slice(headerAt + 1)
  if (rows.length === 0) return no('empty')
  if (rows.length > maxRows) return no('too-many-rows')
  return ok({ header: headerNames(top, headerAt), rows })
}

/** Titles and notes above a header take no more rows than this. */
const headerZone = 20

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell !== '')

/**
 * Repeats the value of a merged block in its empty cells: in a header over all its columns, in the rows of data only
 * downwards, since a block across columns is there a caption.
 */
const spread = (lines: ReadonlyMap<number, string[]>, merge: Merge, lastColumn: number): void => {
  const value = lines.get(merge.firstLine)?.[merge.firstColumn] ?? ''
  if (value === '') return
  for (let line = merge.firstLine; line <= merge.lastLine; line += 1) {
    const cells = lines.get(line)
    if (cells === undefined) continue
    for (let column = merge.firstColumn; column <= Math.min(lastColumn, cells.length - 1); column += 1)
      if (cells[column] === '') cells[column] = value
  }
}

/** The first of the rows with most different names; numbers and days speak against a row. */
const headerRow = (top: readonly TableRow[]): number => {
  const worth = top.map((_, at) => {
    const names = headerNames(top, at).filter((name) => name !== '')
    const figures = names.filter((name) => figure.test(name)).length
    return new Set(names).size - 2 * figures
  })
  return worth.indexOf(Math.max(...worth))
}

const figure = /^[\d\s.,:/%+-]+$|^\d{4}\s*年/

/** A name that stands twice is told apart by the block above it. */
const headerNames = (top: readonly TableRow[], at: number): string[] => {
  const own = (top[at]?.cells ?? []).map(oneLine)
  const blocks = (top[at - 1]?.cells ?? []).map(oneLine)
  const isTitle = new Set(blocks).size === 1
  return own.map((name, column) => {
    const twice = own.indexOf(name) !== own.lastIndexOf(name)
    const block = blocks[column] ?? ''
    return name !== '' && twice && !isTitle && block !== '' && block !== name ? `${block} ${name}` : name
  })
}

/** Header cells are often broken by hand; between Han characters the break means nothing. */
const oneLine = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
