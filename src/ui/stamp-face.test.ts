import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { stampOn } from './stamp-face.ts'

// 12 January 2027 is a Tuesday.
const today = day('2027-01-12')

test.each([
  ['2027-01-11', 'seal', '逾', 'Late'],
  ['2027-01-12', 'seal', '今', 'Today'],
  ['2027-01-13', 'soon', '明', 'Wed'],
  ['2027-01-15', 'soon', '五', 'Fri'],
  ['2027-01-16', 'calm', '六', 'Sat'],
  ['2027-01-18', 'calm', '一', 'Mon'],
  ['2027-01-19', 'calm', '1/19', '19 Jan'],
])('due on %s, the stamp is %s and reads %s or %s', (due, tone, zh, en) => {
  expect(stampOn(day(due), today)).toMatchObject({ tone, mark: { zh, en } })
})

test('the stamp says its day aloud', () => {
  expect(stampOn(day('2027-01-15'), today).aloud).toEqual({ zh: '星期五到期，1 月 15 日', en: 'Due Friday 15 January' })
})
