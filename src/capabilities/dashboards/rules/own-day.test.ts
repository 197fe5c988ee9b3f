import { expect, test } from 'vitest'
import { splitByWeek } from './own-day.ts'

test('DSH-9 what is due after this week waits apart, in its order', () => {
  const items = (['late', 'later', 'today', 'tomorrow', 'this-week', 'later'] as const).map((stamp, at) => ({
    stamp,
    at,
  }))
  const { now, later } = splitByWeek(items)
  expect(now.map(({ at }) => at)).toEqual([0, 2, 3, 4])
  expect(later.map(({ at }) => at)).toEqual([1, 5])
})
