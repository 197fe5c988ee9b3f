import { expect } from 'vitest'
import { loadPack } from '#capabilities/curriculum/public.ts'
import { savePeople, saveUnits } from '#capabilities/organisation/public.ts'
import { aPerson, aUnit } from '#capabilities/organisation/sample.ts'
import { addDays } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { aSmallPack } from '../sample.ts'
import { doubts, myDoubts } from '../views/doubts.ts'
import { answerDoubt } from './answer-doubt.ts'
import { doubtItem } from './doubt-item.ts'
import { doubtQuestion } from './doubt-question.ts'

const learner = (cx: TestCx, person = anId('person')) => cx.as({ person, roles: ['learner'] })
const author = (cx: TestCx) => cx.as({ person: anId('person'), roles: ['author'] })
const doubt = { question: 'sample-q1', version: '1.0.0', line: '选项 B 说得不清楚' }

const listed = async (cx: TestCx) => {
  const answer = await doubts(cx, {})
  return answer.ok ? answer.value.doubts : []
}
const firstOf = async (cx: TestCx): Promise<Id<'doubt'>> => {
  const [one] = await listed(cx)
  if (!one) throw new Error('no doubt')
  return one.id
}

test('LRN-11 a doubt reaches the authors without its sender, and the answer comes back to that person alone', async ({
  cx,
}) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  const by = await learner(cx)
  const { person } = by.actor
  expect(await doubtQuestion(by, doubt)).toEqual({ ok: true, value: { sent: true } })
  expect(await doubtQuestion(by, { ...doubt, version: '0.0.1' })).toEqual({ ok: false, refusal: 'question-not-found' })
  expect(JSON.stringify(cx.facts)).not.toContain(doubt.line)

  const answering = await author(cx)
  const seen = await listed(answering)
  expect(seen).toMatchObject([{ kind: 'question', code: 'sample-q1', line: doubt.line, own: false, answer: null }])
  expect(JSON.stringify(seen)).not.toContain(person)
  expect(await answering.tx.rows(sql`select 1 from content_doubt_raiser`)).toEqual([])
  const line = '确实不清楚，下一版改成“当场登记”'
  expect(await answerDoubt(answering, { doubt: seen[0]?.id as Id<'doubt'>, line })).toEqual({
    ok: true,
    value: { answeredOn: cx.today },
  })

  const back = await learner(cx, person)
  expect(await myDoubts(back, {})).toMatchObject({ value: { doubts: [{ line: doubt.line, answer: { line } }] } })
  expect(await myDoubts(back, { answeredSince: cx.today })).toMatchObject({ value: { doubts: [{ line: doubt.line }] } })
  expect(await myDoubts(back, { answeredSince: addDays(cx.today, 1) })).toMatchObject({ value: { doubts: [] } })
  expect(await myDoubts(await learner(cx), {})).toEqual({ ok: true, value: { doubts: [] } })
})

test('LRN-11 a lesson and a case are doubted by their title in the version that was done, and told apart', async ({
  cx,
}) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  const [lesson, warning] = [aSmallPack().lessons[0], aSmallPack().cases[0]]
  const by = await learner(cx)
  expect(await doubtItem(by, { kind: 'lesson', code: 'none', version: '1.0.0', line: '不对' })).toEqual({
    ok: false,
    refusal: 'item-not-found',
  })
  const about = { kind: 'lesson' as const, code: lesson?.code ?? '', version: lesson?.version ?? '' }
  expect(await doubtItem(by, { ...about, line: '我们站上没有这张表' })).toMatchObject({ ok: true })
  expect(await listed(await author(cx))).toMatchObject([{ kind: 'lesson', title: lesson?.title }])
  const back = await learner(cx, by.actor.person)
  expect(await myDoubts(back, { kind: 'lesson', code: about.code })).toMatchObject({ value: { doubts: [{}] } })
  expect(await myDoubts(back, { kind: 'lesson', code: 'other' })).toEqual({ ok: true, value: { doubts: [] } })
  await doubtItem(back, {
    kind: 'case',
    code: warning?.code ?? '',
    version: warning?.version ?? '',
    line: '不会这样发生',
  })
  expect(await listed(await author(cx))).toContainEqual(
    expect.objectContaining({ kind: 'case', title: warning?.title, line: '不会这样发生' }),
  )
})

test('LRN-11 a doubt is answered once, never by whoever asked; those that wait come first', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  const asking = await author(cx)
  await doubtQuestion(asking, doubt)
  const own = await firstOf(asking)
  expect(await answerDoubt(asking, { doubt: own, line: '看过了，没有错' })).toEqual({ ok: false, refusal: 'own-doubt' })
  const officer = await cx.as({ person: anId('person'), roles: ['officer'] })
  expect(await answerDoubt(officer, { doubt: own, line: '看过了，没有错' })).toMatchObject({ ok: true })
  expect(await answerDoubt(officer, { doubt: own, line: '再答一次' })).toEqual({
    ok: false,
    refusal: 'already-answered',
  })
  expect(await answerDoubt(officer, { doubt: anId('doubt'), line: '没有这条' })).toEqual({
    ok: false,
    refusal: 'doubt-not-found',
  })
  await doubtQuestion(await learner(cx), { ...doubt, line: '选项 C 也对' })
  expect((await listed(await author(cx))).map(({ line }) => line)).toEqual(['选项 C 也对', doubt.line])
})

test('LRN-11 a line that names somebody is not taken, neither asking nor answering, and leaves nothing', async ({
  cx,
}) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  const unit = aUnit({ id: anId('unit') })
  await saveUnits(cx.tx, [unit])
  await savePeople(cx.tx, [aPerson(unit, { id: cx.actor.person, name: '王青' })])
  const refused = { ok: false, refusal: 'names-a-person' }
  expect(await doubtQuestion(cx, { ...doubt, line: '王青说这题不对' })).toEqual(refused)
  expect(cx.facts).toEqual([])
  await doubtQuestion(cx, doubt)
  const officer = await cx.as({ person: anId('person'), roles: ['officer'] })
  expect(await answerDoubt(officer, { doubt: await firstOf(officer), line: '王青弄错了' })).toEqual(refused)
  expect(await doubtQuestion(officer, { ...doubt, line: '   ' })).toEqual({ ok: false, refusal: 'line-missing' })
})
