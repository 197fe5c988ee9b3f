import { describe, expect, test } from 'vitest'
import { chanceFrom } from '#kernel/chance.ts'
import { addDays, type Day, day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { anEdge } from '../sample.ts'
import { answersFor, begin, bookOn, type Edge, edgeKinds, end, gapOf, headsOf, inForce, type Leader } from './edge.ts'
import { lateBy } from './late.ts'

const person = (name: string) => name as Id<'person'>
const unit = (path: string) => ({ unitId: `unit ${path}` as Id<'unit'>, unitPath: path })
const post = (name: string) => name as Id<'post'>
const direct = (leader: string, path: string, over: Partial<Edge> = {}): Edge =>
  anEdge({ id: `${leader}/${path}/${over.postId ?? ''}` as Edge['id'], leader: person(leader), ...unit(path), ...over })
const nobody: ReadonlyMap<Id<'person'>, Leader> = new Map()

describe('RSP-1 a period is half-open', () => {
  test.each([
    ['2026-08-31', false],
    ['2026-09-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('on %s: %s', (on, holds) => {
    expect(inForce(anEdge({ toOn: day('2027-01-01') }), day(on))).toBe(holds)
  })
})

describe('RSP-2 one direct head at a time', () => {
  const standing = [direct('lin', '1.1', { toOn: day('2027-01-01') })]
  test('a second one on any day is refused, the next begins where the first ends', () => {
    const overlapping = direct('he', '1.1', { fromOn: day('2026-12-31') })
    expect(begin(overlapping, standing, nobody)).toEqual({ ok: false, refusal: 'two-heads' })
    const next = direct('he', '1.1', { fromOn: day('2027-01-01') })
    expect(begin(next, standing, nobody)).toEqual({ ok: true, value: next })
  })
  test('one that begins earlier and runs into it is refused too', () => {
    expect(begin(direct('he', '1.1', { fromOn: day('2026-01-01') }), standing, nobody).ok).toBe(false)
  })
  test('a portfolio may be led beside it, but not twice by the same leader for the same function', () => {
    const led = direct('lin', '1.1', { kind: 'portfolio', about: 'supply' })
    expect(begin(led, standing, nobody).ok).toBe(true)
    expect(begin(led, [led], nobody)).toEqual({ ok: false, refusal: 'already' })
    expect(begin({ ...led, about: 'safety' }, [led], nobody).ok).toBe(true)
  })
  test('an edge that ends on its first day, or before, is none', () => {
    expect(begin(direct('lin', '1.2', { toOn: day('2026-09-01') }), [], nobody)).toEqual({
      ok: false,
      refusal: 'empty-period',
    })
  })
})

describe('RSP-4 who answers for a person', () => {
  const book = bookOn(
    [
      direct('zhao', '1'),
      direct('tang', '1.2'),
      direct('zhao', '1.1', { postId: post('deputy') }),
      direct('meng', '1.1'),
    ],
    day('2027-01-12'),
  )
  test.each([
    ['a clerk at the station', '1.2', [], ['tang']],
    ['somebody in a crew without a head', '1.2.3', [], ['tang']],
    ['the head of the station, by the unit above', '1.2', [], ['zhao'], 'tang'],
    ['the holder of a post with a head of its own', '1.1', ['deputy'], ['zhao']],
    ['the first responsible person, whatever the home unit', '1.1', [], [], 'zhao'],
  ] as const)('%s', (_, unitPath, posts, heads, who: string = 'x') => {
    expect(headsOf(person(who), { unitPath, posts: posts.map(post) }, book)).toEqual(heads)
  })
})

describe('RSP-5 a loop is refused', () => {
  const leaders = new Map([
    [person('tang'), { unitPath: '1.2', posts: [] }],
    [person('keeper'), { unitPath: '1.2', posts: [post('stores')] }],
  ])
  test('whoever is answered for cannot head that head by a post', () => {
    const standing = [direct('tang', '1.2', { postId: post('stores') })]
    expect(begin(direct('keeper', '1.2'), standing, leaders)).toEqual({ ok: false, refusal: 'loop' })
  })
  test('it counts only on days when both hold', () => {
    const standing = [direct('tang', '1.2', { postId: post('stores'), toOn: day('2026-10-01') })]
    expect(begin(direct('keeper', '1.2', { fromOn: day('2026-10-01') }), standing, leaders).ok).toBe(true)
    expect(begin(direct('keeper', '1.2', { fromOn: day('2026-09-30') }), standing, leaders).ok).toBe(false)
  })
  test('RSP-7 an end that lets somebody fall back under an own subordinate is refused', () => {
    const own = direct('zhao', '1.2', { postId: post('head') })
    const standing = [own, direct('keeper', '1.2'), direct('tang', '1.2', { postId: post('stores') })]
    const held = new Map([...leaders, [person('tang'), { unitPath: '1.2', posts: [post('head')] }]])
    expect(end(own, day('2027-01-01'), standing, held)).toEqual({ ok: false, refusal: 'loop' })
  })
})

describe('RSP-7 an edge ends inside its period', () => {
  const edge = direct('lin', '1.1', { toOn: day('2027-09-01') })
  test.each(['2026-08-31', '2027-09-01'])('not on %s', (on) => {
    expect(end(edge, day(on), [edge], nobody)).toEqual({ ok: false, refusal: 'outside-period' })
  })
  test('on its first day it never was', () => {
    const ended = end(edge, day('2026-09-01'), [edge], nobody)
    expect(ended.ok && begin(direct('he', '1.1'), [ended.value], nobody).ok).toBe(true)
  })
})

describe('RSP-6 gaps', () => {
  const book = bookOn([direct('zhao', '1'), direct('tang', '1.2')], day('2027-01-12'))
  test.each([
    ['1', null],
    ['1.1', 'nobody'],
    ['1.1.1', 'nobody'],
    ['1.2', 'left'],
    ['1.2.4', 'left'],
  ])('%s: %s', (path, gap) => {
    expect(gapOf(path, book, (leader) => leader === 'tang')).toBe(gap)
  })
})

test.each([
  ['2026-09-04', null],
  ['2026-09-05', 4],
  ['2026-08-01', null],
])('RSP-8 recorded on %s, an edge of 1 September is late by %s', (on, late) => {
  expect(lateBy(day('2026-09-01'), day(on))).toBe(late)
})

/** Whatever is asked in whatever order, what was accepted keeps the rules on every single day. */
test('RSP-2, RSP-5, RSP-6 a hundred and fifty generated histories, judged day by day without the rules', () => {
  let accepted = 0
  let refused = 0
  for (let seed = 1; seed <= 150; seed++) {
    const { edges, leaders, answers } = generated(seed)
    accepted += answers.filter((ok) => ok).length
    refused += answers.filter((ok) => !ok).length
    for (let n = 0; n <= 40; n += 1) {
      const on = addDays(start, n)
      const today = edges.filter((edge) => edge.kind === 'direct' && holds(edge, on))
      const targets = today.map(({ unitPath, postId }) => `${unitPath}/${postId}`)
      expect(new Set(targets).size, `seed ${seed} on ${on}`).toBe(targets.length)
      expect(anyLoop(today, leaders), `seed ${seed} on ${on}`).toBe(false)
      const book = bookOn(edges, on)
      for (const path of paths) {
        const found = today.some((edge) => edge.postId === null && covers(edge.unitPath, path))
        expect(answersFor(path, book) !== undefined, `seed ${seed}, ${path} on ${on}`).toBe(found)
      }
    }
  }
  expect(accepted).toBeGreaterThan(1_500)
  expect(refused).toBeGreaterThan(600)
})

const start = day('2026-01-01')
const paths = ['1', '1.1', '1.2', '1.1.1', '1.1.2', '1.2.1']
const holds = ({ fromOn, toOn }: Edge, on: Day): boolean => on >= fromOn && (toOn === null || on < toOn)
const covers = (of: string, path: string): boolean => of === path || (of !== '1' && path.startsWith(`${of}.`))

const generated = (seed: number) => {
  const chance = chanceFrom(seed)
  const one = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)] as T
  const names = ['a', 'b', 'c', 'd'].map(person)
  const leaders = new Map(
    names.map((name, at): [Id<'person'>, Leader] => [
      name,
      { unitPath: one(paths), posts: at < 3 ? [post(`post ${at}`)] : [] },
    ]),
  )
  let edges: Edge[] = []
  const answers: boolean[] = []
  for (let step = 0; step < 30; step++) {
    const running = edges.filter(({ toOn }) => toOn === null)
    if (chance() < 0.3 && running.length > 0) {
      const edge = one(running)
      const ended = end(edge, addDays(start, Math.floor(chance() * 40)), edges, leaders)
      answers.push(ended.ok)
      if (ended.ok) edges = edges.map((other) => (other.id === edge.id ? ended.value : other))
      continue
    }
    const fromOn = addDays(start, Math.floor(chance() * 40))
    const begun = begin(
      anEdge({
        id: `${step}` as Edge['id'],
        kind: chance() < 0.8 ? 'direct' : one(edgeKinds),
        leader: one(names),
        ...unit(one(paths)),
        postId: chance() < 0.4 ? post(`post ${Math.floor(chance() * 3)}`) : null,
        fromOn,
        toOn: chance() < 0.5 ? null : addDays(fromOn, Math.floor(chance() * 15)),
      }),
      edges,
      leaders,
    )
    answers.push(begun.ok)
    if (begun.ok) edges = [...edges, begun.value]
  }
  return { edges, leaders, answers }
}

