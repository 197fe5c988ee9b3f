import { expect, test } from 'vitest'
import { put } from './places.ts'

test('the first square counts for both, the next ones for the one being placed', () => {
  const first = put(null, 'before', { likelihood: 4, consequence: 4 })
  expect(first.after).toEqual({ likelihood: 4, consequence: 4 })
  const then = put(first, 'after', { likelihood: 3, consequence: 4 })
  expect(then).toEqual({ before: { likelihood: 4, consequence: 4 }, after: { likelihood: 3, consequence: 4 } })
  expect(put(then, 'before', { likelihood: 5, consequence: 5 }).after).toEqual({ likelihood: 3, consequence: 4 })
})
