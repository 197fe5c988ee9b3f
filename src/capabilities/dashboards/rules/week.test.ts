import { expect, test } from 'vitest'
import { shownCount } from './week.ts'

test('DSH-6 done and not done is shown from five people on', () => {
  expect(shownCount({ due: 4, done: 4 })).toBeNull()
  expect(shownCount({ due: 5, done: 0 })).toEqual({ due: 5, done: 0 })
})
