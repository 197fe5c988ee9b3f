import { expect } from 'vitest'
import { saveGrants, saveProposal, syncAccounts } from '#capabilities/identity/public.ts'
import { addDays, day, later } from '#kernel/day.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { tables } from '../../store/organisation.ts'
import { changeParty } from '../../store/party.ts'
import { openSmallOrganisation } from '../../testing.ts'
import { units } from '../../views/units.ts'
import { addBranch } from './add-branch.ts'
import { addUnit } from './add-unit.ts'
import { closeBranch } from './close-branch.ts'
import { closeUnit } from './close-unit.ts'
import { moveUnit } from './move-unit.ts'
import { renameBranch } from './rename-branch.ts'
import { renameUnit } from './rename-unit.ts'
import { reopenBranch } from './reopen-branch.ts'
import { reopenUnit } from './reopen-unit.ts'
import { setBranchUnit } from './set-branch-unit.ts'

const keeper = (cx: TestCx) => cx.as({ roles: ['system-administrator'] })

const seen = async (cx: TestCx) => {
  const result = await units(cx, {})
  if (!result.ok) throw new Error('the question has no refusal')
  return result.value
}
const pathOf = async (cx: TestCx, code: string) =>
  (await tables(cx.tx).selectFrom('unit').select('unit.path').where('unit.code', '=', code).executeTakeFirst())?.path
/** He, with an account that roles can be given to. */
const withAccount = async (cx: TestCx) => {
  const small = await openSmallOrganisation(cx)
  const he = { staffNo: '0417', name: '何小满', title: '', titleEn: '', unitPath: '1.1' }
  await syncAccounts(cx.tx, [{ ...he, personId: small.people.he }])
  return small
}
const crewTwo = { kind: 'crew', name: { zh: ' 二班 ', en: '' } } as const

test('ORG-20 a new unit stands below the one that was named, in both languages', async ({ cx }) => {
  await openSmallOrganisation(cx)
  const added = await addUnit(cx, { above: 'supply', ...crewTwo })
  if (!added.ok) throw new Error(added.refusal)
  expect(await pathOf(cx, added.value.unit)).toBe('1.1.2')
  const line = (await seen(cx)).units.find(({ code }) => code === added.value.unit)
  expect(line).toMatchObject({ above: 'supply', name: { zh: '二班', en: '二班' }, kind: 'crew', people: 0 })
  expect(await addUnit(cx, { above: 'supply', ...crewTwo })).toEqual({ ok: false, refusal: 'name-taken' })
  expect((await addUnit(cx, { above: 'wells', ...crewTwo })).ok).toBe(true)
})

test('ORG-20 what lies beyond the reach takes no unit', async ({ cx }) => {
  await openSmallOrganisation(cx)
  const other = await cx.as({ roles: ['system-administrator'], reach: { units: ['1.2'], branches: [] } })
  expect(await addUnit(other, { above: 'supply', ...crewTwo })).toEqual({ ok: false, refusal: 'unit-not-found' })
  expect(await closeUnit(other, { unit: 'supply-1', on: cx.today })).toEqual({ ok: false, refusal: 'unit-not-found' })
})

test('ORG-20 a new name is used at once, and both names stand in the fact', async ({ cx }) => {
  await openSmallOrganisation(cx)
  const name = { zh: '供应一站', en: 'Supply one' }
  expect((await renameUnit(cx, { unit: 'supply', kind: 'team', name })).ok).toBe(true)
  expect((await seen(cx)).units.find(({ code }) => code === 'supply')).toMatchObject({ name, kind: 'team' })
  expect(cx.facts.at(-1)?.payload).toMatchObject({
    change: 'renamed',
    name,
    before: { name: { zh: '物资供应站', en: 'supply' }, kind: 'station' },
  })
  expect(await renameUnit(cx, { unit: 'wells', kind: 'team', name })).toEqual({ ok: false, refusal: 'name-taken' })
})

test('ORG-21 a unit closes once it is empty, stays known, and opens again', async ({ cx }) => {
  const { people, posts } = await openSmallOrganisation(cx)
  const close = (unit: string, on = cx.today) => closeUnit(cx, { unit, on })
  expect(await close('area')).toEqual({ ok: false, refusal: 'top-unit' })
  expect(await close('wells')).toEqual({ ok: false, refusal: 'has-units' })
  expect((await close('wells-1')).ok).toBe(true)
  expect(await close('wells')).toEqual({ ok: false, refusal: 'has-people' })

  const left = day('2027-01-05')
  await tables(cx.tx).updateTable('person').set({ leftOn: left }).where('person.id', '=', people.luo).execute()
  expect(await close('wells')).toEqual({ ok: false, refusal: 'has-posts' })
  await tables(cx.tx).updateTable('post').set({ closedOn: left }).where('post.id', '=', posts.workover).execute()
  expect(await close('wells')).toEqual({ ok: false, refusal: 'has-branch' })
  expect((await setBranchUnit(cx, { branch: 'branch-wells', unit: null })).ok).toBe(true)
  expect(await close('wells', day('2027-01-04'))).toEqual({ ok: false, refusal: 'day-too-early' })
  expect((await close('wells', day('2027-01-06'))).ok).toBe(true)

  const answer = await seen(await keeper(cx))
  expect(answer.units.map(({ code }) => code)).toEqual(['area', 'supply', 'supply-1'])
  expect(answer.closed.map(({ code, on, of }) => [code, on, of?.zh])).toEqual([
    ['wells-1', cx.today, '作业监督站'],
    ['wells', '2027-01-06', '澄湾采油管理区'],
  ])
  expect(await reopenUnit(cx, { unit: 'wells-1' })).toEqual({ ok: false, refusal: 'above-closed' })
  expect((await reopenUnit(cx, { unit: 'wells' })).ok).toBe(true)
  expect((await reopenUnit(cx, { unit: 'wells-1' })).ok).toBe(true)
  expect((await seen(cx)).closed).toEqual([])
})

