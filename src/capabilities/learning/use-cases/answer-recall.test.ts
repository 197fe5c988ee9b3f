import { expect } from 'vitest'
import { loadPack } from '#capabilities/curriculum/public.ts'
import { saveHoldings, savePeople, savePosts, saveUnits } from '#capabilities/organisation/public.ts'
import { aHolding, aPerson, aPost, aUnit } from '#capabilities/organisation/sample.ts'
import { moment } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { aSmallPack } from '../sample.ts'
import { answerRecall } from './answer-recall.ts'
import { finishLesson } from './finish-lesson.ts'

const learned = async (cx: TestCx): Promise<TestCx> => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  await finishLesson(cx, {
    attempt: anId('attempt'),
    lesson: 'sample-parcel',
    version: '1.0.0',
    path: [{ scene: 's1', choice: 'a', rapid: false }],
    occurredAt: cx.now,
  })
  return cx.as({ now: moment('2027-01-15T01:00:00Z') })
}
const answered = (chosen: string[]) => ({
  answer: anId('attempt'),
  question: 'sample-q1',
  chosen,
  rapid: false,
  occurredAt: moment('2027-01-15T00:30:00Z'),
})

test('LRN-7 a right answer comes back later, a wrong one in three days; the same answer counts once', async ({
  cx,
}) => {
  const then = await learned(cx)
  const right = answered(['a', 'b'])
  expect(await answerRecall(then, right)).toEqual({ ok: true, value: { verdict: 'right', askAgainOn: '2027-01-28' } })
  expect(await answerRecall(then, right)).toEqual({ ok: true, value: { verdict: 'right', askAgainOn: '2027-01-28' } })
  const wrong = { ...answered(['c']), question: 'sample-q2' }
  expect(await answerRecall(then, wrong)).toEqual({ ok: true, value: { verdict: 'wrong', askAgainOn: '2027-01-18' } })
  expect(await cx.tx.rows(sql`select question_code, correct from answer order by question_code`)).toEqual([
    { questionCode: 'sample-q1', correct: true },
    { questionCode: 'sample-q2', correct: false },
  ])
})

test('LRN-7 what is not due, or was never learned, is not asked', async ({ cx }) => {
  const then = await learned(cx)
  expect(await answerRecall(cx, { ...answered(['a']), occurredAt: cx.now })).toEqual({ ok: false, refusal: 'not-due' })
  expect(await answerRecall(then, { ...answered(['a']), question: 'sample-q3' })).toEqual({
    ok: false,
    refusal: 'question-not-found',
  })
})

test('LRN-7 for the holder of a key post a core rule comes back earlier', async ({ cx }) => {
  await holdKeyPost(cx)
  const then = await learned(cx)
  expect(await answerRecall(then, answered(['a', 'b']))).toMatchObject({ value: { askAgainOn: '2027-01-19' } })
})

const holdKeyPost = async (cx: TestCx): Promise<void> => {
  const unit = aUnit({ id: anId('unit') })
  const post = aPost(unit, { id: anId('post'), code: 'sample-buyer' })
  await saveUnits(cx.tx, [unit])
  await savePeople(cx.tx, [aPerson(unit, { id: cx.actor.person })])
  await savePosts(cx.tx, [post])
  await saveHoldings(cx.tx, [aHolding(unit, { id: anId('holding'), personId: cx.actor.person, postId: post.id })])
}
