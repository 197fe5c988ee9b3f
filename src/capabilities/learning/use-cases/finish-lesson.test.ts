import { expect } from 'vitest'
import { loadPack } from '#capabilities/curriculum/public.ts'
import { calledHere } from '#capabilities/curriculum/testing.ts'
import { day, moment } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { aSmallPack } from '../sample.ts'
import { forgetRapidFlags } from '../store/answers.ts'
import { assign } from '../store/assignments.ts'
import { myRecord } from '../views/my-record.ts'
import { recallDue } from '../views/recall-due.ts'
import { today } from '../views/today.ts'
import { finishCase } from './finish-case.ts'
import { finishLesson } from './finish-lesson.ts'

const path = [
  { scene: 's1', choice: 'b', rapid: false },
  { scene: 's2', choice: 'a', rapid: true },
]
const finished = (over: Partial<Parameters<typeof finishLesson>[1]> = {}) => ({
  attempt: anId('attempt'),
  lesson: 'sample-parcel',
  version: '1.0.0',
  path,
  occurredAt: moment('2027-01-12T01:00:00Z'),
  ...over,
})
const assigned = (cx: TestCx, over: { openOn?: string; dueOn?: string; reason?: string } = {}) =>
  assign(
    cx.tx,
    {
      programmeId: anId('programme'),
      items: [{ kind: 'lesson', code: 'sample-parcel', version: '1.0.0', minutes: 5 }],
      openOn: day(over.openOn ?? '2027-01-11'),
      dueOn: day(over.dueOn ?? '2027-01-12'),
      assignedAt: cx.now,
    },
    sql`select ${cx.actor.person}::uuid as person_id, ${cx.actor.unitPath} as unit_path, ${over.reason ?? 'everyone'} as reason`,
  )

test('LRN-8 a finished lesson counts once, makes its cards once, and leaves one statement and one fact', async ({
  cx,
}) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  const once = finished()
  expect(await finishLesson(cx, once)).toEqual({ ok: true, value: { doneOn: '2027-01-12', cards: 2 } })
  expect(await finishLesson(cx, once)).toEqual({ ok: true, value: { doneOn: '2027-01-12', cards: 0 } })
  expect(await myRecord(cx, {})).toMatchObject({ value: { completions: [{ code: 'sample-parcel', kind: 'lesson' }] } })
  expect(await cx.tx.rows(sql`select verb from xapi_statement`)).toEqual([{ verb: 'completed' }])
  expect(cx.facts).toHaveLength(1)
  expect(JSON.stringify(cx.facts)).not.toContain('s1')
})

test('LRN-8 a path that is none, or an unknown lesson, keeps nothing', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  expect(await finishLesson(cx, finished({ path: path.slice(0, 1) }))).toEqual({ ok: false, refusal: 'path-broken' })
  expect(await finishLesson(cx, finished({ version: '9.9.9' }))).toEqual({ ok: false, refusal: 'lesson-not-found' })
  expect(await myRecord(cx, {})).toEqual({ ok: true, value: { completions: [] } })
})

test('LRN-1 what is assigned is on today with its minutes, stamp and reason, and goes when it is done', async ({
  cx,
}) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  await assigned(cx, { reason: 'family:gifts-hospitality' })
  await assigned(cx, { dueOn: '2027-01-20' })
  const before = await today(cx, {})
  expect(before).toMatchObject({
    value: {
      items: [
        {
          code: 'sample-parcel',
          minutes: 5,
          stamp: 'today',
          art: 'parcel-door',
          reason: { kind: 'family', code: 'gifts-hospitality', post: null },
        },
      ],
      month: { plannedMinutes: 10, doneMinutes: 0, items: 2, done: 0 },
    },
  })
  expect(before.ok && before.value.items).toHaveLength(1)
  await finishLesson(cx, finished())
  expect(await today(cx, {})).toMatchObject({ value: { items: [], month: { doneMinutes: 10, done: 2 } } })
})

