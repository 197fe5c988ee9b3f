import { expect, test } from 'vitest'
import { aNorm } from '../sample.ts'
import { heldIn } from './search.ts'

const article = {
  anchor: 'cards',
  paraphrase: { zh: '购物卡当天退回，退不掉的登记上交。', en: 'Return shopping cards at once.' },
}
const norm = aNorm({ articles: [article] })

test.each([
  ['', 'frame'],
  ['礼品礼金', 'frame'],
  ['HANDING in', 'frame'],
  ['购物卡', article],
  ['登记上交 购物卡', article],
  ['cards return', article],
  ['return 购物卡', null],
  ['公车', null],
] as const)('NRM-8 “%s” is looked for in the frame, then in the words of the articles', (asked, place) => {
  expect(heldIn(norm, asked)).toEqual(place)
})

test('NRM-8 an article answers only where the frame does not', () => {
  expect(heldIn(aNorm({ articles: [{ ...article, paraphrase: { zh: '礼品登记', en: 'Gifts' } }] }), '礼品')).toBe(
    'frame',
  )
})
