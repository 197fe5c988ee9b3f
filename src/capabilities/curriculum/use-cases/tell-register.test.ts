import { expect } from 'vitest'
import { dropKnownLessons, posts } from '#capabilities/risk/public.ts'
import { threeQuotes, withSmallRegister } from '#capabilities/risk/testing.ts'
import { addDays, type Day, day } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { aLesson, aPack, aQuestion } from '../sample.ts'
import { draft } from '../views/draft.ts'
import { askSecondPerson } from './ask-second-person.ts'
import { loadPack } from './load-pack.ts'
import { lookThrough } from './look-through.ts'
import { publishLesson } from './publish-lesson.ts'
import { reviewDraft } from './review-draft.ts'
import { saveDraft } from './save-draft.ts'
import { startDraft } from './start-draft.ts'
import { tellRegister } from './tell-register.ts'

const { code, families } = threeQuotes
const high = async (cx: TestCx) => {
  const answer = await posts(cx, {})
  return answer.ok && answer.value.high
}

/** The small register before anybody told it of a lesson. */
const untold = async (cx: TestCx) => {
  await withSmallRegister(cx)
  await dropKnownLessons(cx.tx, [code])
  expect(await high(cx)).toMatchObject({ both: 0, controlOnly: { count: 1 } })
}

const bring = async (cx: TestCx, families: string[]) => {
  const lesson = aLesson({ code, families, questions: ['sample-gifts-1'] })
  const pack = aPack({ lessons: [lesson], questions: [aQuestion({ lesson: code })] })
  expect(await loadPack(cx.tx, pack, cx.now)).toMatchObject({ loaded: { lessons: 1 } })
}

test('CUR-34 a lesson that a pack brings covers the risk points that name it; out of use it covers nothing', async ({
  cx,
}) => {
  await untold(cx)
  await bring(cx, [...families])
  expect(await high(cx)).toMatchObject({ both: 1, controlOnly: { count: 0 } })

  await cx.tx.rows(sql`update lesson_version set current = false where tenant_id = ${cx.tx.tenant} and code = ${code}`)
  await tellRegister(cx.tx, [code], cx.timeZone)
  expect(await high(cx)).toMatchObject({ both: 0, controlOnly: { count: 1 } })
})

test('CUR-34 a version published here tells the register its families', async ({ cx }) => {
  await untold(cx)
  await bring(cx, ['scrap'])
  expect(await high(cx)).toMatchObject({ both: 0 })

  await startDraft(cx, { lesson: code, title: null })
  const seen = await draft(cx, { lesson: code })
  if (!seen.ok) throw new Error(seen.refusal)
  const told = { zh: '采购岗', en: '' }
  const closeness = { object: told, work: told, reality: told, thought: told }
  await saveDraft(cx, { lesson: code, revision: 1, body: { ...seen.value.body, families: [...families] }, closeness })
  await askSecondPerson(cx, { lesson: code, revision: 2 })
  await reviewDraft(await cx.as({ person: anId('person') }), { lesson: code, revision: 2, verdict: 'pass', note: '' })
  expect(await publishLesson(cx, { lesson: code, bestBefore: day('2027-06-30') })).toMatchObject({ ok: true })
  expect(await high(cx)).toMatchObject({ both: 1 })
})

test('CUR-34, RSK-5 past its best-before day a lesson covers nothing, until somebody has looked it through', async ({
  cx,
}) => {
  await untold(cx)
  await bring(cx, [...families])
  const onDay = (today: Day) => ({ ...cx, today })
  const last = addDays(cx.today, 365)
  expect(await high(onDay(last))).toMatchObject({ both: 0, lessonOnly: { count: 1 } })
  const after = onDay(addDays(last, 1))
  expect(await high(after)).toMatchObject({ both: 0, lessonOnly: { count: 0 } })
  const said = { kind: 'lesson', code, version: '1.0.0', on: after.today, reason: '场景和条款都还对得上' } as const
  expect(await lookThrough(after, { ...said, bestBefore: addDays(last, 200) })).toMatchObject({ ok: true })
  expect(await high(after)).toMatchObject({ both: 0, lessonOnly: { count: 1 } })
})
