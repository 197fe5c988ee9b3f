import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { changedLines, changedWhen } from './card.ts'

const says = (...acts: readonly string[]) => ({ acts: acts.map((zh) => ({ zh, en: zh })) })

test('CUR-32 the lines that are worded otherwise are named with what they said; one that moved or stayed is not', () => {
  expect(changedLines(says('读底数', '当场写完', '先停车'), says('读底数', '当场写完', '先装完再报'))).toEqual([
    { line: 3, was: { zh: '先装完再报', en: '先装完再报' } },
  ])
  expect(changedLines(says('当场写完', '读底数'), says('读底数', '当场写完'))).toEqual([])
  // A new line before the others pushes them on; it took nobody’s place.
  expect(changedLines(says('先报', '读底数'), says('读底数'))).toEqual([{ line: 1, was: null }])
})

test.each([
  ['2027-01-03', 'this-month'],
  ['2026-12-31', 'last-month'],
  ['2026-12-01', 'last-month'],
  ['2026-11-30', null],
  ['2027-01-13', null],
])('CUR-32 on 12 January a card that came on %s is told as %s', (cameOn, when) => {
  expect(changedWhen(day(cameOn), day('2027-01-12'))).toBe(when)
})
