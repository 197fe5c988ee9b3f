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
  'archive',
  'unsafe-names',
  'links-inside',
  'false-sizes',
  'too-dense',
  'entities',
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
  archive: {
    zh: '这是压缩包，或者里面还套着压缩包。请解压后选里面的表格',
    en: 'This is an archive, or holds another one. Unpack it and choose the table inside',
  },
  'unsafe-names': {
    zh: '文件内部的名称越出文件夹、重名或藏着看不见的字符，可能有人动过手脚，没有打开。请在表格软件里另存后再选',
    en: 'Names inside the file lead out of it, stand twice or hide characters; it may have been tampered with and was not opened. Save it anew in a spreadsheet program and choose it again',
  },
  'links-inside': {
    zh: '文件内部有指向别处的链接或特殊文件，可能有人动过手脚，没有打开。请在表格软件里另存后再选',
    en: 'The file holds links to other places or special files; it may have been tampered with and was not opened. Save it anew in a spreadsheet program and choose it again',
  },
  'false-sizes': {
    zh: '文件内部写的大小与实际不符，或几部分叠在一起，没有打开。请在表格软件里另存后再选',
    en: 'Sizes told inside the file are false, or its parts lie over one another; it was not opened. Save it anew in a spreadsheet program and choose it again',
  },
  'too-dense': {
    zh: '文件解开后会比本身大一百倍以上，没有打开。请删去空行和空白格式，另存后再选',
    en: 'Unpacked, the file would be more than a hundred times its size; it was not opened. Delete empty rows and blank formatting, save it anew and choose it again',
  },
  entities: {
    zh: '文件内部有表格用不着的 XML 定义，可能引来别的文件，没有打开。请在表格软件里另存后再选',
    en: 'The file holds XML definitions that no table needs and that may draw in other files; it was not opened. Save it anew in a spreadsheet program and choose it again',
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
