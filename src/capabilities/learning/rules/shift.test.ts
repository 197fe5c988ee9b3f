import { expect, test } from 'vitest'
import { addDays, day } from '#kernel/day.ts'
import { cardOfTheDay } from './shift.ts'

test('LRN-20 every card of a device has its day, the same all day, and all come round', () => {
  const today = day('2027-01-12')
  const seen = Array.from({ length: 7 }, (_, n) => cardOfTheDay(7, addDays(today, n)))
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(cardOfTheDay(7, addDays(today, 7))).toBe(seen[0])
  expect(cardOfTheDay(7, day('2023-12-31'))).toBe(6)
  expect(cardOfTheDay(0, today)).toBe(0)
})
