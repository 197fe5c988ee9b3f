import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { anEdge } from '../sample.ts'
import type { Edge, Leader } from './edge.ts'
import { handOver } from './hand-over.ts'

const [lin, he] = ['lin' as Id<'person'>, 'he' as Id<'person'>]
const supply = anEdge({ id: 'supply' as Edge['id'], leader: lin })
const wells = anEdge({
  id: 'wells' as Edge['id'],
  kind: 'portfolio',
  leader: lin,
  unitId: 'w' as Id<'unit'>,
  unitPath: '1.2',
  toOn: day('2028-09-01'),
})
const asked = (over: object = {}) => {
  let n = 0
  return handOver({
    edges: [supply, wells],
    to: he,
    on: day('2027-02-01'),
    standing: [supply, wells],
    leaders: new Map<Id<'person'>, Leader>(),
    newId: () => `new ${n++}` as Edge['id'],
    ...over,
  })
}

test('RSP-10 all edges begin anew under the next leader and run as long as they were to', () => {
  expect(asked()).toEqual({
    ok: true,
    value: [
      { ...supply, id: 'new 0', leader: he, fromOn: '2027-02-01' },
      { ...wells, id: 'new 1', leader: he, fromOn: '2027-02-01', toOn: '2028-09-01' },
    ],
  })
})

test('RSP-10 none passes when one cannot', () => {
  expect(asked({ on: day('2029-01-01') })).toEqual({ ok: false, refusal: 'outside-period' })
  const own = { ...supply, id: 'own' as Edge['id'], kind: 'portfolio' as const, leader: he }
  const both = { edges: [supply, { ...own, leader: lin, id: 'x' as Edge['id'] }], standing: [supply, own] }
  expect(asked(both)).toEqual({ ok: false, refusal: 'already' })
})

test('RSP-10 whoever is answered for by the new leader closes no loop, and one that closes is refused', () => {
  const leaders = new Map<Id<'person'>, Leader>([
    [lin, { unitPath: '1.1', posts: ['stores' as Id<'post'>] }],
    [he, { unitPath: '1.1', posts: ['desk' as Id<'post'>] }],
  ])
  const desk = anEdge({ id: 'desk' as Edge['id'], leader: lin, postId: 'desk' as Id<'post'> })
  const stores = anEdge({ id: 'stores' as Edge['id'], leader: 'zhao' as Id<'person'>, postId: 'stores' as Id<'post'> })
  const all = { edges: [stores], standing: [desk, stores], leaders }
  expect(asked(all)).toEqual({ ok: false, refusal: 'loop' })
})
