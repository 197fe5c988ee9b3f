import { expect, test } from 'vitest'
import { firstLanguage } from './language.ts'

test.each([
  ['the address', 'en', 'zh', ['zh-CN'], 'en'],
  ['what was chosen here before', null, 'en', ['zh-CN'], 'en'],
  ['what the browser prefers', null, null, ['de-DE', 'en-US', 'zh-CN'], 'en'],
  ['Chinese, when nothing is known', null, null, ['de-DE'], 'zh'],
  ['the next best, when the address asks for an unknown language', 'fr', 'en', ['zh'], 'en'],
])('the first language is that of %s', (_, asked, kept, preferred, expected) => {
  expect(firstLanguage(asked, kept, preferred)).toBe(expected)
})