test('ORG-21 a unit that a role reaches, or is about to, does not close', async ({ cx }) => {
  const { people } = await withAccount(cx)
  const grant = anId<'role-grant'>()
  await saveGrants(cx.tx, [
    {
      ...{ id: grant, personId: people.he, role: 'leader', unitPath: '1.1.1', branchId: null },
      ...{ fromOn: cx.today, toOn: null },
    },
  ])
  expect(await closeUnit(cx, { unit: 'supply-1', on: cx.today })).toEqual({ ok: false, refusal: 'has-roles' })
  await saveProposal(cx.tx, {
    ...{ id: anId('role-proposal'), personId: people.he, role: 'leader', reason: '分管一班', people: 1 },
    ...{ places: [{ unitPath: '1.2.1', branch: null }], fromOn: cx.today, toOn: addDays(cx.today, 30) },
    ...{ proposedBy: people.zhou, proposedAt: cx.now, lapsesAt: later(cx.now, 1_000) },
    ...{ outcome: null, decidedBy: null, decidedAt: null },
  })
  expect(await closeUnit(cx, { unit: 'wells-1', on: cx.today })).toEqual({ ok: false, refusal: 'has-roles' })
})

test('ORG-22 a branch is added, renamed, closed once nobody is in it, and opened again', async ({ cx }) => {
  const { people } = await openSmallOrganisation(cx)
  const added = await addBranch(cx, { name: { zh: '机关支部', en: 'Office branch' }, unit: 'supply-1' })
  if (!added.ok) throw new Error(added.refusal)
  const { branch } = added.value
  const line = async () => (await seen(await keeper(cx))).branches.find(({ code }) => code === branch)
  expect(await line()).toMatchObject({
    name: { zh: '机关支部', en: 'Office branch' },
    unitCode: 'supply-1',
    members: 0,
  })
  expect(await addBranch(cx, { name: { zh: '新支部', en: '' }, unit: 'supply' })).toEqual({
    ok: false,
    refusal: 'unit-taken',
  })
  expect(await renameBranch(cx, { branch, name: { zh: '物资供应站支部', en: '' } })).toEqual({
    ok: false,
    refusal: 'name-taken',
  })
  expect((await renameBranch(cx, { branch, name: { zh: '机关党支部', en: '' } })).ok).toBe(true)
  expect((await line())?.name).toEqual({ zh: '机关党支部', en: '机关党支部' })

  expect(await closeBranch(cx, { branch: 'branch-wells', on: cx.today })).toEqual({ ok: false, refusal: 'has-members' })
  await changeParty(cx.tx, [{ personId: people.luo, branchId: null, partyMember: true }])
  expect((await closeBranch(cx, { branch: 'branch-wells', on: cx.today })).ok).toBe(true)
  const answer = await seen(await keeper(cx))
  expect(answer.closed.map(({ kind, code }) => [kind, code])).toEqual([['branch', 'branch-wells']])
  expect((await reopenBranch(cx, { branch: 'branch-wells' })).ok).toBe(true)
})

test('ORG-22 decision 6: whoever has the branch reaches the unit that it equals, from the same day', async ({ cx }) => {
  const { branches, people } = await withAccount(cx)
  const grant = anId<'role-grant'>()
  await saveGrants(cx.tx, [
    {
      ...{ id: grant, personId: people.he, role: 'secretary', unitPath: '1.1', branchId: branches.supply },
      ...{ fromOn: day('2026-01-01'), toOn: null },
    },
  ])
  const reach = async () =>
    (await cx.tx.client.query('select unit_path from role_grant where id = $1', [grant])).rows[0]?.unit_path
  expect(await setBranchUnit(cx, { branch: 'branch-supply', unit: 'wells' })).toEqual({
    ok: false,
    refusal: 'unit-taken',
  })
  expect(await setBranchUnit(cx, { branch: 'branch-supply', unit: 'supply-1' })).toEqual({
    ok: true,
    value: { secretaries: 1 },
  })
  expect(await reach()).toBe('1.1.1')
  expect(cx.facts.filter(({ kind }) => kind === 'role-grant').map(({ id }) => id)).toEqual([grant])
  expect((await setBranchUnit(cx, { branch: 'branch-supply', unit: null })).ok).toBe(true)
  expect(await reach()).toBeNull()
  expect(await closeBranch(cx, { branch: 'branch-supply', on: cx.today })).toEqual({
    ok: false,
    refusal: 'has-members',
  })
  await changeParty(cx.tx, [{ personId: people.he, branchId: null, partyMember: true }])
  expect(await closeBranch(cx, { branch: 'branch-supply', on: cx.today })).toEqual({
    ok: false,
    refusal: 'has-secretary',
  })
})

