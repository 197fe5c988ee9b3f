import { expect, test } from 'vitest'
import { shownRatings } from './rating.ts'

test('LRN-18 counts of ratings are shown from five on', () => {
  expect(shownRatings({ yes: 3, partly: 1, no: 0 })).toBeNull()
  expect(shownRatings({ yes: 3, partly: 1, no: 1 })).toEqual({ yes: 3, partly: 1, no: 1, n: 5 })
})
