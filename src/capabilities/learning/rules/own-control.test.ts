import { expect, test } from 'vitest'
import { toldOf } from './own-control.ts'

test('LRN-22 how many said that a control works or fails is told from five answers on', () => {
  expect(toldOf({ works: 0, fails: 1, unknown: 0 })).toBeNull()
  expect(toldOf({ works: 2, fails: 1, unknown: 1 })).toBeNull()
  expect(toldOf({ works: 2, fails: 2, unknown: 1 })).toEqual({ works: 2, fails: 2, unknown: 1 })
})
