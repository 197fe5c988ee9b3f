import { expect, test } from 'vitest'
import { type Known, namesOf } from '#kernel/names.ts'
import { grades } from './grade.ts'
import { gradeByPlace } from './likelihood-consequence.ts'
import { pairFault } from './point-name.ts'
import { judgeRegisterRow, type RegisterField, registerFields } from './register-row.ts'

const known = (id: string, zh: string, path: string): Known => ({
  id,
  code: id,
  name: { zh, en: id },
  fullName: zh,
  path,
})
const book = {
  units: namesOf('unit', [known('supply', '物资供应站', '1.1')], new Map()),
  posts: namesOf('post', [known('purchasing', '物资采购岗', '1.1'), known('keeper', '仓储保管岗', '1.1')], new Map()),
  fields: new Set<string>(registerFields.map(({ key }) => key)),
  citations: new Map([
    ['gift-rule', 'gift-rule'],
    ['礼品办法', 'gift-rule'],
    ['gift-rule#hand-in', 'gift-rule#hand-in'],
  ]),
  repealed: new Map([['老办法', 'old-rule']]),
  already: new Map([['purchasing/拆分需求，绕开招标', ['old-rule']]]),
}
const row = {
  unit: '物资供应站',
  post: '物资采购岗',
  name: '拆分需求，绕开招标',
  grade: '高',
  controls: '同类需求 30 天内合并提醒；计划员复核',
}
const judged = (over: Partial<Record<RegisterField, string>> = {}, fixes = {}) =>
  judgeRegisterRow({ ...row, ...over }, fixes, book)

test('RSK-30 the grade of the file stays the unit’s own view, and the place stands in for it', () => {
  expect(judged()).toMatchObject({
    key: 'purchasing/拆分需求，绕开招标',
    doubts: [],
    wish: { postId: 'purchasing', selfGrade: 'HIGH', place: { likelihood: 3, consequence: 4 } },
  })
  for (const [word, grade] of [
    ['高', 'HIGH'],
    ['二级', 'MEDIUM'],
    ['低风险', 'LOW'],
  ] as const) {
    expect(judged({ grade: word }).wish.selfGrade).toBe(grade)
    expect(grades).toContain(gradeByPlace(judged({ grade: word }).wish.place))
    expect(gradeByPlace(judged({ grade: word }).wish.place)).toBe(grade)
  }
  expect(judged({ likelihood: '5', consequence: '1' }).wish.place).toEqual({ likelihood: 5, consequence: 1 })
  expect(judged({ likelihood: '7' }).doubts).toMatchObject([{ field: 'likelihood', kind: 'off-scale' }])
})

test('RSK-160 a row cites norms by code, article or title; what the library does not know is asked about', () => {
  expect(judged({ basis: 'gift-rule#hand-in；《礼品办法》' })).toMatchObject({
    doubts: [],
    wish: { norms: ['gift-rule#hand-in', 'gift-rule'], said: expect.arrayContaining(['basis']) },
  })
  expect(judged({ basis: 'gift-rule; 没有的办法' })).toMatchObject({
    doubts: [{ field: 'basis', kind: 'not-in-library', text: '没有的办法' }],
    wish: { norms: ['gift-rule'] },
  })
  expect(judged().wish).toMatchObject({ norms: [], said: expect.not.arrayContaining(['basis']) })
})

test.each(['思想认识不够', '廉洁意识淡薄', '廉政风险', '采购'])('RSK-31 “%s” is no risk point', (name) => {
  expect(judged({ name }).doubts).toMatchObject([{ field: 'name' }])
})

test.each(['收受礼品、宴请、购物卡', '验收走过场', '提前付款'])('RSK-31 “%s” says what is done', (name) => {
  expect(judged({ name }).doubts).toEqual([])
})

test('RSK-32 education alone is no control; the row may stay open on purpose', () => {
  expect(judged({ controls: '加强教育；签订承诺书' }).doubts).toMatchObject([
    { field: 'controls', kind: 'only-education', remedy: 'pending' },
  ])
  expect(judged({ controls: '' }).doubts).toMatchObject([{ field: 'controls', kind: 'missing' }])
  expect(judged({ controls: '' }, { controls: null }).doubts).toEqual([])
  expect(judged({ controls: '1. 两人验收 2. 加强教育' }).wish.controls).toEqual([
    { text: '两人验收', kind: 'segregation' },
    { text: '加强教育', kind: 'education' },
  ])
})

test.each(['加强学习，提高认识', '开展廉洁教育', '组织观看警示片', '签订承诺书'])(
  'RSK-32 “%s” is education',
  (controls) => {
    expect(judged({ controls }).wish.controls.map(({ kind }) => kind)).toEqual(['education'])
  },
)

test.each(['会议培训共用一张预算号，超额须说明', '培训签到与报销核对', '两人复核'])(
  'RSK-32 “%s” is a control',
  (controls) => {
    expect(judged({ controls }).doubts).toEqual([])
  },
)

test('an unknown post waits with the nearest one', () => {
  expect(judged({ post: '采购员' }).doubts).toMatchObject([{ field: 'post', suggestion: '物资采购岗' }])
})

test('RSK-31 a name is looked at in both languages, and may be missing in English', () => {
  expect(pairFault({ zh: '提前付款', en: '' })).toBeNull()
  expect(pairFault({ zh: '提前付款', en: 'Pay' })).toBe('too-short')
  expect(pairFault({ zh: ' ', en: '' })).toBe('name-missing')
})

test('NRM-12 a point that cites a repealed norm by now comes again as it is; no other row leans on it', () => {
  expect(judged({ basis: '老办法' })).toMatchObject({ doubts: [], wish: { norms: ['old-rule'] } })
  expect(judged({ basis: '老办法', name: '验收走过场' })).toMatchObject({
    doubts: [{ field: 'basis', kind: 'not-in-library', text: '老办法' }],
    wish: { norms: [] },
  })
})
