import { expect } from 'vitest'
import { sql } from '#platform/database.ts'
import { exporting } from '#platform/export.ts'
import { readTable } from '#platform/spreadsheet.ts'
import { type TestCx, test } from '#platform/testing.ts'
import { openSmallOrganisation } from '../testing.ts'
import { peopleExport, unitsExport } from './exports.ts'

const cellsOf = async (cx: TestCx, of: Readonly<Record<string, string>> = {}, language: 'zh' | 'en' = 'zh') => {
  const file = await exporting(peopleExport)(cx, { of, language })
  if (!file.ok) throw new Error(`refused: ${file.refusal}`)
  const table = await readTable({ name: file.value.name, bytes: file.value.bytes })
  return table.ok ? [table.value.header, ...table.value.rows.map(({ cells }) => cells)] : []
}

test('ORG-16 the roster is taken out as the reader sees it, in the language asked for, and the ledger knows', async ({
  cx,
}) => {
  await openSmallOrganisation(cx)
  const [head, ...rows] = await cellsOf(cx)
  expect(head?.slice(0, 2)).toEqual(['工号', '姓名'])
  expect(rows.map(([staffNo]) => staffNo).sort()).toEqual(['0417', '0421', '0645'])
  expect(rows.find(([staffNo]) => staffNo === '0417')).toContain('物资采购岗')
  expect(rows.find(([staffNo]) => staffNo === '0421')).toContain('否')
  expect((await cellsOf(cx, {}, 'en'))[0]).toContain('Number')
  expect(cx.facts.filter(({ kind }) => kind === 'export')).toMatchObject([
    { payload: { list: 'People', rows: 3, of: {}, digest: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    { payload: { rows: 3 } },
  ])
})

test('ORG-16 an export reaches as far as its list, and keeps its filter', async ({ cx }) => {
  await openSmallOrganisation(cx)
  expect((await cellsOf(cx, { unit: 'wells' })).slice(1).map(([staffNo]) => staffNo)).toEqual(['0645'])
  const leader = await cx.as({ roles: ['leader'], reach: { units: ['1.1'], branches: [] } })
  expect((await cellsOf(leader)).slice(1).map(([staffNo]) => staffNo)).toEqual(['0417', '0421'])
  const units = await exporting(unitsExport)(leader, { of: {}, language: 'zh' })
  const bytes = units.ok ? units.value.bytes : new Uint8Array()
  expect(await readTable({ name: 'x', bytes })).toMatchObject({
    value: {
      rows: [
        { cells: ['supply', '物资供应站', '站', '', '2'] },
        { cells: ['supply-1', '一班', '站', '物资供应站', '0'] },
      ],
    },
  })
})

test('ORG-16 a name that looks like a formula stays a text', async ({ cx }) => {
  await openSmallOrganisation(cx)
  const names = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠x']
  for (const name of names) {
    await cx.tx.rows(sql`update person set name = ${name} where staff_no = '0417'`)
    expect((await cellsOf(cx)).flat()).toContain(name)
  }
})
