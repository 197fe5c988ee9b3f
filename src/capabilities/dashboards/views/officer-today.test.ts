import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { plantRow } from '#platform/testing/access.ts'
import { anId, test } from '#platform/testing.ts'
import { addLesson, away, finish, give, openTwoStations, supplyPath, wellsPath } from '../testing.ts'
import { doubtNumber } from '../use-cases/doubt-number.ts'
import { officerToday } from './officer-today.ts'
import { unitsInReach } from './units-in-reach.ts'

const sunday = day('2027-01-17')

test('DSH-3 a person is done when everything due in the week is done', async ({ cx }) => {
  const { supply } = await openTwoStations(cx)
  await give(cx, supply, 'one', sunday)
  await give(cx, supply.slice(0, 4), 'two', day('2027-01-14'))
  await give(cx, supply, 'next-week', day('2027-01-18'))
  await finish(cx, supply.slice(0, 6), supplyPath, 'one')
  await finish(cx, supply.slice(0, 1), supplyPath, 'two')

  const answer = await officerToday(cx, {})
  // Of the six who finished the first lesson, three still owe the second.
  expect(answer).toMatchObject({
    ok: true,
    value: {
      loop: { learn: { from: '2027-01-11', to: '2027-01-17', due: 12, done: 3, away: 0, daysLeft: 5, hang: 'true' } },
    },
  })
})

test('DSH-3 whoever is away on the last day is left out, and counted beside', async ({ cx }) => {
  const { supply } = await openTwoStations(cx)
  await give(cx, supply, 'one', day('2027-01-14'))
  const [gone, back] = supply
  if (!gone || !back) throw new Error('there are twelve people')
  await away(cx, gone, supplyPath, day('2027-01-10'), day('2027-01-15'))
  await away(cx, back, supplyPath, day('2027-01-10'), day('2027-01-14'))
  expect(await officerToday(cx, {})).toMatchObject({ value: { loop: { learn: { due: 11, done: 0, away: 1 } } } })
})

test('DSH-3 what lies beyond the reach is not counted, and the database alone hides it too', async ({ cx }) => {
  const { supply, wells } = await openTwoStations(cx)
  await give(cx, [...supply, ...wells], 'one', sunday)
  const atWells = await cx.as({ unitPath: wellsPath, reach: { units: [wellsPath], branches: [] } })
  expect(await officerToday(atWells, {})).toMatchObject({
    value: { loop: { learn: { due: 3 }, risk: { posts: 1 } } },
  })
})

test('DSH-17 one unit alone is looked at, behind both walls; beyond the reach there is none', async ({ cx }) => {
  const { supply, wells } = await openTwoStations(cx)
  await give(cx, [...supply, ...wells], 'one', sunday)
  expect(await unitsInReach(cx, {})).toMatchObject({
    value: {
      units: [
        { code: 'unit-1', depth: 0 },
        { code: 'unit-1.1', depth: 1 },
        { code: 'unit-1.2', depth: 1 },
      ],
    },
  })
  expect(await officerToday(cx, {})).toMatchObject({ value: { unit: null, loop: { learn: { due: 15 } } } })
  expect(await officerToday(cx, { unit: 'unit-1.2' })).toMatchObject({
    value: {
      unit: { code: 'unit-1.2' },
      loop: { learn: { few: true, due: 0, done: 0, away: 0 }, risk: { posts: 1 }, plan: { people: 0 } },
    },
  })
  // What this transaction sees from here on is the unit alone.
  expect(await cx.tx.rows(sql`select from organisation_person where unit_path = ${supplyPath}`)).toEqual([])
  const atWells = await cx.as({ unitPath: wellsPath, reach: { units: [wellsPath], branches: [] } })
  expect(await unitsInReach(atWells, {})).toMatchObject({ value: { units: [{ code: 'unit-1.2', depth: 0 }] } })
  expect(await officerToday(atWells, { unit: 'unit-1.1' })).toEqual({ ok: false, refusal: 'unit-not-found' })
  expect(await officerToday(atWells, { unit: 'unit-1' })).toEqual({ ok: false, refusal: 'unit-not-found' })
})

