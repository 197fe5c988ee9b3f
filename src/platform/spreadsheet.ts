export type { TableFile, TableOptions } from './spreadsheet/options.ts'
export { readTable } from './spreadsheet/read-table.ts'
export { writeCsv } from './spreadsheet/write-csv.ts'
export { type TableCell, type TableColumn, writeTable } from './spreadsheet/write-table.ts'
