import { expect, test } from 'vitest'
import { placeWords } from './lint-places.ts'

test('CUR-9 the place of a hint is told in words, with the ids and numbers that the author sees', () => {
  expect(placeWords('scenes/s1/text')).toEqual({ zh: '场景 s1 讲述', en: 'scene s1 story' })
  expect(placeWords('scenes/s2a/choices/b/text')).toEqual({ zh: '场景 s2a 选项 B', en: 'scene s2a option B' })
  expect(placeWords('scenes/s2a/choices/b/outcome').en).toBe('scene s2a option B outcome')
  expect(placeWords('decisionPoints/0/happened')).toEqual({
    zh: '决定的时刻 1 后来',
    en: 'moment of decision 1 what was done',
  })
  expect(placeWords('options/c').zh).toBe('选项 C')
})
