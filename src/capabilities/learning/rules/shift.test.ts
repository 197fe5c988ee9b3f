import { expect, test } from 'vitest'
import { addDays, day } from '#kernel/day.ts'
import { cardOfTheDay, watchAt } from './shift.ts'

test('LRN-20 every card of a device has its day, the same all day, and all come round', () => {
  const today = day('2027-01-12')
  const seen = Array.from({ length: 7 }, (_, n) => cardOfTheDay(7, addDays(today, n)))
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(cardOfTheDay(7, addDays(today, 7))).toBe(seen[0])
  expect(cardOfTheDay(7, day('2023-12-31'))).toBe(6)
  expect(cardOfTheDay(0, today)).toBe(0)
})

test.each([
  ['08:00', 'day', '2027-01-12'],
  ['19:59', 'day', '2027-01-12'],
  ['20:00', 'night', '2027-01-12'],
  ['00:10', 'night', '2027-01-11'],
  ['07:59', 'night', '2027-01-11'],
])('LRN-20 at %s works the shift by %s of %s', (time, watch, on) => {
  expect(watchAt(day('2027-01-12'), time)).toEqual({ watch, on })
})
