import { addDays, type Day, day, daysBetween } from '#kernel/day.ts'

const first = day('2024-01-01')

/** LRN-20: which of so many cards is today's; the next day shows the next one, and all come round. */
export const cardOfTheDay = (count: number, today: Day): number => {
  if (count === 0) return 0
  const turn = daysBetween(first, today) % count
  return turn < 0 ? turn + count : turn
}

export const watches = ['day', 'night'] as const
export type Watch = (typeof watches)[number]

/** LRN-20: the shift that works at a time of the day: by day from 8 to 20, else the night that began the evening before. */
export const watchAt = (today: Day, time: string): { readonly watch: Watch; readonly on: Day } => {
  if (time >= '08:00' && time < '20:00') return { watch: 'day', on: today }
  return { watch: 'night', on: time < '08:00' ? addDays(today, -1) : today }
}
