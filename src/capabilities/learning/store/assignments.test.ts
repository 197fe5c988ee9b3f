import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { type Assigning, type Audience, assign, withdraw } from './assignments.ts'
import { keepCompletions } from './completions.ts'

const assigning = (cx: TestCx, over: Partial<Assigning> = {}): Assigning => ({
  programmeId: anId('programme'),
  items: [{ kind: 'lesson', code: 'sample-parcel', version: '1.0.0', minutes: 5 }],
  openOn: day('2027-01-11'),
  dueOn: day('2027-01-17'),
  assignedAt: cx.now,
  ...over,
})
const people = (count: number) => sql<Audience>`
  select gen_random_uuid() as person_id, '1.4' as unit_path, 'everyone' as reason
  from generate_series(1, ${count}::integer)`
const only = (person: string) => sql<Audience>`
  select ${person}::uuid as person_id, '1.4' as unit_path, 'leading' as reason`

test('LRN-12 an audience is assigned in one statement, and again changes nothing', async ({ cx }) => {
  const one = assigning(cx)
  const person = anId('person')
  expect(await assign(cx.tx, one, only(person))).toBe(1)
  expect(await assign(cx.tx, { ...one, dueOn: day('2027-02-01') }, only(person))).toBe(0)
  expect(await assign(cx.tx, one, people(3))).toBe(3)
  expect(await cx.tx.rows(sql`select due_on from learning_assignment where person_id = ${person}`)).toEqual([
    { dueOn: '2027-01-17' },
  ])
})

test('LRN-12 several items go out in one statement; who has one of them keeps it and gets the others', async ({
  cx,
}) => {
  const items = ['sample-parcel', 'sample-quote', 'sample-car'].map((code) => ({
    ...{ kind: 'lesson' as const, code, version: '1.0.0', minutes: 5 },
  }))
  const one = assigning(cx)
  const [early, late] = [anId('person'), anId('person')]
  expect(await assign(cx.tx, one, only(early))).toBe(1)
  const both = sql<Audience>`${only(early)} union all ${only(late)}`
  const later = { ...one, items, dueOn: day('2027-02-01') }
  expect(await assign(cx.tx, later, both)).toBe(5)
  expect(await assign(cx.tx, later, both)).toBe(0)
  const rows = await cx.tx.rows(sql`
    select person_id, item_code, due_on from learning_assignment order by due_on, person_id, item_code`)
  expect(rows).toHaveLength(6)
  expect(rows[0]).toEqual({ personId: early, itemCode: 'sample-parcel', dueOn: '2027-01-17' })
  expect(await withdraw(cx.tx, one.programmeId, cx.now, ['sample-quote', 'sample-car'])).toBe(4)
})

test('LRN-12 ten thousand people are assigned at once', async ({ cx }) => {
  expect(await assign(cx.tx, assigning(cx), people(10_000))).toBe(10_000)
})

test('LRN-9 nobody can be assigned, or seen, outside the reach', async ({ cx }) => {
  await assign(cx.tx, assigning(cx), people(2))
  const elsewhere = await cx.as({ person: anId('person'), unitPath: '2', reach: { units: ['2'], branches: [] } })
  expect(await elsewhere.tx.rows(sql`select 1 from learning_assignment`)).toEqual([])
  await expect(assign(elsewhere.tx, assigning(cx), people(1))).rejects.toThrow('row-level security')
})

test('LRN-12 withdrawing takes back what is not done', async ({ cx }) => {
  const one = assigning(cx)
  const person = anId('person')
  await assign(cx.tx, one, only(person))
  await assign(cx.tx, one, people(3))
  await keepCompletions(cx.tx, [
    {
      personId: person,
      attemptId: anId('attempt'),
      itemKind: 'lesson',
      itemCode: 'sample-parcel',
      itemVersion: '1.0.0',
      unitPath: '1.4',
      occurredOn: day('2027-01-12'),
      occurredAt: cx.now,
      recordedAt: cx.now,
      statementId: null,
    },
  ])
  expect(await withdraw(cx.tx, one.programmeId, cx.now)).toBe(3)
  expect(await withdraw(cx.tx, one.programmeId, cx.now)).toBe(0)
  expect(await cx.tx.rows(sql`select person_id, done_on from learning_assignment`)).toEqual([
    { personId: person, doneOn: '2027-01-12' },
  ])
})

test('LRN-12 what was taken back and is assigned again comes back with its new days', async ({ cx }) => {
  const one = assigning(cx)
  const person = anId('person')
  await assign(cx.tx, one, only(person))
  expect(await withdraw(cx.tx, one.programmeId, cx.now)).toBe(1)
  expect(await cx.tx.rows(sql`select 1 from learning_assignment where person_id = ${person}`)).toEqual([])
  expect(await assign(cx.tx, { ...one, dueOn: day('2027-02-01') }, only(person))).toBe(1)
  expect(await cx.tx.rows(sql`select due_on from learning_assignment where person_id = ${person}`)).toEqual([
    { dueOn: '2027-02-01' },
  ])
})

test('LRN-2 what was done before an assignment opened does not count for it', async ({ cx }) => {
  const person = anId('person')
  await assign(cx.tx, assigning(cx, { openOn: day('2027-01-13') }), only(person))
  await keepCompletions(cx.tx, [
    {
      personId: person,
      attemptId: anId('attempt'),
      itemKind: 'lesson',
      itemCode: 'sample-parcel',
      itemVersion: '1.0.0',
      unitPath: '1.4',
      occurredOn: day('2027-01-12'),
      occurredAt: cx.now,
      recordedAt: cx.now,
      statementId: null,
    },
  ])
  expect(await cx.tx.rows(sql`select done_on from learning_assignment`)).toEqual([{ doneOn: null }])
})
