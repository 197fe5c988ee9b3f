import { expect, test } from 'vitest'
import { isFinished } from './finished.tsx'

const none = { created: 0, changed: 0, ended: 0, unchanged: 0, doubtful: 0 }

test('a list of which nothing is left has been written', () => {
  expect(isFinished(none)).toBe(true)
})

test.each(['created', 'changed', 'ended', 'unchanged', 'doubtful'] as const)(
  'a list with rows that are %s has not',
  (kind) => {
    expect(isFinished({ ...none, [kind]: 1 })).toBe(false)
  },
)
