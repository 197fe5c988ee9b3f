import { type Day, day, daysBetween } from '#kernel/day.ts'

const first = day('2024-01-01')

/** LRN-20: which of so many cards is today's; the next day shows the next one, and all come round. */
export const cardOfTheDay = (count: number, today: Day): number => {
  if (count === 0) return 0
  const turn = daysBetween(first, today) % count
  return turn < 0 ? turn + count : turn
}
