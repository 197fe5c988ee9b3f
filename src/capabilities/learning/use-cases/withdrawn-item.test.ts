import { expect } from 'vitest'
import { loadPack } from '#capabilities/curriculum/public.ts'
import { outOfUse } from '#capabilities/curriculum/testing.ts'
import { day, moment } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { plantRow } from '#platform/testing/access.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { aSmallPack } from '../sample.ts'
import { type Audience, assign } from '../store/assignments.ts'
import { exam } from '../views/exam.ts'
import { examResult } from '../views/exam-result.ts'
import { myRecord } from '../views/my-record.ts'
import { recallDue } from '../views/recall-due.ts'
import { today } from '../views/today.ts'
import { ownWaiting } from '../views/waiting.ts'
import { finishExam } from './finish-exam.ts'
import { finishLesson } from './finish-lesson.ts'
import { startExam } from './start-exam.ts'

const occurredAt = moment('2027-01-12T01:10:00Z')
const path = [{ scene: 's1', choice: 'a', rapid: false }]
const walked = (cx: TestCx) =>
  finishLesson(cx, { lesson: 'sample-parcel', version: '1.0.0', attempt: anId('attempt'), path, occurredAt })

const given = async (cx: TestCx): Promise<void> => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  const to = sql<Audience>`select ${cx.actor.person}::uuid as person_id, '1' as unit_path, 'everyone' as reason`
  const items = [{ kind: 'lesson' as const, code: 'sample-parcel', version: '1.0.0', minutes: 5 }]
  const assigning = { programmeId: anId('programme'), items, openOn: day('2027-01-11'), dueOn: day('2027-01-17') }
  await assign(cx.tx, { ...assigning, assignedAt: cx.now }, to)
}
const owed = async (cx: TestCx) => {
  const answer = await today(cx, {})
  return answer.ok ? [answer.value.items.map(({ code }) => code), answer.value.month.items] : answer
}

test('CUR-37 a withdrawn lesson is owed by nobody; whoever has begun it finishes it, and what is done stays done', async ({
  cx,
}) => {
  await given(cx)
  expect(await owed(cx)).toEqual([['sample-parcel'], 1])
  await outOfUse(cx, 'lesson', 'sample-parcel')
  expect(await owed(cx)).toEqual([[], 0])
  expect(await ownWaiting(cx)).toBe(0)

  expect(await walked(cx)).toMatchObject({ ok: true })
  expect(await cx.tx.rows(sql`select done_on from learning_assignment`)).toEqual([{ doneOn: '2027-01-12' }])
  expect(await myRecord(cx, {})).toMatchObject({ value: { completions: [{ title: { en: 'The parcel' } }] } })
})

test('CUR-37 a withdrawn exam is owed by nobody; whoever has begun it finishes it, and nobody begins it any more', async ({
  cx,
}) => {
  await given(cx)
  const to = sql<Audience>`select ${cx.actor.person}::uuid as person_id, '1' as unit_path, 'everyone' as reason`
  const items = [{ kind: 'exam' as const, code: 'sample-exam', version: '1.0.0', minutes: 5 }]
  const assigning = { programmeId: anId('programme'), items, openOn: day('2027-01-11'), dueOn: day('2027-01-17') }
  await assign(cx.tx, { ...assigning, assignedAt: cx.now }, to)
  expect(await owed(cx)).toEqual([expect.arrayContaining(['sample-exam']), 2])
  const begun = await startExam(cx, { exam: 'sample-exam' })
  if (!begun.ok) throw new Error(begun.refusal)
  await outOfUse(cx, 'exam', 'sample-exam')
  expect(await owed(cx)).toEqual([['sample-parcel'], 1])

  expect(await exam(cx, { exam: 'sample-exam' })).toMatchObject({ value: { open: true, questions: 2 } })
  expect(await startExam(cx, { exam: 'sample-exam' })).toEqual(begun)
  const { attempt, questions } = begun.value
  const answers = questions.map(({ code }) => ({
    ...{ question: code, chosen: ['a', 'b'], confidence: 'sure' as const, rapid: false },
  }))
  expect(await finishExam(cx, { attempt, answers, occurredAt })).toMatchObject({ ok: true })
  expect(await examResult(cx, { exam: 'sample-exam' })).toMatchObject({ value: { total: 2 } })
  const done = sql`select done_on from learning_assignment where item_code = 'sample-exam'`
  expect(await cx.tx.rows(done)).toEqual([{ doneOn: '2027-01-12' }])
  for (const who of [cx, await cx.as({ person: anId('person') })]) {
    expect(await exam(who, { exam: 'sample-exam' })).toEqual({ ok: false, refusal: 'exam-not-found' })
    expect(await startExam(who, { exam: 'sample-exam' })).toEqual({ ok: false, refusal: 'exam-not-found' })
  }
})

test('CUR-31 a case that was assigned before anybody answered for it is owed once somebody does', async ({ cx }) => {
  const [warning] = aSmallPack().cases
  const unapproved = { ...aSmallPack(), cases: [{ ...warning, approver: null }] }
  await loadPack(cx.tx, unapproved, cx.now)
  const to = sql<Audience>`select ${cx.actor.person}::uuid as person_id, '1' as unit_path, 'everyone' as reason`
  const items = [{ kind: 'case' as const, code: 'sample-scales', version: '1.0.0', minutes: 3 }]
  const assigning = { programmeId: anId('programme'), items, openOn: day('2027-01-11'), dueOn: day('2027-01-17') }
  await assign(cx.tx, { ...assigning, assignedAt: cx.now }, to)
  expect(await owed(cx)).toEqual([[], 0])
  await plantRow(cx.tx, 'case_approval', {
    ...{ code: 'sample-scales', version: '1.0.0', anonymisation: 'composite', person_id: anId('person') },
    ...{ approved_on: '2027-01-12', approved_at: cx.now },
  })
  expect(await owed(cx)).toEqual([['sample-scales'], 1])
})

