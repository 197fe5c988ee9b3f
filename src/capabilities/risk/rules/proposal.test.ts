import { expect, test } from 'vitest'
import { namesSomebody, templateNamesSomebody } from './proposal.ts'

const line = (zh: string) => [{ zh, en: '' }]

test.each([
  ['高峰期先给熟人排班', '高峰', false],
  ['文明施工检查走过场', '文明', false],
  ['和平时不一样', '平时', false],
  ['请王伟每月抽查五单', '王伟', true],
  ['由林秋签字', '林秋', true],
  ['高峰期由高禾签字', '高禾', true],
  ['请周启明每月抽查五单', '周启明', true],
  ['王安全复核', '王安全', true],
])('RSK-141 in a template, “%s” names %s: %s', (zh, name, named) => {
  expect(templateNamesSomebody(line(zh), ['何小满', name])).toBe(named)
})

test('RSK-141 a word of the language in one place hides no name in another, and English words are read as they stand', () => {
  expect(templateNamesSomebody(line('高峰期忙，高、峰两人。'), ['高峰'])).toBe(false)
  expect(templateNamesSomebody([undefined, { zh: '', en: 'Ask 王伟' }], ['王伟'])).toBe(true)
})

test('R34 what somebody writes here about a post is read more strictly: any two characters of a name are one', () => {
  expect(namesSomebody(line('高峰期先给熟人排班'), ['高峰'])).toBe(true)
})
