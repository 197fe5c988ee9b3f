import { expect, test } from 'vitest'
import { fill, firstWords, joined, writtenIn } from './text.ts'

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

test.each([
  ['zh', '腊月廿三晚上，合作多年的供应商把一箱年货放在你家门口', '腊月廿三晚上'],
  ['zh', '他说，行', '他说，行'],
  ['zh', '第二天他到站上送发票见面就笑着问起', '第二天他到站上送发票见面…'],
  ['en', 'In the morning, you carry it back to his shop', 'In the morning'],
  ['en', 'On the eighth day he brings a form to sign', 'On the eighth day he …'],
  ['en', 'At 9.30 he calls', 'At 9.30 he calls'],
  ['en', '', ''],
] as const)('the first words of a %s text by which it is known again: %s', (language, text, words) => {
  expect(firstWords(text, language)).toBe(words)
})

test.each([
  ['派车单没有目的地', 'zh'],
  ['抽 5 台车看 GPS', 'zh'],
  ['No destination on the order', 'en'],
  ['2026-11-17', null],
  ['', null],
])('%s is written in %s', (text, language) => {
  expect(writtenIn(text)).toBe(language)
})

test('names stand one after the other as each language does it', () => {
  expect(
    joined([
      { zh: '采油一队', en: 'Team 1' },
      { zh: '集输站', en: 'Gathering Station' },
    ]),
  ).toEqual({
    zh: '采油一队、集输站',
    en: 'Team 1, Gathering Station',
  })
})
