import { expect, test } from 'vitest'
import { later, moment } from '#kernel/day.ts'
import { ownWords, stands } from './purpose.ts'

const said = moment('2027-01-12T01:12:00Z')

test('IDN-30 a purpose stands for twelve hours at most', () => {
  expect(stands(said, said)).toBe(true)
  expect(stands(said, later(said, 12 * 3_600_000 - 1))).toBe(true)
  expect(stands(said, later(said, 12 * 3_600_000))).toBe(false)
})

test.each([
  ['  查节前提醒\n发到没有 ', '查节前提醒 发到没有'],
  ['R68', 'R68'],
  ['看看', '看看'],
  ['查  节前  提醒', '查 节前 提醒'],
  ['look', 'look'],
])('IDN-30 own words are kept without the space around them: %j', (typed, kept) => {
  expect(ownWords(typed)).toEqual({ ok: true, value: kept })
})

test.each([
  ['', 'no-purpose'],
  [' 查 ', 'no-purpose'],
  ['找 CW-0417', 'purpose-with-number'],
  ['电话 １３８０', 'purpose-with-number'],
])('IDN-30 %j is no purpose: %s', (typed, refusal) => {
  expect(ownWords(typed)).toEqual({ ok: false, refusal })
})
