import { expect } from 'vitest'
import { addDays } from '#kernel/day.ts'
import { type TestCx, test } from '#platform/testing.ts'
import { aLesson, anExam, aPack, aQuestion } from '../sample.ts'
import { keepPublications } from '../store/drafts.ts'
import { keepVersions, loadVersion } from '../store/versions.ts'
import { takeOutOfUse } from '../store/withdrawals.ts'
import { packVersions } from '../views/pack-versions.ts'
import { loadPack } from './load-pack.ts'
import { settlePackVersion } from './settle-pack-version.ts'

const code = 'drawn-exam'
const [first, second] = [aQuestion({ code: 'drawn-1' }), aQuestion({ code: 'drawn-2' })]

const bring = async (cx: TestCx, version: string, exam: Parameters<typeof anExam>[0]) => {
  const pack = { ...aPack().pack, code: 'exams', version }
  const parts = { lessons: [], cases: [], questions: [first, second] }
  return loadPack(cx.tx, aPack({ ...parts, pack, exams: [anExam({ code, version, ...exam })] }), cx.now)
}

/** A lesson of ours that asks a question which exams of packs draw. */
const oursAsks = (cx: TestCx, version: string, questions: string[]) =>
  keepVersions(cx.tx, 'lessonVersion', [aLesson({ code: 'ours', version, questions })])

const both = [first.code, second.code]
const inUse = async (cx: TestCx) => (await loadVersion(cx.tx, 'examVersion', code))?.version
const waiting = async (cx: TestCx) => {
  const answer = await packVersions(cx, {})
  return answer.ok ? answer.value.waiting : []
}

test('CUR-51 an exam of a pack whose question a lesson here asks waits, and says which; all else of the pack is taken', async ({
  cx,
}) => {
  await bring(cx, '1.0.0', { questions: both })
  await oursAsks(cx, '1.0.0', [second.code])
  const asked = [{ question: second.stem, lesson: aLesson().title }]
  const unfit = { draw: 1, left: 1, asked }
  const named = { code, title: anExam().title, version: '2.0.0' }
  expect(await bring(cx, '2.0.0', { questions: both })).toMatchObject({
    ...{ loaded: { exams: 0 }, unfit: [{ ...named, ...unfit }] },
  })
  expect(await inUse(cx)).toBe('1.0.0')
  expect(await waiting(cx)).toMatchObject([{ kind: 'exam', ...named, here: '1.0.0', unfit }])
  // The same pack once more says it to nobody again.
  expect(await bring(cx, '2.0.0', { questions: both })).toMatchObject({ loaded: { exams: 0 }, unfit: [], aside: [] })

  const take = { kind: 'exam', code, version: '2.0.0', here: '1.0.0', take: true } as const
  expect(await settlePackVersion(cx, take)).toEqual({ ok: false, refusal: 'question-gone' })
  await oursAsks(cx, '1.1.0', [])
  expect(await waiting(cx)).toMatchObject([{ code, unfit: null }])
  expect(await settlePackVersion(cx, take)).toEqual({ ok: true, value: { version: '2.0.0' } })
  expect(await inUse(cx)).toBe('2.0.0')
})

test('CUR-51 an exam that nobody had before waits likewise, and is left or taken', async ({ cx }) => {
  await oursAsks(cx, '1.0.0', [first.code])
  expect(await bring(cx, '1.0.0', { questions: both })).toMatchObject({ loaded: { exams: 0 }, unfit: [{ code }] })
  const take = { kind: 'exam', code, version: '1.0.0', here: '0.0.0', take: true } as const
  expect(await waiting(cx)).toMatchObject([{ code, here: '0.0.0' }])
  expect(await settlePackVersion(cx, take)).toEqual({ ok: false, refusal: 'question-gone' })
  await oursAsks(cx, '1.1.0', [])
  expect(await settlePackVersion(cx, take)).toMatchObject({ ok: true })
  expect(await inUse(cx)).toBe('1.0.0')
})

