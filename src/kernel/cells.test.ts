import { expect, test } from 'vitest'
import { cleanCode, cleanText, isBroken, isPlausible, readDay, readYesNo } from './cells.ts'
import { day } from './day.ts'

test.each([
  ['2021-07-01', '2021-07-01'],
  ['2021/7/1', '2021-07-01'],
  ['2021.7.1', '2021-07-01'],
  ['2021年7月1日', '2021-07-01'],
  ['２０２１年７月', '2021-07-01'],
  ['2021-07', '2021-07-01'],
  ['20210701', '2021-07-01'],
  ['2021-07-01 08:30', '2021-07-01'],
  ['44378', '2021-07-01'],
])('%s is the day %s', (text, found) => {
  expect(readDay(text)).toEqual({ kind: 'day', day: found })
})

test('month 13 is wrong; day and month swapped are suggested', () => {
  expect(readDay('2027-13-01')).toEqual({ kind: 'wrong', suggestion: '2027-01-13' })
  expect(readDay('2027-02-30')).toEqual({ kind: 'wrong', suggestion: null })
  expect(readDay('去年')).toEqual({ kind: 'wrong', suggestion: null })
  expect(readDay(' ')).toEqual({ kind: 'empty' })
})

test('spaces for looks and full-width marks go, rare characters stay', () => {
  expect(cleanText(' 王　五 ')).toBe('王五')
  expect(cleanText('John  Li')).toBe('John Li')
  expect(cleanCode('ＣＷ－0417')).toBe('CW-0417')
  expect(cleanText('王䶮𠮷')).toBe('王䶮𠮷')
})

test('lost characters are noticed, ordinary question marks are not', () => {
  expect(isBroken('王?')).toBe(true)
  expect(isBroken('王\ufffd')).toBe(true)
  expect(isBroken('Why?')).toBe(false)
  expect(isBroken('王䶮')).toBe(false)
})

test('a day far from any life of work is not plausible', () => {
  expect(isPlausible(day('1927-05-18'), day('2027-01-12'))).toBe(false)
  expect(isPlausible(day('2021-07-01'), day('2027-01-12'))).toBe(true)
  expect(isPlausible(day('2037-01-01'), day('2027-01-12'))).toBe(false)
})

test('yes and no in the ways of lists', () => {
  expect(['是', '√', 'Y', '否', '', '也许'].map(readYesNo)).toEqual([true, true, true, false, false, undefined])
})
