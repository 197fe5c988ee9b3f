import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { citedNote, eachNoteOnce } from './cited.ts'

test('NRM-3, NRM-11 behind a cited norm stands whom it binds, and that it does not hold yet or no more', () => {
  expect(citedNote({ binds: ['party-member', 'public-official'], notInForce: null })).toEqual({
    zh: '（约束党员、公职人员）',
    en: ' (binds party members, public officials)',
  })
  const [on, binds] = [day('2027-02-01'), ['every-employee'] as const]
  expect(citedNote({ binds, notInForce: { why: 'repealed', on } })).toEqual({
    zh: '（约束全体员工；2027 年 2 月 1 日起废止）',
    en: ' (binds every employee; repealed from 1 February 2027)',
  })
  expect(citedNote({ binds, notInForce: { why: 'not-yet', on } }).zh).toBe('（约束全体员工；2027 年 2 月 1 日起施行）')
})

test('NRM-11 a norm of which several articles are cited is named once, and again where one is cited otherwise', () => {
  const title = { zh: '礼品办法', en: 'Gift rule' }
  const holds = { title, checked: true, binds: ['every-employee'] as const, notInForce: null, reference: 'a' }
  const comes = { ...holds, reference: 'b', notInForce: { why: 'not-yet' as const, on: day('2027-02-01') } }
  const unchecked = { ...holds, reference: 'c', checked: false }
  const others = { ...holds, reference: 'd', title: { zh: '公车办法', en: 'Cars' } }
  const cited = [holds, comes, { ...holds, reference: 'e' }, unchecked, others]
  expect(eachNoteOnce(cited).map(({ reference }) => reference)).toEqual(['a', 'b', 'c', 'd'])
})
