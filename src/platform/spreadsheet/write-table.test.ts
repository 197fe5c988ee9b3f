import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { readTable } from './read-table.ts'
import { writeCsv } from './write-csv.ts'
import { writeTable } from './write-table.ts'

const columns = [{ name: '姓名', width: 12 }, { name: '说明' }, { name: '数' }]
const dangerous = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  "=cmd|'/c calc'!A0",
]

test('I4 a workbook has the texts as they are and not one active cell, in another reader too', async () => {
  const bytes = await writeTable(columns, [...dangerous.map((text) => ['王䶮', text, 5]), ['李垚', null, -2.5]], '名册')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  const sheet = book.getWorksheet('名册')
  sheet?.eachRow((row) =>
    row.eachCell((cell) => {
      expect(cell.formula).toBeUndefined()
      expect(typeof cell.value === 'number' || cell.numFmt === '@').toBe(true)
    }),
  )
  expect(sheet?.getCell('A1').value).toBe('姓名')
  expect(sheet?.getCell('C14').value).toBe(-2.5)
  for (const [index, text] of dangerous.entries())
    expect(String(sheet?.getCell(index + 2, 2).value).replace(/\r\n?/g, '\n')).toBe(text.replace('\r', '\n'))
})

test.each([
  ['Useful at work?', 'Useful at work'],
  ['Risk points to look at again, because something changed', 'Risk points to look at again'],
  [
    '一个不分词的很长很长的名字一个不分词的很长很长的名字一个不分词的',
    '一个不分词的很长很长的名字一个不分词的很长很长的名字一个不分',
  ],
  ['2026/27 [draft]', '2026 27  draft'],
])('a sheet called %s bears a name that Excel takes', async (name, taken) => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await writeTable(columns, [], name)) as unknown as ArrayBuffer)
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual([taken])
})

test('control characters do not break a workbook', async () => {
  const table = await readTable({ name: 'x', bytes: await writeTable([{ name: 'a' }], [['x\u0000\u0008y']]) })
  expect(table).toMatchObject({ value: { rows: [{ cells: ['xy'] }] } })
})

test('delimited text has a byte order mark, CRLF, quotes, and an apostrophe before what looks like a formula', () => {
  const text = writeCsv(
    [{ name: 'a' }, { name: 'b' }],
    [
      ['说"好"', '甲,乙'],
      [null, -1],
      ['-1', '＝1'],
    ],
  ).toString()
  expect(text).toBe('\uFEFFa,b\r\n"说""好""","甲,乙"\r\n,-1\r\n\'-1,\'＝1\r\n')
})

test('I4 no field of delimited text begins like a formula', () => {
  const lines = writeCsv(
    [{ name: '=a' }],
    dangerous.map((text) => [text]),
  )
    .toString()
    .slice(1)
  expect(lines.match(/(^|\r\n)"?[=+\-@＝＋－＠\t\r\n]/g)).toBeNull()
})

test('I4 what is written comes back', async () => {
  const rows = [
    ['王䶮', '=1+1', '00417'],
    ['李垚', '-', '1,"2"\n3'],
  ]
  for (const bytes of [await writeTable(columns, rows), writeCsv(columns, rows)])
    expect(await readTable({ name: 'x', bytes })).toMatchObject({
      value: { header: ['姓名', '说明', '数'], rows: rows.map((cells) => ({ cells })) },
    })
})
