import { expect, test } from 'vitest'
import { placeWords } from './lint-places.ts'

const scenes = new Map([
  ['s1', 1],
  ['s2a', 2],
])

test('CUR-9 the place of a hint is told in words, with the numbers and letters that the author sees', () => {
  expect(placeWords('scenes/s1/text', scenes)).toEqual({ zh: '场景 1 讲述', en: 'scene 1 story' })
  expect(placeWords('scenes/s2a/choices/b/text', scenes)).toEqual({ zh: '场景 2 选项 B', en: 'scene 2 option B' })
  expect(placeWords('scenes/s2a/choices/b/outcome', scenes).en).toBe('scene 2 option B outcome')
  expect(placeWords('decisionPoints/0/happened')).toEqual({
    zh: '决定的时刻 1 后来',
    en: 'moment of decision 1 what was done',
  })
  expect(placeWords('options/c').zh).toBe('选项 C')
})
