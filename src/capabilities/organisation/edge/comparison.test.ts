import { expect } from 'vitest'
import { readTable } from '#platform/spreadsheet.ts'
import { anId, test } from '#platform/testing.ts'
import { rosterList } from '../store/roster-list.ts'
import { aListFile, openSmallOrganisation } from '../testing.ts'
import { rosterWords } from '../text/roster.ts'
import { stage } from '../use-cases/import/stage.ts'
import { compareRoster } from '../views/import/comparison.ts'
import { comparison } from './comparison.ts'

const head = ['工号', '姓名', '部门', '职务']
const fields = ['staffNo', 'name', 'unit', 'post']
const download = comparison(rosterWords, compareRoster)

test('the comparison is a workbook of texts in the reader’s language, and taking it out is stated', async ({ cx }) => {
  await openSmallOrganisation(cx)
  const upload = aListFile([
    head,
    ['0417', '何小满', '物资供应站', '仓储保管岗'],
    ['0900', '王新', '作业监督站', '修井监督岗'],
  ])
  const mapping = head.map((column, at) => ({ column, field: fields[at] ?? null }))
  const staged = await stage(rosterList)({ ...cx, upload }, { sheet: null, encoding: null, mapping, remember: false })
  if (!staged.ok) throw new Error(staged.refusal)
  const file = await download(cx, { draft: staged.value.draft, full: true, language: 'zh' })
  if (!file.ok) throw new Error(file.refusal)
  expect(file.value.name).toBe('list-2027-01-12.xlsx')
  const read = await readTable({ name: file.value.name, bytes: file.value.bytes })
  expect(read.ok && [read.value.header, read.value.rows.map(({ cells }) => cells.slice(0, 7))]).toEqual([
    ['变化', '工号', '名称', '哪一项', '现在', '之后', '从哪天起', '跟着会发生'],
    [
      ['新到', '0900', '王新', '', '', '作业监督站、修井监督岗', '2027-01-12'],
      ['变了', '0417', '何小满', '岗位', '物资采购岗', '仓储保管岗', '2027-01-12'],
      ['离开', '0421', '周启明', '', '物资供应站、仓储保管岗', '', '2027-01-12'],
      ['离开', '0645', '罗向东', '', '作业监督站、修井监督岗', '', '2027-01-12'],
    ],
  ])
  expect(cx.facts.at(-1)).toMatchObject({ kind: 'export', payload: { list: 'roster', rows: 4 } })
})

test('a draft that is not in sight cannot be taken out', async ({ cx }) => {
  expect(await download(cx, { draft: anId('import-draft'), full: false, language: 'en' })).toEqual({
    ok: false,
    refusal: 'draft-not-found',
  })
})
