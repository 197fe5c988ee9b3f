import { expect } from 'vitest'
import { loadPack } from '#capabilities/curriculum/public.ts'
import { moment } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { aSmallPack } from '../sample.ts'
import { exam } from '../views/exam.ts'
import { examResult } from '../views/exam-result.ts'
import { finishExam } from './finish-exam.ts'
import { startExam } from './start-exam.ts'

const started = async (cx: TestCx) => {
  const answer = await startExam(cx, { exam: 'sample-exam' })
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value
}

const handIn = async (cx: TestCx, chosen: readonly string[][], confidence: 'unsure' | 'fairly' | 'sure' = 'sure') => {
  const { attempt, questions } = await started(cx)
  const answers = questions.map(({ code }, at) => ({
    question: code,
    chosen: [...(chosen[at] ?? [])],
    confidence,
    rapid: false,
  }))
  const input = { attempt, answers, occurredAt: moment('2027-01-12T01:10:00Z') }
  return { input, answer: await finishExam(cx, input) }
}

test('LRN-4 an exam carries no keys, and an open attempt is taken up again', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  const first = await started(cx)
  expect(first.questions).toHaveLength(2)
  expect(JSON.stringify(first)).not.toMatch(/correct|explanation/)
  expect(await started(cx)).toEqual(first)
  expect(cx.facts).toHaveLength(1)
  expect(await startExam(cx, { exam: 'none' })).toEqual({ ok: false, refusal: 'exam-not-found' })
})

test('LRN-6 the result says why, and that a finished exam did not reach the requirement', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  const { answer } = await handIn(cx, [['a', 'b'], ['a']])
  expect(answer).toEqual({ ok: true, value: { exam: 'sample-exam', finishedOn: '2027-01-12' } })
  expect(await examResult(cx, { exam: 'sample-exam' })).toMatchObject({
    value: {
      right: 1,
      total: 2,
      reached: false,
      items: [
        {
          verdict: 'right',
          citations: [{ reference: 'sample-rule#one', checked: false }],
          checked: null,
          askAgainOn: '2027-01-25',
        },
        {
          verdict: 'nearly',
          options: [
            { id: 'a', chosen: true, correct: true },
            { id: 'b', chosen: false, correct: true },
            { id: 'c', chosen: false, correct: false },
          ],
          askAgainOn: '2027-01-15',
        },
      ],
    },
  })
  expect(await cx.tx.rows(sql`select item_kind from learning_completion`)).toEqual([{ itemKind: 'exam' }])
})

test('LRN-8 handing in again changes nothing; a new start draws a new attempt', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  const { input, answer } = await handIn(cx, [
    ['a', 'b'],
    ['a', 'b'],
  ])
  expect(await finishExam(cx, { ...input, answers: input.answers.map((one) => ({ ...one, chosen: [] })) })).toEqual(
    answer,
  )
  expect(await examResult(cx, { exam: 'sample-exam' })).toMatchObject({ value: { right: 2, reached: true } })
  expect((await started(cx)).attempt).not.toBe(input.attempt)
  expect(await exam(cx, { exam: 'sample-exam' })).toMatchObject({ value: { open: true, finishedOn: '2027-01-12' } })
})

test('LRN-5 every drawn question must be answered, and no other', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  const { attempt, questions } = await started(cx)
  const one = { chosen: ['a'], confidence: 'sure' as const, rapid: false }
  const occurredAt = cx.now
  expect(
    await finishExam(cx, { attempt, answers: [{ ...one, question: questions[0]?.code ?? '' }], occurredAt }),
  ).toEqual({ ok: false, refusal: 'answers-missing' })
  expect(
    await finishExam(cx, {
      attempt,
      answers: questions.map(({ code }, at) => ({ ...one, question: at === 0 ? 'sample-other' : code })),
      occurredAt,
    }),
  ).toEqual({ ok: false, refusal: 'answers-missing' })
})

test('LRN-7 a right answer of which the person was not sure comes back earlier', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  await handIn(
    cx,
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    'fairly',
  )
  expect(await examResult(cx, { exam: 'sample-exam' })).toMatchObject({
    value: { items: [{ askAgainOn: '2027-01-15' }, { askAgainOn: '2027-01-15' }] },
  })
})

test('LRN-9 nobody else sees an attempt, its answers or its result', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  const { input } = await handIn(cx, [['a', 'b'], ['a']])
  const other = await cx.as({ person: anId('person') })
  expect(await examResult(other, { exam: 'sample-exam' })).toEqual({ ok: false, refusal: 'result-not-found' })
  expect(await finishExam(other, input)).toEqual({ ok: false, refusal: 'attempt-not-found' })
  expect(await other.tx.rows(sql`select 1 from exam_attempt union all select 1 from answer`)).toEqual([])
  expect(JSON.stringify(cx.facts)).not.toMatch(/chosen|correct|right/)
})
