import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { toldSince } from './answered-doubt.ts'

test('DSH-19 an answer is told for two weeks, its own day among them', () => {
  expect(toldSince(day('2027-01-12'))).toBe('2026-12-30')
})
