import { csvText } from '#kernel/csv.ts'
import type { TableCell, TableColumn } from './write-table.ts'

/** Writes delimited text in UTF-8, guarded against formulas; `readTable` reads back what was there. */
export const writeCsv = (
  columns: readonly Pick<TableColumn, 'name'>[],
  rows: readonly (readonly TableCell[])[],
): Buffer => Buffer.from(csvText([columns.map(({ name }) => name), ...rows]))
