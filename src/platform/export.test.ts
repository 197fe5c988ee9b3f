import { Type } from 'typebox'
import { expect } from 'vitest'
import { longestExport } from '#kernel/export.ts'
import { ok } from '#kernel/result.ts'
import { question } from '#kernel/verb.ts'
import { exporting } from './export.ts'
import { readTable } from './spreadsheet.ts'
import { test } from './testing.ts'

const Numbers = question(
  'platform.numbers',
  { roles: ['officer'], data: 'internal' },
  { input: Type.Object({}), answer: Type.Object({ numbers: Type.Array(Type.Integer()) }) },
)

test('a list far longer than a workbook may be is refused like any that is too long', async ({ cx }) => {
  const numbers = Array.from({ length: 2 * longestExport + 2 }, (_, n) => n)
  const taken = exporting<typeof Numbers, number>({
    title: { zh: '数', en: 'Numbers' },
    columns: [{ head: { zh: '数', en: 'Number' }, cell: (n) => n }],
    view: async () => ok({ numbers }),
    rows: (answer) => answer.numbers,
  })
  expect(await taken(cx, { of: {}, language: 'en' } as never)).toMatchObject({ refusal: 'export-too-long' })
  expect(cx.facts).toEqual([])
})

test('a workbook that does not hold all there is says so below its last row', async ({ cx }) => {
  const taken = exporting<typeof Numbers, number>({
    title: { zh: '数', en: 'Numbers' },
    columns: [{ head: { zh: '数', en: 'Number' }, cell: (n) => n }],
    view: async () => ok({ numbers: [1, 2] }),
    rows: (answer) => answer.numbers,
    note: () => ({ zh: '还有', en: 'There are more' }),
  })
  const made = await taken(cx, { of: {}, language: 'en' } as never)
  if (!made.ok) throw new Error('refused')
  const read = await readTable({ name: made.value.name, bytes: made.value.bytes })
  expect(read).toMatchObject({
    value: { rows: [{ cells: ['1'] }, { cells: ['2'] }, { cells: ['There are more'] }] },
  })
  expect(cx.facts).toMatchObject([{ payload: { rows: 2 } }])
})
