import { expect, test } from 'vitest'
import { fill } from './text.ts'

const rows = { zh: '{n} 行等着，{day} 传的', en: '{n|row waits|rows wait}, uploaded on {day}' }

test.each([
  [0, '0 rows wait, uploaded on Monday'],
  [1, '1 row waits, uploaded on Monday'],
  ['1', '1 row waits, uploaded on Monday'],
  [2, '2 rows wait, uploaded on Monday'],
  ['1,001', '1,001 rows wait, uploaded on Monday'],
])('English says one or many of %s', (n, sentence) => {
  expect(fill(rows, { n, day: 'Monday' })).toEqual({ zh: `${n} 行等着，Monday 传的`, en: sentence })
})

test('what has no value stays as it is written', () => {
  expect(fill(rows, {}).en).toBe(rows.en)
})
