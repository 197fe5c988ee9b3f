import { createHash } from 'node:crypto'
import { type ExportCell, type ExportColumn, type ExportVerb, longestExport, yesNo } from '#kernel/export.ts'
import { no, ok } from '#kernel/result.ts'
import type { Language, Pair } from '#kernel/text.ts'
import type { AnswerOf, InputOf, Question } from '#kernel/verb.ts'
import type { UseCase, View } from './context.ts'
import { type TableCell, writeTable } from './spreadsheet.ts'

/** How a list is taken out: the view that answers it, page by page, and how a row is told. */
export interface ExportedList<Q extends Question, Row> {
  readonly title: Pair
  readonly columns: readonly ExportColumn<Row>[]
  /** The same view as the screen's, or the same with longer pages: permission, reach and fields are its own. */
  readonly view: View<Q>
  readonly rows: (answer: AnswerOf<Q>) => readonly Row[]
  /** What to ask for the next page; nothing at the end. Lists of one page leave it out. */
  readonly next?: (asked: InputOf<Q>, answer: AnswerOf<Q>) => InputOf<Q> | undefined
  /** What stands below the last row where the list does not hold all there is. */
  readonly note?: (answer: AnswerOf<Q>) => Pair | null
}

/**
 * A list as a workbook in the reader's language, with no active cell (security goal I4). What was taken out is recorded
 * with its filters, its rows and the digest of the file, so that a file met later can be told from another.
 */
export const exporting =
  <Q extends Question, Row>(list: ExportedList<Q, Row>): UseCase<ExportVerb<Q>> =>
  async (cx, input) => {
    const { of, language } = input as unknown as { readonly of: InputOf<Q>; readonly language: Language }
    const rows: Row[] = []
    let note: Pair | null = null
    for (let asked: InputOf<Q> | undefined = of; asked !== undefined; ) {
      const answered = await list.view(cx, asked)
      if (!answered.ok) return answered
      const more = list.rows(answered.value)
      if (rows.length + more.length > longestExport) return no('export-too-long')
      // One by one: so many arguments of one call are too many.
      for (const row of more) rows.push(row)
      note = list.note?.(answered.value) ?? null
      asked = list.next?.(asked, answered.value)
    }
    const bytes = await writeTable(
      list.columns.map(({ head, width }) => ({ name: head[language], ...(width === undefined ? {} : { width }) })),
      [
        ...rows.map((row) => list.columns.map(({ cell }) => told(cell(row, cx.timeZone), language))),
        ...(note === null ? [] : [list.columns.map((_, at) => (at === 0 && note !== null ? note[language] : null))]),
      ],
      list.title[language],
    )
    const digest = createHash('sha256').update(bytes).digest('hex')
    cx.record('export', cx.newId('export'), { list: list.title.en, of, rows: rows.length, digest })
    return ok({ name: `${fileName(list.title[language])}-${cx.today}.xlsx`, type: workbookType, bytes })
  }

/** Without the signs that some system does not take in the name of a file. */
const fileName = (title: string): string => title.replace(/[\\/:*?"<>|]/g, '').trim()

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const told = (cell: ExportCell, language: Language): TableCell => {
  if (typeof cell === 'boolean') return yesNo(cell, language)
  return typeof cell === 'object' && cell !== null ? cell[language] : cell
}
