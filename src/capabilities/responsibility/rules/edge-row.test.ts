import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { namesOf } from '#kernel/names.ts'
import { type EdgeBook, judgeEdgeRow } from './edge-row.ts'

const known = (id: string, zh: string) => ({ id, code: id, name: { zh, en: id }, fullName: zh, path: '1.1' })
const book: EdgeBook = {
  leaderOf: (staffNo) => (staffNo === '0004' ? { person: 'lin', name: '林蔚', staffNo, posts: ['deputy'] } : undefined),
  units: namesOf('unit', [known('supply', '物资供应站')], new Map()),
  posts: namesOf('post', [known('purchasing', '物资采购岗'), known('deputy', '生产副经理')], new Map()),
  today: day('2027-01-12'),
}
const judged = (told: Record<string, string>) =>
  judgeEdgeRow({ staffNo: '0004', unit: '物资供应站', ...told }, {}, book)

test('RSP-11 a bare row is a direct edge from today on', () => {
  expect(judged({})).toMatchObject({
    key: 'direct/supply/',
    wish: { kind: 'direct', fromOn: '2027-01-12', toOn: null, postId: null },
    doubts: [],
  })
})

test('RSP-11 a portfolio is known by its leader and function besides', () => {
  expect(judged({ kind: '分管', about: '物资采购', fromOn: '2026年9月1日' })).toMatchObject({
    key: 'portfolio/supply//0004/物资采购',
    wish: { fromOn: '2026-09-01' },
  })
})

test.each([
  [{ staffNo: '0009' }, 'staffNo', 'not-in-roster'],
  [{ staffNo: '' }, 'staffNo', 'missing'],
  [{ name: '林卫' }, 'name', 'other-name'],
  [{ unit: '' }, 'unit', 'missing'],
  [{ unit: '物供站' }, 'unit', 'unknown'],
  [{ kind: '喜欢' }, 'kind', 'unclear'],
  [{ post: '生产副经理' }, 'post', 'own-post'],
  [{ fromOn: '2027-02-30' }, 'fromOn', 'no-such-day'],
  [{ fromOn: '2027-02-01', toOn: '2027-02-01' }, 'toOn', 'before-start'],
])('RSP-11 %o waits for a look', (told, field, kind) => {
  expect(judged(told as Record<string, string>).doubts).toMatchObject([{ field, kind }])
})
