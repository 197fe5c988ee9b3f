import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { pairShape } from '#kernel/shape.ts'
import type { Row } from '#platform/testing/access.ts'
import { filledIn, liesIn, numbersIn } from './fields.ts'
import { fieldFaults, gather, nothingYet, sumFaults } from './gathered.ts'

const shape = Type.Object({
  posts: Type.Array(Type.Object({ code: Type.String(), name: pairShape, holders: Type.Array(Type.String()) })),
  byUnit: Type.Record(Type.String(), Type.Object({ people: Type.Integer() })),
  note: Type.Union([Type.Object({ line: Type.String() }), Type.Null()]),
  total: Type.Integer(),
})
const answer = {
  posts: [
    { code: 'a', name: { zh: '甲', en: 'A' }, holders: [] },
    { code: 'b', name: { zh: '乙', en: 'B' }, holders: ['x'] },
  ],
  byUnit: { supply: { people: 0 }, wells: { people: 2 } },
  note: null,
  total: 2,
}

test('a field is filled where something stands; lists and maps fold, a text in both languages is one', () => {
  expect([...filledIn(answer, shape)].sort()).toEqual(
    ['byUnit.*.people', 'posts[].code', 'posts[].holders[]', 'posts[].name', 'total'].sort(),
  )
})

test('a field holds what lies in it, and nothing that only begins like it', () => {
  const within = ['posts', 'posts[].code', 'posts.x', 'postsBefore'].filter((path) => liesIn(path, 'posts'))
  expect(within).toEqual(['posts', 'posts[].code', 'posts.x'])
})

test('the numbers of an answer are its lists and figures, but not those of a row', () => {
  expect(Object.fromEntries(numbersIn(answer))).toEqual({
    ...{ posts: 2, 'byUnit.supply.people': 0, 'byUnit.wells.people': 2, total: 2 },
  })
  expect(Object.fromEntries(numbersIn([{ n: 1 }, { n: 2 }]))).toEqual({ '': 2 })
})

const officer = { name: 'officer', role: 'officer' } as const
const learner = { name: 'learner', role: 'learner' } as const
const shown = (fields: readonly string[], numbers: Readonly<Record<string, number>> = {}) => ({
  fields: new Set(fields),
  numbers: new Map(Object.entries(numbers)),
})
const faults = (row: Partial<Row>): string[] => {
  const all = nothingYet()
  gather(all, 'risk.post', officer, shown(['name', 'holders[].name']))
  gather(all, 'risk.post', learner, shown(['name']))
  return fieldFaults(all, new Map([['risk.post', { roles: { officer: {}, learner: {} }, ...row }]]))
}

test('a field that one role is shown and another is not stands in the row, and only then', () => {
  expect(faults({})).toEqual(['risk.post by every learner misses the fields holders[].name'])
  expect(faults({ withholds: { learner: ['holders'] } })).toEqual([])
  expect(faults({ rare: ['holders'] })).toEqual([])
  expect(faults({ withholds: { learner: ['holders', 'powers'] } })).toEqual([
    'risk.post withholds powers from a learner, and shows it to nobody',
  ])
})

test('a figure that is not the sum of its lists is told', () => {
  const all = nothingYet()
  gather(all, 'plan.programmes', officer, shown([], { programmes: 2 }))
  gather(all, 'dashboards.waiting', officer, shown([], { plan: 3 }))
  const told = (of: readonly string[]): string[] =>
    sumFaults(
      all,
      [officer, learner],
      new Map([['dashboards.waiting', { roles: {}, sums: { officer: { plan: of } } }]]),
    )
  expect(told(['plan.programmes/programmes'])).toEqual(['dashboards.waiting tells officer plan 3; its lists hold 2'])
  expect(told(['plan.programmes/gone'])).toEqual(['dashboards.waiting tells officer plan 3; its lists hold NaN'])
  gather(all, 'dashboards.waiting', officer, shown([], { plan: 2 }))
  expect(told(['plan.programmes/programmes'])).toEqual([])
})
