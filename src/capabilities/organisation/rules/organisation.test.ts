import { expect, test } from 'vitest'
import { childPath } from './organisation.ts'

test('ORG-1 a child gets the next free label, also past nine', () => {
  expect(childPath('1', [])).toBe('1.1')
  expect(childPath('1', ['1.1', '1.2'])).toBe('1.3')
  expect(childPath('1.4', ['1.4.9', '1.4.10'])).toBe('1.4.11')
})
