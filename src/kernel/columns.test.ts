import { expect, test } from 'vitest'
import { countDiffers, type Field, guessColumns, missingFields, nearest } from './columns.ts'

const fields: Field<'number' | 'name' | 'unit' | 'post' | 'member' | 'branch' | 'from'>[] = [
  { key: 'number', names: ['工号', '员工编号', 'staff number'], required: true },
  { key: 'name', names: ['姓名', 'name'], required: true },
  { key: 'unit', names: ['单位', '部门', 'unit'], required: true },
  { key: 'post', names: ['岗位', '职务', 'post'], required: false },
  { key: 'member', names: ['是否党员', '政治面貌', 'party member'], required: false },
  { key: 'branch', names: ['党支部', '所属支部', 'branch'], required: false },
  { key: 'from', names: ['到岗', '到岗日期', 'start date'], required: false },
]

const matched = (header: string[], remembered?: Record<string, string>) =>
  guessColumns(header, [], fields, remembered).map(({ field }) => field)

test('columns are matched by the names of the picture; what has no field is left out', () => {
  expect(matched(['姓名', '部门', '职务', '政治面貌', '所属支部', '到岗日期', '身份证号'])).toEqual([
    'name',
    'unit',
    'post',
    'member',
    'branch',
    'from',
    null,
  ])
})

test('brackets, marks, spaces and case do not matter', () => {
  expect(matched(['姓 名（必填）', '*工号：', 'Start Date [yyyy-mm-dd]', 'UNIT'])).toEqual([
    'name',
    'number',
    'from',
    'unit',
  ])
})

test('a longer column name is matched by what it contains; equal names come first', () => {
  expect(matched(['配偶姓名', '员工姓名', '姓名', '所在单位名称'])).toEqual([null, null, 'name', 'unit'])
  expect(matched(['Unit name', 'Username'])).toEqual([null, null])
})

test('between two fields nothing is guessed', () => {
  expect(matched(['岗位单位'])).toEqual([null])
})

test('a column that is chosen once is not chosen again', () => {
  expect(matched(['部门', '单位'])).toEqual(['unit', null])
})

test('the example is the first cell that holds something', () => {
  const guesses = guessColumns(['姓名', '单位', '备注'], [['', '采油一队'], ['何小满']], fields)
  expect(guesses.map(({ example }) => example)).toEqual(['何小满', '采油一队', ''])
})

test('what was matched before comes back; other columns are new', () => {
  const remembered = { 姓名: 'name', 科室: 'unit', 身份证号: '', 部门: 'gone' }
  expect(guessColumns(['姓名', '科室', '身份证号', '部门', '到岗日期'], [], fields, remembered)).toEqual([
    { column: '姓名', field: 'name', example: '', remembered: true, new: false },
    { column: '科室', field: 'unit', example: '', remembered: true, new: false },
    { column: '身份证号', field: null, example: '', remembered: true, new: false },
    { column: '部门', field: null, example: '', remembered: false, new: false },
    { column: '到岗日期', field: 'from', example: '', remembered: false, new: true },
  ])
  expect(guessColumns(['到岗日期'], [], fields)[0]).toMatchObject({ remembered: false, new: false })
})

test('a column named like a property of every object is an ordinary column', () => {
  expect(guessColumns(['constructor', '__proto__'], [], fields, { 姓名: 'name' }).map((guess) => guess.new)).toEqual([
    true,
    true,
  ])
})

test('required fields without a column are named', () => {
  expect(missingFields(guessColumns(['姓名', '岗位'], [], fields), fields)).toEqual(['number', 'unit'])
})

const posts = [
  '物资采购岗',
  '仓储保管岗',
  '化验取样岗',
  '车辆调度岗',
  '采油操作岗',
  '注水操作岗',
  '党支部书记',
  '合同管理岗',
  '工程结算岗',
  '人事管理岗',
]
const units = ['采油一队', '采油二队', '集输站', '作业监督站', '物资供应站', '化验室', '机关', '作业一队']

test.each([
  ['采购员', posts, '物资采购岗'],
  ['仓储保管员', posts, '仓储保管岗'],
  ['物资采购岗位', posts, '物资采购岗'],
  ['结算', posts, '工程结算岗'],
  ['支部书记', posts, '党支部书记'],
  ['物资采购岗', posts, '物资采购岗'],
  ['作业站', units, '作业监督站'],
  ['供应站', units, '物资供应站'],
  ['采油 一队', units, '采油一队'],
  ['采油队', ['采油一队', '集输站'], '采油一队'],
  ['Warehouse keper', ['Warehouse keeper', 'Driver'], 'Warehouse keeper'],
])('%s is nearest to the expected name', (text, candidates, expected) => {
  expect(nearest(text, candidates)).toBe(expected)
})

test.each([
  ['操作员', posts, 'two posts operate'],
  ['管理员', posts, 'two posts manage'],
  ['采油队', units, 'two teams'],
  ['采油三队', units, 'another number'],
  ['采油3队', ['采油一队', '集输站'], 'another number, though alone'],
  ['电工', posts, 'nothing alike'],
  ['岗', posts, 'one character'],
  ['', posts, 'nothing'],
  ['Learner', ['Leader', 'Driver'], 'other words'],
  ['采购员', [], 'no candidates'],
])('%s has no nearest name among %j: %s', (text, candidates) => {
  expect(nearest(text, candidates)).toBeUndefined()
})

test.each([
  ['第二集输站', '集输站'],
  ['维修保障二队', '维修保障队'],
  ['采油队', '采油一队'],
  ['维修队（2）', '维修队'],
  ['维修甲班', '维修班'],
  ['维修Ⅱ队', '维修队'],
  ['维修B队', '维修A队'],
  ['Second gathering station', 'Gathering station'],
  ['Gathering station 2', 'Gathering station'],
])('%s counts otherwise than %s', (text, other) => {
  expect(countDiffers(text, other)).toBe(true)
  expect(countDiffers(other, text)).toBe(true)
})

test.each([
  ['供应站', '物资供应站'],
  ['采油1队', '采油一队'],
  ['采二队', '采油二队'],
  ['HSE 站', '安全站'],
])('%s counts like %s', (text, other) => {
  expect(countDiffers(text, other)).toBe(false)
})
