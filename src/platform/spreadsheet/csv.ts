import { no, ok, type Result } from '#kernel/result.ts'
import type { TableRow } from '#kernel/table.ts'
import { defaultOptions, type TableOptions } from './options.ts'

/**
 * Reads delimited text (RFC 4180, and what programs make of it): comma, semicolon or tab, quoted fields with line
 * breaks and doubled quotes, LF, CRLF or CR. A quote inside an unquoted field is an ordinary character.
 * Lines count as a spreadsheet program counts its rows. It stops far beyond the limits, before they cost memory.
 */
export const parseCsv = (
  text: string,
  { maxRows, maxColumns }: Pick<TableOptions, 'maxRows' | 'maxColumns'> = defaultOptions,
): Result<TableRow[], 'unreadable' | 'too-many-rows' | 'too-many-columns'> => {
  const delimiter = delimiterOf(text)
  const rows: TableRow[] = []
  let cells: string[] = []
  let line = 1
  let filled = 0
  let at = 0
  while (at < text.length) {
    const field = text[at] === '"' ? quotedField(text, at, delimiter) : plainField(text, at, delimiter)
    if (field === undefined) return no('unreadable')
    cells.push(withoutGuard(field.value))
    if (cells.length > maxColumns + slack) return no('too-many-columns')
    at = field.end
    if (text[at] === delimiter && at + 1 < text.length) {
      at += 1
      continue
    }
    rows.push({ line, cells })
    if (cells.length > 1 || cells[0] !== '') filled += 1
    if (filled > maxRows + slack || line > longestSheet) return no('too-many-rows')
    cells = []
    line += 1
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return ok(rows)
}

/** Empty columns at the end, and titles above the header, do not count. */
const slack = 1_000

/** The lines of a sheet in a spreadsheet program. */
const longestSheet = 1_048_576

interface Field {
  readonly value: string
  readonly end: number
}

const plainField = (text: string, start: number, delimiter: string): Field => {
  const end = fieldEnd(text, start, delimiter)
  return { value: text.slice(start, end), end }
}

const quotedField = (text: string, start: number, delimiter: string): Field | undefined => {
  let close = text.indexOf('"', start + 1)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close === -1) return undefined
  const end = fieldEnd(text, close + 1, delimiter)
  return { value: text.slice(start + 1, close).replaceAll('""', '"') + text.slice(close + 1, end), end }
}

const fieldEnd = (text: string, start: number, delimiter: string): number => {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return end
}

const delimiters = [',', ';', '\t'] as const
const sampleLength = 20_000

/** The one that stands most often outside quotes near the start. */
const delimiterOf = (text: string): string => {
  const sample = text.slice(0, sampleLength).replace(/"[^"]*"/g, '')
  const count = (delimiter: string): number => sample.split(delimiter).length
  return delimiters.reduce((best, next) => (count(next) > count(best) ? next : best))
}

/** Takes off the apostrophe that `writeCsv` puts before a text that would otherwise be a formula. */
const withoutGuard = (value: string): string => (/^'[=+\-@＝＋－＠\t\r\n]/.test(value) ? value.slice(1) : value)