test('ORG-22 a role that waits for its second person keeps the branch as it is', async ({ cx }) => {
  const { branches, people } = await withAccount(cx)
  await saveProposal(cx.tx, {
    ...{ id: anId('role-proposal'), personId: people.he, role: 'secretary', reason: '换届', people: 1 },
    ...{ places: [{ unitPath: '1.1', branch: branches.supply }], fromOn: cx.today, toOn: addDays(cx.today, 30) },
    ...{ proposedBy: people.zhou, proposedAt: cx.now, lapsesAt: later(cx.now, 1_000) },
    ...{ outcome: null, decidedBy: null, decidedAt: null },
  })
  expect(await setBranchUnit(cx, { branch: 'branch-supply', unit: null })).toEqual({
    ok: false,
    refusal: 'role-waits',
  })
})

test('ORG-23 a unit moves with its people, posts, holdings and roles, and is noted for what follows', async ({
  cx,
}) => {
  const { units: ids, people } = await withAccount(cx)
  const grant = anId<'role-grant'>()
  await saveGrants(cx.tx, [
    {
      ...{ id: grant, personId: people.he, role: 'leader', unitPath: '1.1.1', branchId: null },
      ...{ fromOn: cx.today, toOn: null },
    },
  ])
  const moves: unknown[] = []
  const move = moveUnit([async (_, seen) => void moves.push(seen)])
  expect(await move(cx, { unit: 'supply', below: 'supply-1' })).toEqual({ ok: false, refusal: 'below-itself' })
  expect(await move(cx, { unit: 'supply', below: 'wells' })).toEqual({ ok: true, value: { before: 'area' } })
  expect(moves).toEqual([{ pathBefore: '1.1', pathAfter: '1.2.2' }])

  expect(await pathOf(cx, 'supply-1')).toBe('1.2.2.1')
  const at = async (table: string) =>
    (await cx.tx.client.query(`select unit_path from ${table} where unit_path like '1.2.2%'`)).rowCount
  expect([await at('person'), await at('post'), await at('holding')]).toEqual([2, 2, 2])
  expect([await at('account'), await at('role_grant')]).toEqual([1, 1])
  expect((await seen(cx)).units.find(({ code }) => code === 'supply')).toMatchObject({ above: 'wells', people: 2 })
  const noted = await cx.tx.client.query('select person_id, unit_path from roster_change order by unit_path')
  expect(noted.rows.map(({ unit_path }) => unit_path)).toEqual(['1', '1', '1.2.2', '1.2.2'])
  expect(cx.facts.at(-1)).toMatchObject({
    kind: 'unit',
    id: ids.supply,
    payload: { change: 'moved', below: ids.wells, before: ids.area, pathBefore: '1.1', pathAfter: '1.2.2' },
  })
  expect((await move(cx, { unit: 'supply', below: 'area' })).ok).toBe(true)
  expect(await pathOf(cx, 'supply-1')).toBe('1.3.1')
  // Nobody else gets a path that somebody had: neither below the area nor below the wells.
  const below = async (above: string, zh: string) => {
    const added = await addUnit(cx, { above, kind: 'crew', name: { zh, en: '' } })
    return added.ok ? pathOf(cx, added.value.unit) : added.refusal
  }
  expect(await below('wells', '三班')).toBe('1.2.3')
  expect((await move(cx, { unit: 'supply', below: 'wells' })).ok).toBe(true)
  expect(await below('area', '新站')).toBe('1.4')
})

test('ORG-23 a role that waits for a place in it keeps a unit where it is', async ({ cx }) => {
  const { people } = await withAccount(cx)
  await saveProposal(cx.tx, {
    ...{ id: anId('role-proposal'), personId: people.he, role: 'leader', reason: '分管一班', people: 1 },
    ...{ places: [{ unitPath: '1.1.1', branch: null }], fromOn: cx.today, toOn: addDays(cx.today, 30) },
    ...{ proposedBy: people.zhou, proposedAt: cx.now, lapsesAt: later(cx.now, 1_000) },
    ...{ outcome: null, decidedBy: null, decidedAt: null },
  })
  expect(await moveUnit([])(cx, { unit: 'supply', below: 'wells' })).toEqual({ ok: false, refusal: 'role-waits' })
})