test('CUR-51 an exam that waits gives way to a later version of the pack that fits', async ({ cx }) => {
  await bring(cx, '1.0.0', { questions: both })
  await oursAsks(cx, '1.0.0', [second.code])
  expect(await bring(cx, '2.0.0', { questions: both })).toMatchObject({ unfit: [{ code }] })
  await oursAsks(cx, '1.1.0', [])
  expect(await bring(cx, '3.0.0', { questions: both })).toMatchObject({ loaded: { exams: 1 }, unfit: [] })
  expect(await inUse(cx)).toBe('3.0.0')
  expect(await waiting(cx)).toEqual([])
})

test('CUR-51 a lesson of a pack that lists what an exam of ours draws waits, and says which; all else of the pack is taken', async ({
  cx,
}) => {
  await bring(cx, '1.0.0', { questions: both })
  const bestBefore = addDays(cx.today, 180)
  await keepPublications(cx.tx, 'exam', [{ code, version: '1.0.0', bestBefore, editors: [] }], cx.now)
  const theirs = aLesson({ code: 'theirs', questions: both })
  const pack = aPack({
    ...{ pack: { ...aPack().pack, code: 'teaching' }, cases: [], questions: [first, second] },
    ...{ lessons: [theirs, aLesson({ code: 'beside', questions: [] })], exams: [] },
  })
  const taught = async () => (await loadVersion(cx.tx, 'lessonVersion', 'theirs'))?.version
  const drawn = [first, second].map(({ stem }) => ({ question: stem, exam: anExam().title }))
  const named = { code: 'theirs', title: theirs.title, version: '1.0.0' }
  expect(await loadPack(cx.tx, pack, cx.now)).toMatchObject({
    ...{ loaded: { lessons: 1 }, revealing: [{ ...named, drawn }] },
  })
  expect(await taught()).toBeUndefined()
  expect(await waiting(cx)).toMatchObject([{ kind: 'lesson', ...named, here: '0.0.0', drawn }])
  expect(await loadPack(cx.tx, pack, cx.now)).toMatchObject({ loaded: { lessons: 0 }, revealing: [] })

  const take = { kind: 'lesson', code: 'theirs', version: '1.0.0', here: '0.0.0', take: true } as const
  expect(await settlePackVersion(cx, take)).toEqual({ ok: false, refusal: 'question-drawn' })
  await takeOutOfUse(cx.tx, 'exam', code)
  expect(await waiting(cx)).toMatchObject([{ code: 'theirs', drawn: [] }])
  expect(await settlePackVersion(cx, take)).toMatchObject({ ok: true })
  expect(await taught()).toBe('1.0.0')
})

test('CUR-36, CUR-51 an older exam that comes later is kept and waits for nobody, whether it fits or not', async ({
  cx,
}) => {
  await bring(cx, '2.0.0', { questions: both })
  await oursAsks(cx, '1.0.0', [second.code])
  expect(await bring(cx, '1.5.0', { questions: both })).toMatchObject({ loaded: { exams: 1 }, unfit: [] })
  expect(await inUse(cx)).toBe('2.0.0')
  expect(await waiting(cx)).toEqual([])
})

test('CUR-51 what was withdrawn here is out of the pool; an exam that no longer has enough of it waits', async ({
  cx,
}) => {
  await bring(cx, '1.0.0', { questions: both })
  await takeOutOfUse(cx.tx, 'question', second.code)
  expect(await bring(cx, '1.1.0', { questions: both })).toMatchObject({ loaded: { exams: 1 }, unfit: [] })
  const short = { draw: 2, left: 1, asked: [] }
  expect(await bring(cx, '1.2.0', { questions: both, draw: 2 })).toMatchObject({ unfit: [{ code, ...short }] })
  const take = { kind: 'exam', code, version: '1.2.0', here: '1.1.0', take: true } as const
  expect(await settlePackVersion(cx, take)).toEqual({ ok: false, refusal: 'pool-short' })
})
