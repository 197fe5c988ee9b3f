import { expect, test } from 'vitest'
import { emptyPoint, isReady, sent } from './point-draft.ts'

const empty = emptyPoint('scrap')
const name = { zh: '拆分需求', en: '拆分需求' }
const square = { likelihood: 3, consequence: 4 }

test('a point is sent once it is named, explained and placed', () => {
  expect(isReady({ ...empty, name, manifestation: name })).toBe(false)
  expect(isReady({ ...empty, name, places: { before: square, after: square } })).toBe(false)
  expect(isReady({ ...empty, manifestation: name, places: { before: square, after: square } })).toBe(false)
  const draft = { ...empty, name, manifestation: name, places: { before: square, after: square } }
  expect(sent(draft)).toMatchObject({ name, before: square, after: square, lesson: null })
  expect(Object.keys(sent({ ...draft, id: 'x' } as typeof draft) ?? {})).not.toContain('id')
})
