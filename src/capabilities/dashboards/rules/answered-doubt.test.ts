import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { answeredLately } from './answered-doubt.ts'

const today = day('2027-01-12')
const asked = (on: string | null, own?: boolean) => ({
  ...(own === undefined ? {} : { own }),
  answer: on === null ? null : { on: day(on) },
})

test('DSH-19 an answer to an own doubt is told for two weeks, and no other', () => {
  const told = (...doubts: ReturnType<typeof asked>[]) => answeredLately(doubts, today).length
  expect([told(asked('2027-01-12')), told(asked('2026-12-30')), told(asked('2026-12-29'))]).toEqual([1, 1, 0])
  expect([told(asked(null)), told(asked('2027-01-12', false)), told(asked('2027-01-12', true))]).toEqual([0, 0, 1])
})
