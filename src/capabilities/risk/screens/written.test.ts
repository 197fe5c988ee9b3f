import { expect, test } from 'vitest'
import { emptyPair, whole, written } from './written.ts'

test('English that stood in follows the Chinese, own words stay, a translation keeps the Chinese', () => {
  expect(written(emptyPair, 'zh', '拆单')).toEqual({ zh: '拆单', en: '拆单' })
  expect(written({ zh: '拆单', en: '拆单' }, 'zh', '拆分')).toEqual({ zh: '拆分', en: '拆分' })
  expect(written({ zh: '拆单', en: 'Split orders' }, 'zh', '拆分')).toEqual({ zh: '拆分', en: 'Split orders' })
  expect(written({ zh: '拆单', en: '拆单' }, 'en', 'Split')).toEqual({ zh: '拆单', en: 'Split' })
})

test('a missing language is filled from the other one and blanks go', () => {
  expect(whole({ zh: '', en: ' Split ' })).toEqual({ zh: 'Split', en: 'Split' })
  expect(whole({ zh: '拆单', en: ' ' })).toEqual({ zh: '拆单', en: '拆单' })
})
