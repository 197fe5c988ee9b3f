import { expect, test } from 'vitest'
import { difficultyOf, discriminationOf, flagsOf, type ItemCounts } from './item-statistic.ts'

/** LSAT section 6: answers to five questions, and how many of 1,000 people gave them (Bock and Lieberman 1970). */
const lsat6: readonly (readonly number[])[] = [
  [0, 0, 0, 0, 0, 3],
  [0, 0, 0, 0, 1, 6],
  [0, 0, 0, 1, 0, 2],
  [0, 0, 0, 1, 1, 11],
  [0, 0, 1, 0, 0, 1],
  [0, 0, 1, 0, 1, 1],
  [0, 0, 1, 1, 0, 3],
  [0, 0, 1, 1, 1, 4],
  [0, 1, 0, 0, 0, 1],
  [0, 1, 0, 0, 1, 8],
  [0, 1, 0, 1, 1, 16],
  [0, 1, 1, 0, 1, 3],
  [0, 1, 1, 1, 0, 2],
  [0, 1, 1, 1, 1, 15],
  [1, 0, 0, 0, 0, 10],
  [1, 0, 0, 0, 1, 29],
  [1, 0, 0, 1, 0, 14],
  [1, 0, 0, 1, 1, 81],
  [1, 0, 1, 0, 0, 3],
  [1, 0, 1, 0, 1, 28],
  [1, 0, 1, 1, 0, 15],
  [1, 0, 1, 1, 1, 80],
  [1, 1, 0, 0, 0, 16],
  [1, 1, 0, 0, 1, 56],
  [1, 1, 0, 1, 0, 21],
  [1, 1, 0, 1, 1, 173],
  [1, 1, 1, 0, 0, 11],
  [1, 1, 1, 0, 1, 61],
  [1, 1, 1, 1, 0, 28],
  [1, 1, 1, 1, 1, 298],
]

const countsOf = (item: number): ItemCounts => {
  let [n, right, sumX, sumY, sumXX, sumYY, sumXY] = [0, 0, 0, 0, 0, 0, 0]
  for (const row of lsat6) {
    const [x, times] = [row[item] ?? 0, row[5] ?? 0]
    const y = (row.slice(0, 5).reduce((sum, one) => sum + one, 0) - x) / 4
    n += times
    right += x * times
    sumX += x * times
    sumY += y * times
    sumXX += x * x * times
    sumYY += y * y * times
    sumXY += x * y * times
  }
  return { version: '1.0.0', n, right, chosen: {}, pairs: { n, sumX, sumY, sumXX, sumYY, sumXY } }
}

// `descript(LSAT)` of ltm 1.2-0: proportions for 1, point biserial correlation with the total score, item excluded.
test.each([
  [0, 0.924, 0.1128],
  [1, 0.709, 0.1531],
  [2, 0.553, 0.1727],
  [3, 0.763, 0.1444],
  [4, 0.87, 0.1215],
])('LRN-17 question %i of LSAT 6: %f right, item-rest %f, as ltm has it', (item, share, telling) => {
  expect(difficultyOf(countsOf(item))?.estimate).toBeCloseTo(share, 6)
  expect(discriminationOf(countsOf(item))?.estimate).toBeCloseTo(telling, 3)
})

const none = { n: 0, sumX: 0, sumY: 0, sumXX: 0, sumYY: 0, sumXY: 0 }
const some = (over: Partial<ItemCounts>): ItemCounts => ({
  version: '1.0.0',
  n: 40,
  right: 30,
  chosen: { a: 30, b: 10, c: 0 },
  pairs: none,
  ...over,
})

test('LRN-17 the interval of 8 right of 20 is the one of Wilson, and of fewer answers there is none', () => {
  const found = difficultyOf(some({ n: 20, right: 8 }))
  expect(found?.low).toBeCloseTo(0.2188, 4)
  expect(found?.high).toBeCloseTo(0.6134, 4)
  expect(difficultyOf(some({ n: 19, right: 8 }))).toBeNull()
  expect(discriminationOf(some({}))).toBeNull()
})

const keyed = {
  options: [
    { id: 'a', correct: true },
    { id: 'b', correct: false },
    { id: 'c', correct: false },
  ],
}

test.each([
  ['a distractor that nobody chose', { a: 30, b: 10 }, ['never-chosen']],
  ['a wrong option before the right one', { a: 12, b: 20, c: 8 }, ['against-key']],
  ['nothing to look at', { a: 20, b: 12, c: 8 }, []],
])('LRN-17 %s', (_name, chosen, flags) => {
  expect(flagsOf(keyed, some({ chosen }))).toEqual(flags)
  expect(flagsOf(keyed, some({ chosen, n: 19 }))).toEqual([])
})

test('LRN-17 a question that those who know get wrong is named', () => {
  // Fifty right with a rest of .2, fifty wrong with .8, and one of each the other way round.
  const pairs = { n: 102, sumX: 51, sumY: 51, sumXX: 51, sumYY: 34.68, sumXY: 10.8 }
  expect(flagsOf(keyed, some({ n: 102, chosen: { a: 51, b: 30, c: 21 }, pairs }))).toEqual(['tells-backwards'])
})
