import type pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { peopleOfBranches, savePeople } from '#capabilities/organisation/public.ts'
import { day } from '#kernel/day.ts'
import { inTransaction, openPool, type Tx } from '#platform/database.ts'
import { freshDatabase } from '#platform/testing/database.ts'
import { anId } from '#platform/testing.ts'
import { seedOrganisation, story } from './demo/organisation.ts'
import { sealPartyData } from './field-keys.ts'

let owner: pg.Pool
let request: pg.Pool

beforeEach(async () => {
  const roles = await freshDatabase()
  owner = openPool(roles.owner, 2)
  request = openPool(roles.request, 2)
  await whole(
    ({ client }) => client.query(`insert into tenant (tenant_id, code, name, name_en) values (1, 't-1', '甲', 'A')`),
    owner,
  )
  await whole(seedOrganisation)
})
afterEach(() => Promise.all([owner.end(), request.end()]))

const whole = <T>(work: (tx: Tx) => Promise<T>, pool = request): Promise<T> =>
  inTransaction(pool, { tenant: 1, person: null, scope: ['1.%'] }, work)

/** Every row of every table of the organisation, as somebody who holds the database reads it. */
const dump = (): Promise<readonly (readonly [table: string, row: string])[]> =>
  whole(async ({ client }) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    )
    const all: [string, string][] = []
    for (const { name } of rows)
      for (const { row } of (await client.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`))
        .rows)
        all.push([name, row])
    return all
  }, owner)

/** The branch of a secretary is the name of a function, which everybody in the branch knows. */
const functions = ['role_grant', 'role_proposal']

test('P5 ORG-5 in no row of the database a branch stands beside a person', async () => {
  const { branches, staff } = story()
  const rows = await dump()
  const ids = (all: readonly string[]) => new RegExp(all.join('|'))
  const [branch, person] = [
    ids([...branches.values()].map(({ id }) => id)),
    ids(staff.map((one) => one.person.id as string)),
  ]
  expect(rows.filter(([, row]) => person.test(row)).length).toBeGreaterThan(staff.length)
  expect(rows.filter(([, row]) => branch.test(row)).length).toBeGreaterThanOrEqual(branches.size)
  const both = rows.filter(([table, row]) => !functions.includes(table) && branch.test(row) && person.test(row))
  expect(both).toEqual([])
})

test('P5 ORG-5 of a party member and of somebody who is none the database says the same', async () => {
  const { units, branches } = story()
  const [unit] = units.values()
  const [branch] = branches.values()
  if (!unit || !branch) throw new Error('the story has units and branches')
  const like = { name: '测试甲', latinName: '', unitId: unit.id, unitPath: unit.path, leftOn: null }
  const aPerson = (party: { readonly branchId: typeof branch.id | null; readonly partyMember: boolean }) => {
    const id = anId('person')
    return { ...like, id, staffNo: `no-${id}`, joinedOn: day('2021-07-01'), ...party }
  }
  const people = [
    aPerson({ branchId: branch.id, partyMember: true }),
    aPerson({ branchId: branch.id, partyMember: false }),
    aPerson({ branchId: null, partyMember: true }),
    aPerson({ branchId: null, partyMember: false }),
  ]
  await whole((tx) => savePeople(tx, people))
  const rows = await dump()
  const said = people.map(({ id }) =>
    rows
      .filter(([, row]) => row.includes(id))
      .map(([table, row]) => `${table} ${row.replaceAll(id, 'somebody').replace(/"part": \d+/, '')}`),
  )
  expect(said[0]?.length).toBe(1)
  for (const one of said) expect(one).toEqual(said[3])
})

test('P5 what an older release left in clear is sealed by the next start, once, and nobody’s reach changes', async () => {
  const [branch] = story().branches.values()
  if (!branch) throw new Error('the story has branches')
  const before = await whole((tx) => peopleOfBranches(tx, [branch.id]))
  expect(before.length).toBeGreaterThan(3)
  await whole(async ({ client }) => {
    await client.query('delete from party_list where id = $1', [branch.id])
    await client.query(
      'insert into party_unsealed (tenant_id, person_id, branch_id, party_member) select 1, unnest($1::uuid[]), $2, true',
      [before, branch.id],
    )
  }, owner)
  expect(await whole((tx) => peopleOfBranches(tx, [branch.id]))).toEqual([])
  expect(await sealPartyData(owner)).toBe(before.length)
  expect(await whole((tx) => peopleOfBranches(tx, [branch.id]))).toEqual(before)
  expect((await dump()).filter(([table]) => table === 'party_unsealed')).toEqual([])
  expect(await sealPartyData(owner)).toBe(0)
})