test('CUR-43 what is on today is summed up in the own words, under its own title', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  await assigned(cx)
  await calledHere(cx, { said: { zh: '', en: 'buyers' }, called: { zh: '', en: 'purchasers' } })
  await calledHere(cx, { said: { zh: '', en: 'parcel' }, called: { zh: '', en: 'box' } })
  const [lesson] = aSmallPack().lessons
  expect(await today(cx, {})).toMatchObject({
    value: { items: [{ title: lesson?.title, summary: { ...lesson?.summary, en: 'For purchasers.' } }] },
  })
})

test('LRN-2 what was walked in time without network is done on that day, though it arrives later', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  await assigned(cx)
  const later = await cx.as({ now: moment('2027-01-14T03:00:00Z') })
  expect(await today(later, {})).toMatchObject({ value: { items: [{ stamp: 'late' }] } })
  await finishLesson(later, finished())
  expect(await cx.tx.rows(sql`select done_on, due_on, done_on > due_on as late from learning_assignment`)).toEqual([
    { doneOn: '2027-01-12', dueOn: '2027-01-12', late: false },
  ])
  expect(await myRecord(later, {})).toMatchObject({
    value: { completions: [{ occurredAt: '2027-01-12T01:00:00.000Z', recordedAt: '2027-01-14T03:00:00.000Z' }] },
  })
})

test('LRN-7 the questions of a lesson are due after three days, with their grounds', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  await finishLesson(cx, finished())
  expect(await recallDue(cx, {})).toMatchObject({ value: { cards: [], minutes: 0, nextOn: '2027-01-15' } })
  const then = await cx.as({ now: moment('2027-01-15T01:00:00Z') })
  expect(await recallDue(then, {})).toMatchObject({
    value: {
      minutes: 1,
      nextOn: null,
      cards: [
        { learnedOn: '2027-01-12', lesson: { zh: 'The parcel' }, question: { code: 'sample-q1' }, citations: [{}] },
        { question: { code: 'sample-q2' } },
      ],
    },
  })
  expect(await today(then, {})).toMatchObject({
    value: { recall: { questions: 2, minutes: 1, learnedOn: '2027-01-12' } },
  })
})

test('LRN-9 others in reach see that it is done, and nothing of the way there', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  await finishLesson(cx, finished())
  const leader = await cx.as({ person: anId('person') })
  expect(await leader.tx.rows(sql`select item_code from learning_completion`)).toEqual([{ itemCode: 'sample-parcel' }])
  expect(await leader.tx.rows(sql`select 1 from recall_card union all select 1 from rapid_flag`)).toEqual([])
  const elsewhere = await cx.as({ person: anId('person'), unitPath: '2', reach: { units: ['2'], branches: [] } })
  expect(await elsewhere.tx.rows(sql`select item_code from learning_completion`)).toEqual([])
})

test('LRN-10 rapid flags are kept for thirty days', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  await finishLesson(cx, finished())
  expect(await cx.tx.rows(sql`select part, rapid, kept_until from rapid_flag order by part`)).toEqual([
    { part: 's1', rapid: false, keptUntil: '2027-02-11' },
    { part: 's2', rapid: true, keptUntil: '2027-02-11' },
  ])
  await cx.tx.client.query('savepoint before')
  await expect(forgetRapidFlags(cx.tx, day('2027-02-12'))).rejects.toThrow('permission denied')
  await cx.tx.client.query('rollback to before')
})

test('LRN-8 a finished case is a completion of its own kind', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  const once = {
    attempt: id<'attempt'>(anId()),
    case: 'sample-scales',
    version: '1.0.0',
    occurredAt: moment('2027-01-12T01:00:00Z'),
  }
  expect(await finishCase(cx, once)).toEqual({ ok: true, value: { doneOn: '2027-01-12' } })
  expect(await finishCase(cx, once)).toEqual({ ok: true, value: { doneOn: '2027-01-12' } })
  expect(await finishCase(cx, { ...once, case: 'none' })).toEqual({ ok: false, refusal: 'case-not-found' })
  expect(await myRecord(cx, {})).toMatchObject({ value: { completions: [{ kind: 'case', code: 'sample-scales' }] } })
})
