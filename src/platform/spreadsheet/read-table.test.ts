import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import type { TableOptions } from './options.ts'
import { readTable } from './read-table.ts'
import { writeTable } from './write-table.ts'

const read = (bytes: Uint8Array, options?: Partial<TableOptions>) => readTable({ name: 'file', bytes }, options)
const fixture = (name: string) => readFile(new URL(`./fixtures/${name}`, import.meta.url))
const refused = (refusal: string) => ({ ok: false, refusal })

const workbook = async (fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> => {
  const book = new ExcelJS.Workbook()
  fill(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

test('a roster saved by LibreOffice: titles, dates, padded numbers, cached formulas', async () => {
  expect(await read(await fixture('roster-libreoffice.xlsx'))).toEqual({
    ok: true,
    value: {
      format: 'xlsx',
      sheet: '在岗人员',
      sheets: ['在岗人员', '说明'],
      encoding: null,
      header: ['工号', '姓名', '部门', '职务', '政治面貌', '所属支部', '到岗日期', '工龄'],
      rows: [
        { line: 4, cells: ['00417', '何小满', '物资供应站', '采购员', '中共党员', '供应站支部', '2021-07-01', '6'] },
        { line: 5, cells: ['00618', '王䶮', '采油一队', '采油工', '群众', '', '2016-03-15', '11'] },
        { line: 6, cells: ['01021', '李垚', '化验室', '化验员', '共青团员', '', '2027-01-04', '0'] },
      ],
    },
  })
})

test('a register saved by LibreOffice: a header of two rows, posts over several rows', async () => {
  expect(await read(await fixture('register-libreoffice.xlsx'))).toMatchObject({
    ok: true,
    value: {
      header: ['序号', '岗位', '风险点 名称', '表现', '风险等级', '防控措施 名称', '责任人'],
      rows: [
        { line: 4, cells: ['1', '物资采购岗', '供应商选择', '指定供应商，未比价', '高', '三家比价', '采购组长'] },
        { line: 5, cells: ['2', '物资采购岗', '到货验收', '数量不符仍签收', '中', '两人验收', '库管员'] },
        { line: 6, cells: ['3', '物资采购岗', '结算付款', '提前付款', '中', '按合同节点付款', '核算员'] },
        { line: 7, cells: ['4', '车辆调度岗', '派车', '公车私用', '低', '派车单两人签字', '调度长'] },
      ],
    },
  })
})

test('cells of every kind become plain text', async () => {
  const bytes = await workbook((book) => {
    const sheet = book.addWorksheet('x')
    sheet.addRow(['编号', '数', '大', '小', '真', '日', '时', '富', '式', '空'])
    const row = sheet.addRow([
      '00417',
      0.1 + 0.2,
      1.5e20,
      0.00000012,
      true,
      new Date('2024-02-29T00:00:00Z'),
      new Date('2027-01-04T08:30:00Z'),
      { richText: [{ text: '王' }, { text: '䶮', font: { bold: true } }] },
      { formula: 'CONCATENATE("a","b")', result: 'ab' },
    ])
    row.getCell(6).numFmt = 'yyyy/m/d'
    row.getCell(7).numFmt = 'yyyy-mm-dd hh:mm'
    row.getCell(10).value = { formula: 'NOW()' } as ExcelJS.CellFormulaValue
  })
  const table = await read(bytes)
  expect(table.ok && table.value.rows[0]?.cells).toEqual([
    '00417',
    '0.3',
    '150000000000000000000',
    '0.00000012',
    'TRUE',
    '2024-02-29',
    '2027-01-04 08:30',
    '王䶮',
    'ab',
    '',
  ])
})

test('a share stays a share, as exact as it was typed', async () => {
  const bytes = await workbook((book) => {
    const sheet = book.addWorksheet('x')
    sheet.addRow(['整', '零', '负', '千', '数'])
    const row = sheet.addRow([0.3, 0.125, -0.07, 1000, 0.3])
    for (const [at, format] of ['0%', '0.00%', '#,##0%', '#,##0', '0.0'].entries()) row.getCell(at + 1).numFmt = format
  })
  const table = await read(bytes)
  expect(table.ok && table.value.rows[0]?.cells).toEqual(['30%', '12.5%', '-7%', '1000', '0.3'])
})

test('the 1904 date system gives the same days', async () => {
  const bytes = await workbook((book) => {
    book.properties.date1904 = true
    const sheet = book.addWorksheet('x')
    sheet.addRow(['姓名', '到岗'])
    sheet.addRow(['何小满', new Date('2021-07-01T00:00:00Z')])
  })
  const table = await read(bytes)
  expect(table.ok && table.value.rows[0]?.cells).toEqual(['何小满', '2021-07-01'])
})

test('a sheet is chosen by name; else the first visible one that holds something', async () => {
  const bytes = await workbook((book) => {
    book.addWorksheet('藏', { state: 'hidden' }).addRows([['x'], ['y']])
    book.addWorksheet('空')
    book.addWorksheet('一').addRows([['姓名'], ['甲']])
    book.addWorksheet('二').addRows([['姓名'], ['乙']])
  })
  expect(await read(bytes)).toMatchObject({
    value: { sheet: '一', sheets: ['空', '一', '二'], rows: [{ cells: ['甲'] }] },
  })
  expect(await read(bytes, { sheet: '二' })).toMatchObject({ value: { sheet: '二', rows: [{ cells: ['乙'] }] } })
  expect(await read(bytes, { sheet: '藏' })).toEqual(refused('no-such-sheet'))
  expect(await read(bytes, { sheet: '空' })).toEqual(refused('empty'))
})

test('text files in UTF-8 and GB18030', async () => {
  const utf8 = Buffer.from('\uFEFF工号,姓名\r\n00417,王䶮\r\n')
  const gb18030 = Buffer.from(
    'b9a4bac52cd0d5c3fb0d0a3030343137 2ccdf5fe9f0d0a3030363138 2cc0ee88900d0a'.replaceAll(' ', ''),
    'hex',
  )
  expect(await read(utf8)).toMatchObject({
    value: { format: 'csv', sheet: null, sheets: [], encoding: 'utf-8', rows: [{ line: 2, cells: ['00417', '王䶮'] }] },
  })
  expect(await read(gb18030)).toMatchObject({
    value: {
      encoding: 'gb18030',
      header: ['工号', '姓名'],
      rows: [{ cells: ['00417', '王䶮'] }, { cells: ['00618', '李垚'] }],
    },
  })
  expect(await read(gb18030, { encoding: 'utf-8' })).toMatchObject({ value: { encoding: 'utf-8' } })
})

test('text under the name of a workbook is refused, a workbook under any name is read', async () => {
  const text = Buffer.from('工号,姓名\r\n00417,何小满\r\n')
  expect(await readTable({ name: 'roster.XLSX', bytes: text })).toEqual(refused('not-a-workbook'))
  expect(await readTable({ name: 'roster.txt', bytes: text })).toMatchObject({ ok: true })
  const bytes = await writeTable([{ name: '姓名' }], [['何小满']])
  expect(await readTable({ name: 'roster.csv', bytes })).toMatchObject({ ok: true, value: { format: 'xlsx' } })
})

const people = (n: number) => [
  ['工号', '姓名', '部门', '职务', '政治面貌', '所属支部', '到岗日期', '工龄'],
  ...Array.from({ length: n }, (_, i) => [
    `CW-${String(i).padStart(6, '0')}`,
    `王小${i % 977}`,
    '物资供应站',
    '采购员',
    '中共党员',
    '供应站支部',
    '2021-07-01',
    i % 40,
  ]),
]

test('100,000 rows are read within the caps, one more is refused', async () => {
  const [header = [], ...rows] = people(100_000)
  const bytes = await writeTable(
    header.map((name) => ({ name: String(name) })),
    rows,
  )
  const table = await read(bytes)
  expect(table.ok && table.value.rows.length).toBe(100_000)
  expect(table.ok && table.value.rows.at(-1)).toEqual({
    line: 100_001,
    cells: ['CW-099999', '王小345', '物资供应站', '采购员', '中共党员', '供应站支部', '2021-07-01', '39'],
  })
  const lines = people(100_001).map((cells) => `${cells.join(',')}\n`)
  expect(await read(Buffer.from(lines.join('')))).toEqual(refused('too-many-rows'))
  const csv = await read(Buffer.from(lines.slice(0, -1).join('')))
  expect(csv.ok && csv.value.rows.length).toBe(100_000)
})
