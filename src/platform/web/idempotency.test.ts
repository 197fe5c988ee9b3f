import { expect, test } from 'vitest'
import { keyFor } from './idempotency.ts'

test('the same send goes out with the same key again, anything else with a new one', () => {
  const file = new File(['a'], 'a.csv')
  const first = keyFor({ n: 1 }, file, undefined)
  expect(first.key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(keyFor({ n: 1 }, file, first).key).toBe(first.key)
  expect(keyFor({ n: 2 }, file, first).key).not.toBe(first.key)
  expect(keyFor({ n: 1 }, new File(['a'], 'a.csv'), first).key).not.toBe(first.key)
  expect(keyFor({ n: 1 }, file, undefined).key).not.toBe(first.key)
})
