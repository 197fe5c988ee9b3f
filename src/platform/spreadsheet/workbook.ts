import { type Cell, type CellValue, readXlsx, type Sheet } from 'hucre/xlsx'
import { no, ok, type Result } from '#kernel/result.ts'
import type { TableRefusal } from '#kernel/table.ts'
import type { Grid } from './grid.ts'
import type { TableOptions } from './options.ts'
import { storedZip } from './stored-zip.ts'
import { openParts } from './workbook-parts.ts'

export interface WorkbookSheet {
  readonly sheet: string
  readonly sheets: readonly string[]
  readonly grid: Grid
}

/** Reads one visible sheet of an .xlsx workbook: values only, no formula is ever evaluated. */
export const readWorkbook = async (
  bytes: Uint8Array,
  { sheet: wanted, maxUnpackedBytes }: TableOptions,
): Promise<Result<WorkbookSheet, TableRefusal>> => {
  const parts = await openParts(bytes, maxUnpackedBytes)
  if (!parts.ok) return parts
  // The reader sees an archive of our own making: what was not checked above does not reach it.
  const archive = storedZip(parts.value)
  try {
    for (let at = 0; ; at += 1) {
      const { sheets, found } = await readSheet(archive, wanted ?? at)
      if (found === undefined) return no(wanted === null ? 'empty' : 'no-such-sheet')
      const grid = gridOf(found)
      if (grid.rows.length > 0) return ok({ sheet: found.name, sheets, grid })
      if (wanted !== null) return no('empty')
    }
  } catch {
    return no('unreadable')
  }
}

/** One of the visible sheets, by name or number; the others are named but not parsed. */
const readSheet = async (
  archive: Uint8Array,
  which: string | number,
): Promise<{ readonly sheets: readonly string[]; readonly found: Sheet | undefined }> => {
  const names: string[] = []
  const { sheets } = await readXlsx(archive, {
    readStyles: true,
    sheets: ({ name, hidden, veryHidden }) => {
      if (hidden || veryHidden) return false
      names.push(name)
      return which === name || which === names.length - 1
    },
  })
  return { sheets: names, found: sheets[0] }
}

const gridOf = (sheet: Sheet): Grid => ({
  rows: sheet.rows
    .map((values, row) => ({
      line: row + 1,
      cells: values.map((value, column) =>
        typeof value === 'number' ? numberText(value, sheet.cells?.get(`${row},${column}`)) : plainText(value),
      ),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== '')),
  merges: (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }) => ({
    firstLine: startRow + 1,
    lastLine: endRow + 1,
    firstColumn: startCol,
    lastColumn: endCol,
  })),
})

const plainText = (value: Exclude<CellValue, number>): string => {
  if (value === null) return ''
  if (value instanceof Date) return dateText(value)
  return typeof value === 'boolean' ? String(value).toUpperCase() : value
}

/** A day; with the clock time where there is one; a clock time alone where there is no day. */
const dateText = (value: Date): string => {
  if (Number.isNaN(value.getTime())) return ''
  const [day = '', clock = ''] = value.toISOString().split('T')
  const time = clock.slice(0, 5)
  if (day < '1900-01-01') return time
  return time === '00:00' ? day : `${day} ${time}`
}

/** As a spreadsheet program knows numbers, to 15 digits, and never with an exponent. */
const plainNumber = (value: number): string => {
  const rounded = Number(value.toPrecision(15))
  if (Math.abs(rounded) >= 1e15) return BigInt(rounded).toString()
  return rounded.toString().includes('e') ? rounded.toFixed(20).replace(/\.?0+$/, '') : rounded.toString()
}

/** A number shown with leading zeros, such as 00417, or with a fixed beginning, such as CW-0417, is a name; a share stays one. */
const numberText = (value: number, cell: Cell | undefined): string => {
  const format = cell?.style?.numFmt ?? ''
  if (/^[#0.,]+%$/.test(format)) return `${plainNumber(value * 100)}%`
  const digits = plainNumber(value)
  const [, before = '', zeros] = /^(?:"([^"]*)")?(0{2,})$/.exec(format) ?? []
  return zeros !== undefined && /^\d+$/.test(digits) ? before + digits.padStart(zeros.length, '0') : digits
}
