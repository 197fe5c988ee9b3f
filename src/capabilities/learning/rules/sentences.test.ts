import { expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

test.each([
  ['他说：“不值钱。”箱里夹着一张卡。', ['他说：“不值钱。”', '箱里夹着一张卡。']],
  ['It weighs 2.5 tons. Who signs? You do.', ['It weighs 2.5 tons. ', 'Who signs? ', 'You do.']],
  ['没有句号', ['没有句号']],
  ['', []],
])('LRN-19 %s is read sentence by sentence', (text, parts) => {
  expect(sentencesOf(text)).toEqual(parts)
  expect(sentencesOf(text).join('')).toBe(text)
})
