import { expect, test } from 'vitest'
import { moment } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { answerCorrection, askCorrection } from './correction.ts'

const me = id<'person'>('01940000-0000-7000-8000-000000000001')
const other = id<'person'>('01940000-0000-7000-8000-000000000002')
const asked = { id: id<'correction'>('01940000-0000-7000-8000-000000000003'), person: me, answeredAt: null }

test.each([
  [' 岗位  写错了\n是采购员 ', '岗位 写错了 是采购员'],
  ['错了', '错了'],
  ['2019-07-01 才到岗', '2019-07-01 才到岗'],
])('IDN-50 words are kept without the space around them: %j', (typed, kept) => {
  expect(askCorrection(typed, 4)).toEqual({ ok: true, value: kept })
})

test.each([
  ['错', 0, 'no-words'],
  ['  ', 0, 'no-words'],
  ['电话是 13800138000', 0, 'number-in-words'],
  ['身份证 ３７０５０２ 19900101 1234', 0, 'number-in-words'],
  ['岗位写错了', 5, 'too-many-open'],
])('IDN-50 %j with %d that wait is refused: %s', (typed, open, refusal) => {
  expect(askCorrection(typed, open)).toEqual({ ok: false, refusal })
})

test('IDN-51 a request is answered once, with a reason, by somebody else', () => {
  expect(answerCorrection(asked, other, ' 名册  已改 ')).toEqual({ ok: true, value: '名册 已改' })
  expect(answerCorrection(undefined, other, '已改')).toMatchObject({ refusal: 'correction-not-found' })
  expect(answerCorrection(asked, me, '已改')).toMatchObject({ refusal: 'own-correction' })
  expect(answerCorrection(asked, other, '改')).toMatchObject({ refusal: 'no-words' })
  const before = { ...asked, answeredAt: moment('2027-01-12T01:12:00Z') }
  expect(answerCorrection(before, other, '已改')).toMatchObject({ refusal: 'answered-already' })
})