/** Who is over whom, written down pair by pair, and the pairs joined until nothing new comes. */
const anyLoop = (today: readonly Edge[], leaders: ReadonlyMap<Id<'person'>, Leader>): boolean => {
  const over = new Map([...leaders].map(([name, leader]) => [name, new Set(bosses(name, leader, today))]))
  for (let round = 0; round < leaders.size; round++)
    for (const up of over.values()) for (const boss of [...up]) for (const next of over.get(boss) ?? []) up.add(next)
  return [...over].some(([name, up]) => up.has(name))
}

const bosses = (name: Id<'person'>, leader: Leader, today: readonly Edge[]): Id<'person'>[] => {
  const depth = (path: string) => path.split('.').length
  const byPost = leader.posts.flatMap((held) =>
    today
      .filter(({ postId, unitPath, leader: head }) => {
        return postId === held && head !== name && `${leader.unitPath}.`.startsWith(`${unitPath}.`)
      })
      .sort((a, b) => depth(b.unitPath) - depth(a.unitPath))
      .slice(0, 1),
  )
  if (byPost.length > 0) return byPost.map((edge) => edge.leader)
  const own = today.filter((edge) => edge.postId === null && edge.leader === name).map(({ unitPath }) => unitPath)
  const top = own.sort((a, b) => depth(a) - depth(b))[0]
  const candidates = today
    .filter((edge) => edge.postId === null && edge.leader !== name)
    .filter(({ unitPath }) =>
      top === undefined ? `${leader.unitPath}.`.startsWith(`${unitPath}.`) : top.startsWith(`${unitPath}.`),
    )
    .sort((a, b) => depth(b.unitPath) - depth(a.unitPath))
  return candidates.slice(0, 1).map((edge) => edge.leader)
}
