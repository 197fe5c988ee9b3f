import { expect, test } from 'vitest'
import { type Merge, tableFrom } from './grid.ts'

const limits = { maxRows: 5, maxColumns: 4 }
const table = (rows: string[][], merges: Merge[] = []) =>
  tableFrom({ rows: rows.map((cells, index) => ({ line: index + 1, cells })), merges }, limits)

const merge = (firstLine: number, lastLine: number, firstColumn: number, lastColumn: number): Merge => ({
  firstLine,
  lastLine,
  firstColumn,
  lastColumn,
})

test('titles above the header are left out, lines keep their numbers', () => {
  expect(
    table([
      ['在岗人员', '', ''],
      [],
      ['单位：采油一队', '', ''],
      ['姓名', '工号', '到岗'],
      ['何小满', '00417', '2021-07-01'],
    ]),
  ).toEqual({
    ok: true,
    value: { header: ['姓名', '工号', '到岗'], rows: [{ line: 5, cells: ['何小满', '00417', '2021-07-01'] }] },
  })
})

test('a row with days or numbers is data, even when the header misses a name', () => {
  expect(
    table([
      ['姓名', '到岗', ''],
      ['何小满', '2021-07-01', '采购员'],
    ]),
  ).toMatchObject({ value: { header: ['姓名', '到岗', ''] } })
})

test('a header of two rows: blocks spread, names that stand twice get the name of their block', () => {
  const merges = [merge(1, 2, 0, 0), merge(1, 1, 1, 2)]
  expect(
    table(
      [
        ['岗位', '风险点', '', '措施'],
        ['', '名称', '表现', '名称'],
        ['采购', '比价', '指定', '三家'],
      ],
      merges,
    ),
  ).toEqual({
    ok: true,
    value: {
      header: ['岗位', '风险点 名称', '表现', '措施 名称'],
      rows: [{ line: 3, cells: ['采购', '比价', '指定', '三家'] }],
    },
  })
})

test('a block over several rows of data is repeated downwards, a caption across is not', () => {
  const result = table(
    [
      ['岗位', '风险点'],
      ['采购', '比价'],
      ['', '验收'],
      ['以下为车队', ''],
      ['调度', '派车'],
    ],
    [merge(2, 3, 0, 0), merge(4, 4, 0, 1)],
  )
  expect(result.ok && result.value.rows.map(({ cells }) => cells)).toEqual([
    ['采购', '比价'],
    ['采购', '验收'],
    ['以下为车队', ''],
    ['调度', '派车'],
  ])
})

test('breaks in a header cell mean nothing between Han characters', () => {
  expect(
    table([
      ['到岗\n日期', 'Start\ndate'],
      ['x', 'y'],
    ]),
  ).toMatchObject({ value: { header: ['到岗日期', 'Start date'] } })
})

test('empty rows and empty columns at the end do not count', () => {
  const rows = [['a', 'b', '', '', '', ' '], ['1', '2'], [''], [' ', '\u3000'], ['3', '4']]
  expect(table(rows)).toEqual({
    ok: true,
    value: {
      header: ['a', 'b'],
      rows: [
        { line: 2, cells: ['1', '2'] },
        { line: 5, cells: ['3', '4'] },
      ],
    },
  })
})

test('limits are exact, and a header alone is empty', () => {
  const rows = (n: number) => [['a'], ...Array.from({ length: n }, () => ['1'])]
  expect(table(rows(5)).ok).toBe(true)
  expect(table(rows(6))).toEqual({ ok: false, refusal: 'too-many-rows' })
  expect(table([['a', 'b', 'c', 'd', 'e'], ['1']])).toEqual({ ok: false, refusal: 'too-many-columns' })
  expect(table([['a', 'b']])).toEqual({ ok: false, refusal: 'empty' })
  expect(table([])).toEqual({ ok: false, refusal: 'empty' })
})
