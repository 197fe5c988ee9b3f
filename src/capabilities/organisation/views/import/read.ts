import { isBroken } from '#kernel/cells.ts'
import type { Field } from '#kernel/columns.ts'
import { columnsOf } from '#kernel/draft.ts'
import type { ReadListVerb } from '#kernel/import.ts'
import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { readTable } from '#platform/spreadsheet.ts'
import { loadColumns } from '../../store/drafts.ts'

/** What an uploaded list looks like and what its columns seem to mean; nothing of it is kept. */
export const read =
  (list: { readonly name: string; readonly fields: readonly Field[] }): View<ReadListVerb> =>
  async (cx, { sheet, encoding }) => {
    if (!cx.upload) return no('file-missing')
    const table = await readTable(cx.upload, { sheet, encoding })
    if (!table.ok) return table
    const columns = columnsOf(table.value, list.fields, await loadColumns(cx.tx, list.name))
    const open = columns.flatMap(({ field }, at) => (field === null ? [] : [at]))
    const cells = table.value.rows.flatMap((row) => open.map((at) => row.cells[at] ?? ''))
    return ok({
      fileName: cx.upload.name.slice(0, 200),
      sheet: table.value.sheet,
      sheets: [...table.value.sheets],
      encoding: table.value.encoding,
      rows: table.value.rows.length,
      rare: [...new Set(cells.filter((cell) => cell.length <= 5 && rare.test(cell)))].slice(0, 3),
      broken: cells.filter(isBroken).length,
      columns: columns.map((column) => ({ ...column, example: column.example.slice(0, 60) })),
    })
  }

/** Han characters outside the block that every old font and file format has. */
const rare = /[\u3400-\u4dbf\u{20000}-\u{323af}]/u
