import type { TableCell, TableColumn } from './write-table.ts'

/**
 * Writes delimited text (RFC 4180) in UTF-8 with a byte order mark, as spreadsheet programs expect it. A text that a
 * program would take for a formula gets an apostrophe before it; `readTable` takes it off again.
 */
export const writeCsv = (
  columns: readonly Pick<TableColumn, 'name'>[],
  rows: readonly (readonly TableCell[])[],
): Buffer => {
  const lines = [columns.map(({ name }) => name), ...rows].map((cells) => `${cells.map(field).join(',')}\r\n`)
  return Buffer.from(`\uFEFF${lines.join('')}`)
}

const field = (cell: TableCell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const guarded = /^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell
  return /[",;\t\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
