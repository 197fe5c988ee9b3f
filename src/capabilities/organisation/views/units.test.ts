import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { type TestCx, test } from '#platform/testing.ts'
import { tables } from '../store/organisation.ts'
import { changeParty } from '../store/party.ts'
import { openSmallOrganisation } from '../testing.ts'
import { units } from './units.ts'

const ask = async (cx: TestCx) => {
  const result = await units(cx, {})
  if (!result.ok) throw new Error('the question has no refusal')
  return result.value
}

const leaderOfSupply = (cx: TestCx) =>
  cx.as({ roles: ['leader'], unitPath: '1.2', reach: { units: ['1.1'], branches: [] } })

test('every unit follows the one above it and counts the people below', async ({ cx }) => {
  await openSmallOrganisation(cx)
  const answer = await ask(cx)
  expect(answer.units.map(({ code, above, people }) => [code, above, people])).toEqual([
    ['area', null, 3],
    ['supply', 'area', 2],
    ['supply-1', 'supply', 0],
    ['wells', 'area', 1],
    ['wells-1', 'wells', 0],
  ])
  expect(answer.people).toBe(3)
})

test('a post stands where its holders work, and one nobody holds in its own unit', async ({ cx }) => {
  const { people, posts } = await openSmallOrganisation(cx)
  await tables(cx.tx)
    .updateTable('holding')
    .set({ unitPath: '1.1.1' })
    .where('holding.personId', '=', people.he)
    .execute()
  await tables(cx.tx)
    .updateTable('holding')
    .set({ toOn: day('2027-01-12') })
    .where('holding.postId', '=', posts.workover)
    .execute()
  expect((await ask(cx)).posts.map(({ unit, code, holders }) => [unit, code, holders])).toEqual([
    ['supply', 'storekeeper', 1],
    ['supply-1', 'purchasing', 1],
    ['wells', 'workover', 0],
  ])
})

test('branches stand by name with their members', async ({ cx }) => {
  await openSmallOrganisation(cx)
  expect((await ask(cx)).branches.map(({ code, unit, members }) => [code, unit?.zh, members])).toEqual([
    ['branch-supply', '物资供应站', 1],
    ['branch-wells', '作业监督站', 1],
  ])
})

test('who has left counts no more', async ({ cx }) => {
  const { people } = await openSmallOrganisation(cx)
  await tables(cx.tx).updateTable('person').set({ leftOn: cx.today }).where('person.id', '=', people.luo).execute()
  const answer = await ask(cx)
  expect(answer.people).toBe(2)
  expect(answer.branches.find(({ code }) => code === 'branch-wells')?.members).toBe(0)
})

test('R10 a leader sees the tree of the own units alone', async ({ cx }) => {
  await openSmallOrganisation(cx)
  const answer = await ask(await leaderOfSupply(cx))
  expect(answer.units.map(({ code, above, people }) => [code, above, people])).toEqual([
    ['supply', null, 2],
    ['supply-1', 'supply', 0],
  ])
  expect(answer.posts.map(({ code }) => code).sort()).toEqual(['purchasing', 'storekeeper'])
  expect(answer.branches.map(({ code }) => code)).toEqual(['branch-supply'])
  expect(answer.people).toBe(2)
})

test('R10 a branch of another unit with a member in reach counts that member alone', async ({ cx }) => {
  const { people, branches } = await openSmallOrganisation(cx)
  await changeParty(cx.tx, [{ personId: people.zhou, branchId: branches.wells, partyMember: true }])
  expect((await ask(cx)).branches.find(({ code }) => code === 'branch-wells')?.members).toBe(2)
  const seen = await ask(await leaderOfSupply(cx))
  expect(seen.branches.find(({ code }) => code === 'branch-wells')?.members).toBe(1)
})

test('R10 another organisation sees nothing', async ({ cx }) => {
  await openSmallOrganisation(cx)
  expect(await ask(await cx.as({ tenant: 2 }))).toEqual({ units: [], posts: [], branches: [], closed: [], people: 0 })
})

test('units and branches are listed whole, open and closed ones, however many there are', async ({ cx }) => {
  const { units } = await openSmallOrganisation(cx)
  await cx.tx.rows(sql`
    insert into unit (tenant_id, id, code, name, kind, parent_id, path)
    select 1, gen_random_uuid(), 'many-' || n, jsonb_build_object('zh', '班' || n, 'en', 'Crew ' || n), 'crew',
      ${units.area}::uuid, '1.' || 100 + n
    from generate_series(1, 501) as n`)
  await cx.tx.rows(sql`
    insert into branch (tenant_id, id, code, name, closed_on)
    select 1, gen_random_uuid(), 'many-' || n, jsonb_build_object('zh', '支部' || n, 'en', 'Branch ' || n),
      case when n > 501 then '2026-01-01'::date end
    from generate_series(1, 702) as n`)
  const answer = await ask(await cx.as({ roles: ['system-administrator'] }))
  expect([answer.units.length, answer.branches.length, answer.closed.length]).toEqual([506, 503, 201])
})
