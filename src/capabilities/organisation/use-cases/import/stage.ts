import { createHash } from 'node:crypto'
import { missingFields } from '#kernel/columns.ts'
import { addDays } from '#kernel/day.ts'
import { columnsOf, type DraftRow, mergedLines, toldOf } from '#kernel/draft.ts'
import type { StageListVerb } from '#kernel/import.ts'
import { no, ok } from '#kernel/result.ts'
import type { TableRow } from '#kernel/table.ts'
import type { UseCase } from '#platform/context.ts'
import { inBatches } from '#platform/database.ts'
import { readTable } from '#platform/spreadsheet.ts'
import { batchOfRows, type Draft, saveColumns, saveDraft, saveRows } from '../../store/drafts.ts'
import { judgeOf, type List, sightOf } from '../../store/import-list.ts'

/** Keeps the mapped columns of an uploaded list as a draft; the file itself and all other columns are dropped. */
export const stage =
  <Wish>(list: List<Wish>): UseCase<StageListVerb> =>
  async (cx, { sheet, encoding, mapping, remember }) => {
    if (!cx.upload) return no('file-missing')
    const table = await readTable(cx.upload, { sheet, encoding })
    if (!table.ok) return table
    const { header, rows } = table.value
    if (header.length !== mapping.length || header.some((name, at) => mapping[at]?.column !== name))
      return no('columns-missing')
    const known = mapping.map(({ column, field }) => ({
      column,
      field: list.fields.find(({ key }) => key === field)?.key ?? null,
    }))
    if (missingFields(known, list.fields).length > 0) return no('columns-missing')
    const mapped = known.flatMap(({ field }) => (field === null ? [] : [field]))
    if (new Set(mapped).size !== mapped.length) return no('field-twice')
    const closed = columnsOf(table.value, list.fields, {}).map((column) => column.closed)
    if (known.some(({ field }, at) => field !== null && closed[at])) return no('column-closed')

    const fieldAt = new Map(known.flatMap(({ field }, at) => (field === null ? [] : [[at, field] as const])))
    const draft: Draft = {
      id: cx.newId('import-draft'),
      list: list.name,
      unitPath: cx.actor.reach.units[0] ?? cx.actor.unitPath,
      fileName: cx.upload.name.slice(0, 200),
      digest: createHash('sha256').update(cx.upload.bytes).digest('hex'),
      fields: mapped,
      creates: [],
      stagedBy: cx.actor.person,
      stagedAt: cx.now,
    }
    await saveDraft(cx.tx, draft, addDays(cx.today, -35))
    const toldBy = ({ line, cells }: TableRow) => ({ line, told: toldOf(header, cells, fieldAt) })
    const merged = mergedLines(each(rows, toldBy))
    await inBatches(
      rows,
      async (batch) => {
        const told = batch.map(toldBy)
        const judge = await judgeOf(
          sightOf(cx),
          list,
          draft,
          told.map((row) => row.told),
        )
        const judged = told.map((row): DraftRow => {
          return { ...row, ...judge(row.told, {}), fixes: {}, state: merged.has(row.line) ? 'merged' : 'open' }
        })
        await saveRows(cx.tx, draft, judged)
      },
      batchOfRows,
    )
    if (remember) await saveColumns(cx.tx, list.name, known)
    cx.record('import-draft', draft.id, { list: list.name, digest: draft.digest, fields: mapped, rows: rows.length })
    return ok({ draft: draft.id, rows: rows.length })
  }

const each = function* <T, U>(all: readonly T[], make: (one: T) => U): Generator<U> {
  for (const one of all) yield make(one)
}
