import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { gapDay, inOrder, loadsOf, minutesFor, minutesOf, reviewDay, type Task, taskKinds } from './task.ts'

const task = (over: Partial<Task>): Task => ({
  kind: 'review-posts',
  count: 3,
  minutes: 12,
  dueOn: day('2027-01-15'),
  ...over,
})

test.each([
  ['2027-01-11', '2027-01-15'],
  ['2027-01-15', '2027-01-15'],
  ['2027-01-16', '2027-01-16'],
  ['2027-01-17', '2027-01-17'],
])('DSH-2 on %s a review is due by %s', (today, due) => {
  expect(reviewDay(day(today))).toBe(due)
})

test('DSH-2 gaps are due by the Sunday of the week', () => {
  expect([gapDay(day('2027-01-11')), gapDay(day('2027-01-17'))]).toEqual(['2027-01-17', '2027-01-17'])
})

test('DSH-2 DSH-15 the minutes of a task are the sum that its explanation names, or the end of it', () => {
  for (const kind of taskKinds)
    for (const count of [1, 2, 7, 400]) {
      const { each, most } = minutesFor[kind]
      expect(minutesOf(kind, count)).toBe(Math.min(each * count, most))
    }
  const tasks = [task({ minutes: 6 }), task({ minutes: 3, dueOn: day('2027-01-12') })]
  const { all, due } = loadsOf(tasks, day('2027-01-12'))
  expect([all.minutes, due.minutes]).toEqual([6 + 3, 3])
})

test('DSH-2 minutes grow with the count up to their end', () => {
  expect(minutesOf('review-posts', 3)).toBe(12)
  expect(minutesOf('close-gaps', 400)).toBe(30)
  expect(minutesOf('publish-programme', 1)).toBe(3)
})

test('DSH-2 the earliest last day comes first, then the shorter work', () => {
  const [late, short, long] = [
    task({ dueOn: day('2027-01-11'), minutes: 30 }),
    task({ minutes: 2 }),
    task({ minutes: 12 }),
  ]
  expect(inOrder([long, short, late])).toEqual([late, short, long])
})

test('DSH-2 what is due today and what was due before are counted together', () => {
  const tasks = [
    task({ dueOn: day('2027-01-12'), minutes: 6 }),
    task({ dueOn: day('2027-01-10'), minutes: 10 }),
    task({}),
  ]
  expect(loadsOf(tasks, day('2027-01-12'))).toEqual({
    all: { count: 3, minutes: 28 },
    due: { count: 2, minutes: 16 },
  })
})
