import { expect, test } from 'vitest'
import { type Known, namesOf } from '#kernel/names.ts'
import { named } from '#kernel/text.ts'
import { aPower } from '../sample.ts'
import { judgePowerRow, wordsFromRow } from './power-row.ts'

const post = (code: string, zh: string): Known => ({
  id: code,
  code,
  name: { zh, en: code },
  fullName: zh,
  path: '1.1',
})
const book = {
  posts: namesOf('post', [post('purchasing', '物资采购岗'), post('planning', '物资计划岗')], new Map()),
  units: namesOf<Known>('unit', [], new Map()),
  citations: new Map([
    ['物资采购管理办法', 'purchasing-rule'],
    ['purchasing-rule#real-quotes', 'purchasing-rule#real-quotes'],
  ]),
  repealed: new Map([['老办法', 'old-rule']]),
  already: new Map([['purchasing/选择询价对象', ['old-rule']]]),
}
const row = {
  post: '物资采购岗',
  name: '选择询价对象',
  kind: '物',
  discretion: '限度内选',
  limits: '5 万元以内',
  basis: '《物资采购管理办法》；purchasing-rule#real-quotes；站里的会议纪要',
  counterparties: '供应商、运输单位',
  checker: '物资计划岗',
}

test('RSK-105 a row is read: norms found by title and code, the rest is a rule of the house', () => {
  expect(judgePowerRow(row, {}, book)).toEqual({
    key: 'purchasing/选择询价对象',
    doubts: [],
    wish: {
      postId: 'purchasing',
      postCode: 'purchasing',
      name: '选择询价对象',
      kind: 'materials',
      discretion: 'RANGE',
      limits: '5 万元以内',
      norms: ['purchasing-rule', 'purchasing-rule#real-quotes'],
      rule: '站里的会议纪要',
      counterparties: ['supplier', 'haulier'],
      checkerPost: 'planning',
      said: ['post', 'name', 'kind', 'discretion', 'limits', 'basis', 'counterparties', 'checker'],
    },
  })
})

test.each([
  [{ name: '加强管理工作' }, 'name', 'no-deed'],
  [{ name: '从鸿运机电有限公司进货' }, 'name', 'names-firm'],
  [{ basis: '' }, 'basis', 'missing'],
  [{ discretion: '看情况' }, 'discretion', 'unclear'],
  [{ checker: '物资采购岗' }, 'checker', 'own-post'],
  [{ checker: '没有的岗' }, 'checker', 'unknown'],
  [{ post: '采购员' }, 'post', 'unknown'],
])('RSK-105 a row with %o waits', (over, field, kind) => {
  expect(judgePowerRow({ ...row, ...over }, {}, book).doubts).toMatchObject([{ field, kind }])
})

test('RSK-105 what a row leaves out stays, and words said again in one language keep the other', () => {
  const now = aPower({ limits: { zh: '5 万元以内', en: 'Up to 50,000 yuan' }, checkerPost: 'planning' })
  const { wish } = judgePowerRow(
    { post: row.post, name: now.name.zh, basis: 'purchasing-rule#real-quotes', limits: row.limits },
    {},
    book,
  )
  expect(wordsFromRow(wish, now)).toEqual({ ...now, norms: ['purchasing-rule#real-quotes'], rule: named('', null) })
  expect(wordsFromRow(wish, null)).toMatchObject({ kind: 'work', checkerPost: null, limits: named(row.limits, null) })
})

test('NRM-12 a power that cites a repealed norm by now comes again as it is; a new one that names it waits', () => {
  const cited = (name: string) => judgePowerRow({ ...row, name, basis: '《老办法》；站里的会议纪要' }, {}, book)
  expect(cited('选择询价对象')).toMatchObject({ doubts: [], wish: { norms: ['old-rule'], rule: '站里的会议纪要' } })
  expect(cited('确定询价范围')).toMatchObject({
    doubts: [{ field: 'basis', kind: 'repealed', text: '《老办法》' }],
    wish: { norms: [], rule: '站里的会议纪要' },
  })
})
