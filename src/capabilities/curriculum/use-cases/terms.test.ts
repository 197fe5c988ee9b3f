import { expect } from 'vitest'
import { sql } from '#platform/database.ts'
import { anId, test } from '#platform/testing.ts'
import { aCase, aLesson, aPack, aQuestion } from '../sample.ts'
import { lesson as lessonView } from '../views/lesson.ts'
import { lessons } from '../views/lessons.ts'
import { terms } from '../views/terms.ts'
import { dropTerm } from './drop-term.ts'
import { loadPack } from './load-pack.ts'
import { saveTerm } from './save-term.ts'

const parcel = { said: { zh: '年货', en: 'holiday goods' }, called: { zh: '节礼', en: 'festival box' } }

test('CUR-42 a word is written, changed and removed; each is an entry, and a word is taken once', async ({ cx }) => {
  await loadPack(cx.tx, aPack(), cx.now)
  const saved = await saveTerm(cx, { id: null, term: parcel })
  expect(saved).toMatchObject({ ok: true, value: { uses: expect.any(Number) } })
  if (!saved.ok) return
  const { id, uses } = saved.value
  expect(uses).toBeGreaterThan(0)
  expect(await saveTerm(cx, { id: null, term: parcel })).toEqual({ ok: false, refusal: 'word-taken' })
  const rare = { said: { zh: '没有这个词', en: '' }, called: { zh: '叫法', en: '' } }
  expect(await saveTerm(cx, { id, term: rare })).toEqual({ ok: true, value: { id, uses: 0 } })
  expect(await terms(cx, {})).toEqual({ ok: true, value: { terms: [{ id, ...rare }] } })
  expect(await saveTerm(cx, { id: anId('local-term'), term: parcel })).toEqual({ ok: false, refusal: 'term-not-found' })
  expect(await dropTerm(cx, { id })).toEqual({ ok: true, value: { dropped: true } })
  expect(await dropTerm(cx, { id })).toEqual({ ok: false, refusal: 'term-not-found' })
  expect(await terms(cx, {})).toEqual({ ok: true, value: { terms: [] } })
  expect(cx.facts).toMatchObject([
    { kind: 'local-term', id, payload: parcel },
    { kind: 'local-term', id, payload: rare },
    { kind: 'local-term', id, payload: { dropped: rare.said } },
  ])
})

test('CUR-43 a lesson and its questions are told in the own words; what is kept of them stays', async ({ cx }) => {
  const body = aLesson({ questions: ['sample-gifts-1'] })
  const asked = aQuestion({
    lesson: body.code,
    explanation: { zh: '年货当天说。', en: 'Holiday goods are said the same day.' },
  })
  await loadPack(cx.tx, aPack({ lessons: [body], questions: [asked], exams: [], cases: [aCase()] }), cx.now)
  await saveTerm(cx, { id: null, term: parcel })
  const told = await lessonView(cx, { lesson: body.code })
  expect(told).toMatchObject({
    ok: true,
    value: {
      lesson: {
        // By its title a lesson is found.
        title: body.title,
        scenes: [
          { text: { zh: '供应商把一箱节礼放在门口。', en: 'A supplier left a box of festival box at the door.' } },
          {},
          {},
          {},
        ],
      },
      questions: [
        {
          options: asked.options.map(({ id, correct }) => ({ id, correct })),
          explanation: { zh: '节礼当天说。', en: 'Festival box are said the same day.' },
        },
      ],
    },
  })
  expect(await lessons(cx, {})).toMatchObject({ ok: true, value: { lessons: [{ title: body.title }] } })
  const kept = await cx.tx.rows(sql<{ body: unknown }>`
    select body from lesson_version where tenant_id = ${cx.tx.tenant} and code = ${body.code}`)
  expect(kept).toEqual([{ body }])
})
