import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { citedNote } from './cited.ts'

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