test('CUR-37 recall no longer asks the questions of a withdrawn lesson, but those that an exam draws', async ({
  cx,
}) => {
  await given(cx)
  await walked(cx)
  const begun = await startExam(cx, { exam: 'sample-exam' })
  if (!begun.ok) throw new Error(begun.refusal)
  const { attempt, questions } = begun.value
  const drawn = questions.map(({ code }) => code).sort()
  const answers = drawn.map((question) => ({ question, chosen: ['c'], confidence: 'sure' as const, rapid: false }))
  expect(await finishExam(cx, { attempt, answers, occurredAt })).toMatchObject({ ok: true })
  const later = await cx.as({ now: moment('2027-03-01T01:00:00Z') })
  const asked = async () => {
    const answer = await recallDue(later, {})
    return answer.ok && answer.value.cards.map(({ question }) => question.code).sort()
  }
  expect(await asked()).toEqual(['sample-q1', 'sample-q2', ...drawn])
  await outOfUse(cx, 'question', 'sample-q1')
  expect(await asked()).toEqual(['sample-q2', ...drawn])
  await outOfUse(cx, 'lesson', 'sample-parcel')
  expect(await asked()).toEqual(drawn)
  await cx.tx.rows(sql`update exam_version set current = false where tenant_id = ${cx.tx.tenant}`)
  expect(await asked()).toEqual([])
  expect(await today(later, {})).toMatchObject({ value: { recall: { questions: 0 } } })
  expect(await ownWaiting(later)).toBe(0)
})

test('LRN-23 a test that drew a question before it was withdrawn is finished, and counts without it', async ({
  cx,
}) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  const begun = await startExam(cx, { exam: 'sample-exam' })
  if (!begun.ok) throw new Error(begun.refusal)
  const { attempt, questions } = begun.value
  const [first, second] = questions
  if (!first || !second) throw new Error('two are drawn')
  await outOfUse(cx, 'question', second.code)
  const answers = [
    { question: first.code, chosen: ['a', 'b'], confidence: 'sure' as const, rapid: false },
    { question: second.code, chosen: ['c'], confidence: 'sure' as const, rapid: false },
  ]
  expect(await finishExam(cx, { attempt, answers, occurredAt })).toMatchObject({ ok: true })
  expect(await examResult(cx, { exam: 'sample-exam' })).toMatchObject({
    value: { right: 1, total: 1, reached: true, items: [{ withdrawn: false }, { withdrawn: true, verdict: 'wrong' }] },
  })
  // What was withdrawn is not promised to be asked again, and is in no recall.
  expect(await cx.tx.rows(sql`select question_code from recall_card`)).toEqual([{ questionCode: first.code }])
  await outOfUse(cx, 'question', first.code)
  expect(await examResult(cx, { exam: 'sample-exam' })).toMatchObject({
    value: { right: 0, total: 0, reached: null, items: [{ askAgainOn: null }, { askAgainOn: null }] },
  })
})

test('CUR-37 an exam draws from what is left, and is not there once nothing is', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  await outOfUse(cx, 'question', 'sample-q4')
  await outOfUse(cx, 'question', 'sample-q5')
  expect(await exam(cx, { exam: 'sample-exam' })).toMatchObject({ value: { questions: 1 } })
  expect(await startExam(cx, { exam: 'sample-exam' })).toMatchObject({ value: { questions: [{ code: 'sample-q3' }] } })
  await outOfUse(cx, 'question', 'sample-q3')
  const other = await cx.as({ person: anId('person') })
  expect(await exam(other, { exam: 'sample-exam' })).toEqual({ ok: false, refusal: 'exam-not-found' })
  expect(await startExam(other, { exam: 'sample-exam' })).toEqual({ ok: false, refusal: 'exam-not-found' })
})

test('LRN-23 whoever began an exam before its last question was withdrawn finds it again, hands it in, and it is done', async ({
  cx,
}) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  const begun = await startExam(cx, { exam: 'sample-exam' })
  if (!begun.ok) throw new Error(begun.refusal)
  for (const code of ['sample-q3', 'sample-q4', 'sample-q5']) await outOfUse(cx, 'question', code)
  expect(await exam(cx, { exam: 'sample-exam' })).toMatchObject({ value: { questions: 2, open: true } })
  expect(await startExam(cx, { exam: 'sample-exam' })).toEqual(begun)
  const { attempt, questions } = begun.value
  const answers = questions.map(({ code }) => ({
    ...{ question: code, chosen: ['a'], confidence: 'sure' as const, rapid: false },
  }))
  expect(await finishExam(cx, { attempt, answers, occurredAt })).toMatchObject({ ok: true })
  expect(await examResult(cx, { exam: 'sample-exam' })).toMatchObject({ value: { total: 0, reached: null } })
  expect(await myRecord(cx, {})).toMatchObject({ value: { completions: [{ kind: 'exam' }] } })
  expect(await exam(cx, { exam: 'sample-exam' })).toEqual({ ok: false, refusal: 'exam-not-found' })
})
