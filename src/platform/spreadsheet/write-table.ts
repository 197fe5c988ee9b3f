import { writeXlsx } from 'hucre/xlsx'

export interface TableColumn {
  readonly name: string
  /** In characters. */
  readonly width?: number
}

export type TableCell = string | number | null

/** Writes a workbook of one sheet. Every text stays text, whatever it begins with; there is no formula in it. */
export const writeTable = async (
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  sheet = 'Sheet1',
): Promise<Buffer> => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: sheetName(sheet),
        columns: columns.map(({ width }) => ({ width: width ?? 16, numFmt: textFormat })),
        rows: [columns.map(({ name }) => storable(name)), ...rows.map((row) => row.map(storable))],
        freezePane: { rows: 1 },
      },
    ],
  })
  return Buffer.from(bytes)
}

const longestName = 31

/** Excel takes names of 31 characters without some signs; a longer one ends after a whole word. */
const sheetName = (name: string): string => {
  const plain = name.replace(/[[\]:*?/\\]/g, ' ').trim()
  if (plain.length <= longestName) return plain
  const cut = plain.slice(0, longestName)
  const end = cut.lastIndexOf(' ')
  return (end > longestName / 2 ? cut.slice(0, end) : cut.slice(0, -1)).replace(/[\s,，、]+$/, '')
}

/** The format "Text": a cell that looks like a formula does not become one when somebody edits it. */
const textFormat = '@'

/** XML 1.0 has no place for most control characters. */
const storable = (cell: TableCell): TableCell =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  typeof cell === 'string' ? cell.replace(/[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '') : cell
