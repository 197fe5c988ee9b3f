import { expect } from 'vitest'
import { type Day, day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { InputOf } from '#kernel/verb.ts'
import { anId, aWord, type TestCx, test } from '#platform/testing.ts'
import type { People } from '../contract/settings.ts'
import type { Holding, Person, Unit } from '../rules/organisation.ts'
import { aHolding, aPerson } from '../sample.ts'
import { saveHoldings, savePeople, tables } from '../store/organisation.ts'
import { openSmallOrganisation } from '../testing.ts'
import { people } from './people.ts'

const ask = async (cx: TestCx, input: InputOf<typeof People> = {}) => {
  const result = await people(cx, input)
  if (!result.ok) throw new Error('the question has no refusal')
  return result.value
}

const namesIn = async (cx: TestCx, input: InputOf<typeof People> = {}) =>
  (await ask(cx, input)).people.map(({ name }) => name)

const leaderOfSupply = (cx: TestCx) =>
  cx.as({ roles: ['leader'], unitPath: '1.2', reach: { units: ['1.1'], branches: [] } })

test('people stand by name in the order of pinyin', async ({ cx }) => {
  await openSmallOrganisation(cx)
  expect(await namesIn(cx)).toEqual(['何小满', '罗向东', '周启明'])
})

test('a person is told with unit, branch, membership and posts with their dates', async ({ cx }) => {
  await openSmallOrganisation(cx)
  expect((await ask(cx, { text: '0417' })).people).toEqual([
    {
      staffNo: '0417',
      name: '何小满',
      latinName: '',
      unit: { zh: '物资供应站', en: 'supply' },
      above: null,
      branch: { zh: '物资供应站支部', en: 'branch-supply' },
      partyMember: true,
      joinedOn: '2021-07-01',
      posts: [
        {
          ...{ code: 'purchasing', name: { zh: '物资采购岗', en: 'purchasing' } },
          ...{ fromOn: '2021-07-01', toOn: null, concurrent: false },
        },
      ],
    },
  ])
})

test('what runs stands before what has ended, the newest first', async ({ cx }) => {
  const { people: who, posts } = await openSmallOrganisation(cx)
  await saveHoldings(cx.tx, [
    past(who.he, posts.workover, '1.1', day('2023-01-01'), day('2024-01-01')),
    past(who.he, posts.storekeeper, '1.1', day('2024-01-01'), day('2025-01-01')),
  ])
  const [he] = (await ask(cx, { text: '0417' })).people
  expect(he?.posts.map(({ code }) => code)).toEqual(['purchasing', 'storekeeper', 'workover'])
})

test('a filter by unit means everything below it, one by branch its members', async ({ cx }) => {
  const { units } = await openSmallOrganisation(cx)
  await savePeople(cx.tx, [one('安然', { id: units.supplyCrew, path: '1.1.1' })])
  expect(await namesIn(cx, { unit: 'supply' })).toEqual(['安然', '何小满', '周启明'])
  expect(await namesIn(cx, { unit: 'supply-1' })).toEqual(['安然'])
  expect(await namesIn(cx, { branch: 'branch-wells' })).toEqual(['罗向东'])
})

test('a text is the beginning of a name or number; signs of patterns mean themselves', async ({ cx }) => {
  const { units } = await openSmallOrganisation(cx)
  await savePeople(cx.tx, [
    one('何 100%', { id: units.supply, path: '1.1' }, { latinName: 'He Anran', staffNo: 'CW-9001' }),
  ])
  expect(await namesIn(cx, { text: '何' })).toEqual(['何 100%', '何小满'])
  expect(await namesIn(cx, { text: '小满' })).toEqual([])
  expect(await namesIn(cx, { text: 'cw-9' })).toEqual(['何 100%'])
  expect(await namesIn(cx, { text: 'he an' })).toEqual(['何 100%'])
  expect(await namesIn(cx, { text: '%' })).toEqual([])
  expect(await namesIn(cx, { text: '_' })).toEqual([])
})

test('who has left is no longer listed; who leaves later still is', async ({ cx }) => {
  const { people: who } = await openSmallOrganisation(cx)
  const leave = (person: Person['id'], leftOn: string) =>
    tables(cx.tx)
      .updateTable('person')
      .set({ leftOn: day(leftOn) })
      .where('person.id', '=', person)
      .execute()
  await leave(who.he, cx.today)
  await leave(who.zhou, '2027-01-13')
  expect(await namesIn(cx)).toEqual(['罗向东', '周启明'])
})

test('a hundred and twenty people with one name are walked forth and back without a gap', async ({ cx }) => {
  const { units } = await openSmallOrganisation(cx)
  const numbers = Array.from({ length: 120 }, (_, at) => `S-${String(at).padStart(4, '0')}`)
  await savePeople(
    cx.tx,
    numbers.map((staffNo) => one('李伟', { id: units.wells, path: '1.2' }, { staffNo })),
  )
  const first = await ask(cx, { text: '李伟' })
  const second = await ask(cx, { text: '李伟', after: first.after ?? '' })
  const third = await ask(cx, { text: '李伟', after: second.after ?? '' })
  const staff = [first, second, third].map((page) => page.people.map(({ staffNo }) => staffNo))
  expect(staff.map((page) => page.length)).toEqual([50, 50, 20])
  expect(staff.flat()).toEqual(numbers)
  expect([first.matching, first.before, third.after]).toEqual([120, null, null])

  const backAgain = await ask(cx, { text: '李伟', before: third.before ?? '' })
  expect(backAgain).toEqual(second)
  expect(await ask(cx, { text: '李伟', before: second.before ?? '' })).toEqual(first)
})

test('a place in the list that is not in reach starts the list anew', async ({ cx }) => {
  await openSmallOrganisation(cx)
  expect(await namesIn(cx, { after: 'nobody' })).toEqual(['何小满', '罗向东', '周启明'])
  expect(await namesIn(await leaderOfSupply(cx), { after: '0645' })).toEqual(['何小满', '周启明'])
})

test('R10 people, posts held elsewhere and counts beyond the reach are absent', async ({ cx }) => {
  const { people: who, posts } = await openSmallOrganisation(cx)
  await saveHoldings(cx.tx, [past(who.he, posts.workover, '1.2', day('2020-01-01'), day('2021-01-01'))])
  const leader = await leaderOfSupply(cx)
  const seen = await ask(leader)
  expect(seen.people.map(({ name }) => name)).toEqual(['何小满', '周启明'])
  expect(seen.matching).toBe(2)
  expect(seen.people[0]?.posts.map(({ code }) => code)).toEqual(['purchasing'])
  expect(await namesIn(leader, { unit: 'wells' })).toEqual([])
  expect(await namesIn(leader, { text: '0645' })).toEqual([])
})

test('R10 the database alone hides persons beyond; colleagues of the own unit are not in the reach of a leader', async ({
  cx,
}) => {
  await openSmallOrganisation(cx)
  const everybodyIn = async ({ tx }: TestCx) =>
    (await tables(tx).selectFrom('person').select('person.name').execute()).map(({ name }) => name).sort()
  const leader = await cx.as({ roles: ['leader'], unitPath: '1.2', reach: { units: ['1.1.1'], branches: [] } })
  expect(await everybodyIn(leader)).toEqual(['罗向东'])
  expect(await namesIn(leader)).toEqual([])
})

test('R10 another organisation sees nothing', async ({ cx }) => {
  await openSmallOrganisation(cx)
  expect(await namesIn(await cx.as({ tenant: 2 }))).toEqual([])
})

/** One more person of a unit, with a staff number of their own. */
const one = (name: string, unit: Pick<Unit, 'id' | 'path'>, over: Partial<Person> = {}): Person =>
  aPerson(unit, { id: anId('person'), staffNo: aWord(), name, ...over })

const past = (personId: Id<'person'>, postId: Id<'post'>, path: string, fromOn: Day, toOn: Day): Holding =>
  aHolding({ path }, { id: anId('holding'), personId, postId, fromOn, toOn })

test('ORG-25 the main post stands before a second one that began later', async ({ cx }) => {
  const { people, posts } = await openSmallOrganisation(cx)
  await cx.tx.client.query(
    `insert into holding (tenant_id, id, person_id, post_id, unit_path, from_on, concurrent)
     values (1, $1, $2, $3, '1.1', '2026-06-01', true)`,
    [anId('holding'), people.he, posts.storekeeper],
  )
  const [he] = (await ask(cx, { text: '0417' })).people
  expect(he?.posts.map(({ code, concurrent }) => [code, concurrent])).toEqual([
    ['purchasing', false],
    ['storekeeper', true],
  ])
})
