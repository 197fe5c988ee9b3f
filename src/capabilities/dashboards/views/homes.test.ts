import { expect } from 'vitest'
import { type Branch, saveBranches } from '#capabilities/organisation/public.ts'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { anId, test } from '#platform/testing.ts'
import { finish, give, openTwoStations, supplyPath, wellsPath } from '../testing.ts'
import { administratorToday } from './administrator-today.ts'
import { learnerToday } from './learner-today.ts'
import { search } from './search.ts'
import { unitsToday } from './units-today.ts'
import { waiting } from './waiting.ts'

const sunday = day('2027-01-17')
const nothing = { units: [], branches: [] }

test('DSH-6 a unit of twelve shows its week, a unit of three does not', async ({ cx }) => {
  const { supply, wells } = await openTwoStations(cx)
  await give(cx, [...supply, ...wells], 'one', sunday)
  await finish(cx, supply.slice(0, 7), supplyPath, 'one')
  const leader = await cx.as({ roles: ['learner', 'leader'], reach: { units: [supplyPath, wellsPath], branches: [] } })
  expect(await unitsToday(leader, {})).toEqual({
    ok: true,
    value: {
      from: '2027-01-11',
      to: '2027-01-17',
      units: [
        { name: { zh: '物资供应站', en: 'Unit 1.1' }, people: 12, week: { due: 12, done: 7, away: 0 } },
        { name: { zh: '作业监督站', en: 'Unit 1.2' }, people: 3, week: null },
      ],
    },
  })
})

test('DSH-6 a secretary sees the members of the branch', async ({ cx }) => {
  const { supply } = await openTwoStations(cx)
  const branch: Branch = { id: anId('branch'), code: 'b', name: { zh: '供应站支部', en: 'Branch' }, unitId: null }
  await saveBranches(cx.tx, [branch])
  const members = supply.slice(0, 6)
  await cx.tx.rows(sql`update person set branch_id = ${branch.id} where id = any (${members}::uuid[])`)
  await give(cx, supply, 'one', sunday)
  const secretary = await cx.as({ unitPath: supplyPath, reach: { units: [], branches: [branch.id] } })
  expect(await unitsToday(secretary, {})).toMatchObject({
    value: { units: [{ people: 6, week: { due: 6, done: 0 } }] },
  })
})

test('DSH-5 the own day holds the own post and the ceiling of its class, and nothing of others', async ({ cx }) => {
  const { supply } = await openTwoStations(cx)
  const [me, other] = supply
  if (!me || !other) throw new Error('there are twelve people')
  await give(cx, [other], 'one', sunday)
  const own = await cx.as({ person: me, roles: ['learner'], unitPath: supplyPath, reach: nothing })
  expect(await learnerToday(own, {})).toMatchObject({
    ok: true,
    value: {
      learning: { items: [], month: { plannedMinutes: 0 } },
      own: { posts: [{ code: 'purchasing' }] },
      ceiling: 50,
      next: null,
      daysToSpringFestival: 25,
    },
  })
})

test('DSH-7 a learner finds the own post only, an officer every post and unit in reach', async ({ cx }) => {
  const { supply } = await openTwoStations(cx)
  const [me] = supply
  if (!me) throw new Error('there are twelve people')
  const learner = await cx.as({ person: me, roles: ['learner'], unitPath: supplyPath, reach: nothing })
  expect(await paths(learner, '岗')).toEqual(['/risk/my-post'])
  expect(await paths(learner, '站')).toEqual([])
  const officer = await cx.as({})
  expect(await paths(officer, '岗')).toEqual(['/risk/posts/purchasing', '/risk/posts/workover'])
  expect((await paths(officer, '供应站')).map((path) => path.split('=')[0])).toEqual(['/risk/posts?unit'])
  const atWells = await cx.as({ unitPath: wellsPath, reach: { units: [wellsPath], branches: [] } })
  expect(await paths(atWells, '岗')).toEqual(['/risk/posts/workover'])
})

test('DSH-7 signs that mean something to the database are looked for as they are', async ({ cx }) => {
  await openTwoStations(cx)
  for (const text of ['%', '_', '\\', "'"]) expect(await paths(cx, text)).toEqual([])
})

test('DSH-2 a learner waits for own items, an officer for tasks', async ({ cx }) => {
  const { supply } = await openTwoStations(cx)
  const [me] = supply
  if (!me) throw new Error('there are twelve people')
  const learner = await cx.as({ person: me, roles: ['learner'], unitPath: supplyPath, reach: nothing })
  expect(await waiting(learner, {})).toEqual({ ok: true, value: { today: 0, risk: 0, plan: 0, supervision: 0 } })
  expect(await waiting(await cx.as({}), {})).toMatchObject({ value: { today: 1, risk: 2, plan: 0 } })
})

test('DSH-5 an administrator sees how the roster stands, and that nobody holds a post', async ({ cx }) => {
  const { posts } = await openTwoStations(cx)
  await cx.tx.rows(sql`update holding set to_on = '2027-01-01' where post_id = ${posts.workover}`)
  const administrator = await cx.as({ roles: ['learner', 'system-administrator'] })
  expect(await administratorToday(administrator, {})).toMatchObject({
    ok: true,
    value: {
      roster: { people: 15, posts: 2, withoutPost: 3, unheld: { count: 1, names: [{ zh: '修井监督岗' }] } },
      imports: { waiting: 0, last: null },
      storage: { durable: expect.any(Boolean), version: expect.stringMatching(/^\d+/) },
      ledger: { state: 'empty' },
    },
  })
})

const paths = async (cx: Parameters<typeof search>[0], text: string): Promise<string[]> => {
  const answer = await search(cx, { text })
  return answer.ok ? answer.value.found.map(({ path }) => path) : []
}