test('DSH-2 posts never graded are a task of this Friday', async ({ cx }) => {
  await openTwoStations(cx)
  expect(await officerToday(cx, {})).toMatchObject({
    value: {
      tasks: [{ kind: 'review-posts', count: 2, minutes: 8, dueOn: '2027-01-15' }],
      load: { all: { count: 1, minutes: 8 }, due: { count: 0, minutes: 0 } },
      loop: { risk: { hang: 'look', due: 2 } },
    },
  })
})

test('DSH-8 the day is told with its lunar date, its festivals and the way to Spring Festival', async ({ cx }) => {
  await openTwoStations(cx)
  const answer = await officerToday(cx, {})
  expect(answer).toMatchObject({
    value: { lunar: { zh: '腊月初五' }, daysToSpringFestival: 25, rhythm: { known: true, spans: [] } },
  })
  expect(answer.ok && answer.value.rhythm.days.map(({ name, on }) => [name.zh, on])).toEqual([
    ['腊八', '2027-01-15'],
    ['春节', '2027-02-06'],
  ])
})

test('DSH-8 PLN-30 the strip shows programmes as they went out last, without what was stopped or has nothing left', async ({
  cx,
}) => {
  await openTwoStations(cx)
  const id = anId('programme')
  const words = JSON.stringify({ zh: '年前一课', en: 'Before the holiday' })
  await plantRow(cx.tx, 'programme', {
    ...{ id, unit_path: '1', name: words, kind: 'post', from_on: '2027-01-12', to_on: '2027-01-20' },
    ...{ audience: '{}', exclusions: '[]', items: '[]', minutes: 5, state: 'draft', version: 3, revision: 1 },
    ...{ editors: [], running_version: 2, changed_at: cx.now },
  })
  const goesOut = (version: number, from: string, to: string, lesson: string) =>
    plantRow(cx.tx, 'programme_publication', {
      ...{ programme_id: id, version, unit_path: '1', name: words, kind: 'post', from_on: from, to_on: to },
      items: JSON.stringify([{ kind: 'lesson', code: lesson, version: '1.0.0', minutes: 5, educationKind: 'post' }]),
      ...{ audience: '{}', minutes: 5, people: 1, submitted_by: anId('person'), approved_by: anId('person') },
      published_at: cx.now,
    })
  const spans = async () => {
    const answer = await officerToday(cx, {})
    return answer.ok && answer.value.rhythm.spans.map(({ from, to }) => [from, to])
  }
  await addLesson(cx, 'one')
  await goesOut(1, '2027-01-12', '2027-01-20', 'one')
  expect(await spans()).toEqual([['2027-01-12', '2027-01-20']])
  // Its second version runs in the summer; the first no longer counts.
  await goesOut(2, '2027-07-01', '2027-07-20', 'one')
  expect(await spans()).toEqual([])
  await goesOut(3, '2027-01-14', '2027-01-22', 'one')
  expect(await spans()).toEqual([['2027-01-14', '2027-01-22']])
  await cx.tx.rows(sql`update lesson_version set current = false where tenant_id = ${cx.tx.tenant}`)
  expect(await spans()).toEqual([])
  await cx.tx.rows(sql`update lesson_version set current = true where tenant_id = ${cx.tx.tenant}`)
  expect(await spans()).toHaveLength(1)
  await cx.tx.rows(sql`update programme set state = 'withdrawn', withdrawn_at = now() where id = ${id}`)
  expect(await spans()).toEqual([])
})

test('DSH-1 an empty ledger hangs true and says so', async ({ cx }) => {
  await openTwoStations(cx)
  expect(await officerToday(cx, {})).toMatchObject({
    value: { loop: { evidence: { entries: 0, state: 'empty', hang: 'true', checkpointAt: null } } },
  })
})

test('DSH-2 a doubt about a number is a task until it is answered', async ({ cx }) => {
  await openTwoStations(cx)
  await doubtNumber(cx, { figure: 'risk', shown: '183', line: '少了一个岗位' })
  const answer = await officerToday(cx, {})
  expect(answer.ok && answer.value.tasks.filter(({ kind }) => kind === 'answer-doubts')).toMatchObject([
    { count: 1, minutes: 2, dueOn: '2027-01-15' },
  ])
})

test('DSH-10 without any count supervision is not yet used, and no loop has gone round', async ({ cx }) => {
  await openTwoStations(cx)
  expect(await officerToday(cx, {})).toMatchObject({
    value: { loop: { supervision: { used: false, open: 0, hang: 'true' } }, signals: [], walked: [] },
  })
})
