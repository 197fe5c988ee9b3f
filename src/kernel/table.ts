import type { Pair } from './text.ts'

/** A list that a person keeps as a spreadsheet, read into plain text. */
export interface Table {
  readonly format: 'xlsx' | 'csv'
  /** The sheet that was read; `null` for a text file. */
  readonly sheet: string | null
  /** Every visible sheet, in the order of the file. */
  readonly sheets: readonly string[]
  /** How a text file was decoded; `null` for a workbook. */
  readonly encoding: TextEncoding | null
  readonly header: readonly string[]
  /** As many cells as the header has; days are `YYYY-MM-DD`, numbers have no exponent, empty cells are `''`. */
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  /** The row number a person sees in a spreadsheet program, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export const textEncodings = ['utf-8', 'gb18030'] as const
export type TextEncoding = (typeof textEncodings)[number]

export const tableRefusalCodes = [
  'not-a-table',
  'not-a-workbook',
  'old-format',
  'encrypted',
  'macro',
  'external-links',
  'too-large',
  'too-many-rows',
  'too-many-columns',
  'no-such-sheet',
  'empty',
  'unreadable',
] as const
export type TableRefusal = (typeof tableRefusalCodes)[number]

export const tableRefusals: Readonly<Record<TableRefusal, Pair>> = {
  'not-a-table': {
    zh: '这不是表格文件，请用 .xlsx 或 .csv',
    en: 'This is not a table. Use an .xlsx or .csv file',
  },
  'not-a-workbook': {
    zh: '文件名是 .xlsx，里面是文字，不是工作簿。请在表格软件里另存为 .xlsx，或把后缀改成 .csv',
    en: 'The name ends in .xlsx, but the file holds plain text. Save it as .xlsx in a spreadsheet program, or rename it to .csv',
  },
  'old-format': {
    zh: '这是旧式 .xls 表格，请另存为 .xlsx 再选',
    en: 'This is an old .xls workbook. Save it as .xlsx and choose it again',
  },
  encrypted: { zh: '文件有密码，请去掉密码再选', en: 'The file has a password. Remove it and choose the file again' },
  macro: {
    zh: '文件里有宏或嵌入的对象，请另存为不带宏的 .xlsx',
    en: 'The file has macros or embedded objects. Save it as an .xlsx without them',
  },
  'external-links': {
    zh: '文件连着别的文件或数据源，请断开链接、只留数值再选',
    en: 'The file is linked to other files or data sources. Break the links, keep the values and choose it again',
  },
  'too-large': {
    zh: '文件太大，读它要占太多内存或时间，请分成几份',
    en: 'The file is too large: reading it takes too much memory or time. Split it into parts',
  },
  'too-many-rows': { zh: '行数太多，请分成几份', en: 'The table has too many rows. Split it into parts' },
  'too-many-columns': {
    zh: '列数太多，请只留用得着的列',
    en: 'The table has too many columns. Keep only the ones you need',
  },
  'no-such-sheet': { zh: '文件里没有这张工作表', en: 'The file has no sheet of this name' },
  empty: { zh: '表里没有数据行', en: 'The table has no rows of data' },
  unreadable: { zh: '文件坏了，读不出来，请重新导出', en: 'The file is damaged and cannot be read. Export it again' },
}
