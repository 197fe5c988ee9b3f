import { expect } from 'vitest'
import { saveHoldings, savePeople } from '#capabilities/organisation/public.ts'
import { aHolding, aPerson } from '#capabilities/organisation/sample.ts'
import { day } from '#kernel/day.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { openSupply } from '../testing.ts'
import { beginEdge } from '../use-cases/begin-edge.ts'
import { postAnswers, postHolders } from './post-people.ts'

const none = { units: [], branches: [] }
const who = async (cx: TestCx, post: string, on?: string) => {
  const answer = await postHolders(cx, { post, ...(on && { on: day(on) }) })
  return answer.ok ? answer.value.holders.map((one) => one.who) : answer.refusal
}

test('RSP-13 a post is held by whom one may know: the own crew, the own units, the reach; auditors read codes', async ({
  cx,
}) => {
  const { people, crew, posts } = await openSupply(cx)
  const gao = anId('person')
  await savePeople(cx.tx, [aPerson(crew, { id: gao, staffNo: 'gao', name: 'gao' })])
  await saveHoldings(cx.tx, [
    { ...aHolding(crew, { id: anId('holding'), personId: gao, postId: posts.keeper }), fromOn: day('2026-12-01') },
  ])
  const officer = await cx.as({ roles: ['officer'], reach: { units: ['1'], branches: [] } })
  expect(await who(officer, 'keeper')).toEqual(['gao', 'zhou'])
  expect(await who(officer, 'keeper', '2026-11-30')).toEqual(['zhou'])
  expect(await who(officer, 'head')).toEqual(['tang'])

  const learner = await cx.as({ roles: ['learner'], person: people.zhou, unitPath: '1.1.1', reach: none })
  expect(await who(learner, 'keeper')).toEqual(['gao', 'zhou'])
  expect(await who(learner, 'head')).toBe('post-not-found')

  const leader = await cx.as({ roles: ['leader', 'learner'], unitPath: '1', reach: { units: ['1.2'], branches: [] } })
  expect(await who(leader, 'keeper')).toBe('post-not-found')
  const member = await cx.as({ roles: ['secretary'], unitPath: '1.2', reach: none, members: [gao] })
  expect(await who(member, 'keeper')).toEqual(['gao'])

  const auditor = await cx.as({ roles: ['auditor', 'leader'], reach: { units: ['1'], branches: [] } })
  const codes = await who(auditor, 'keeper')
  expect(codes).toHaveLength(2)
  expect(codes).toEqual([...codes].sort())
  expect(codes).not.toContain('zhou')
})

test('RSP-14 who answers for a post stands from the nearest upwards, then portfolios and areas, on any day', async ({
  cx,
}) => {
  const { officer, people } = await openSupply(cx)
  const edge = { kind: 'direct', post: null, about: '', fromOn: day('2026-09-01'), toOn: null } as const
  for (const one of [
    { ...edge, leader: 'zhao', unit: 'area' },
    { ...edge, leader: 'tang', unit: 'supply' },
    { ...edge, leader: 'lin', unit: 'crew', post: 'keeper', fromOn: day('2027-01-01') },
    { ...edge, leader: 'lin', unit: 'supply', kind: 'portfolio', about: '物资供应' } as const,
    { ...edge, leader: 'zhao', unit: 'wells', kind: 'area' } as const,
  ])
    expect((await beginEdge(officer, one)).ok).toBe(true)
  const chain = async (as: TestCx, on?: string) => {
    const answer = await postAnswers(as, { post: 'keeper', ...(on && { on: day(on) }) })
    return answer.ok ? answer.value.edges.map(({ kind, leader, ofPost }) => [kind, leader, ofPost]) : answer.refusal
  }
  const now = [
    ['direct', 'lin', true],
    ['direct', 'tang', false],
    ['direct', 'zhao', false],
    ['portfolio', 'lin', false],
  ]
  expect(await chain(officer)).toEqual(now)
  expect(await chain(officer, '2026-12-31')).toEqual(now.slice(1))
  const learner = await cx.as({ roles: ['learner'], person: people.zhou, unitPath: '1.1.1', reach: none })
  expect(await chain(learner)).toEqual(now)
  const beside = await cx.as({ roles: ['leader'], unitPath: '1.2', reach: { units: ['1.2'], branches: [] } })
  expect(await chain(beside)).toBe('post-not-found')
  const auditor = await cx.as({ roles: ['auditor'], reach: { units: ['1'], branches: [] } })
  expect(JSON.stringify(await chain(auditor))).not.toMatch(/lin|tang|zhao/)
})
