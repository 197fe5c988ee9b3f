import { expect } from 'vitest'
import { aNorm } from '#capabilities/norms/sample.ts'
import { loadProcesses } from '#capabilities/risk/public.ts'
import { fiveSteps } from '#capabilities/risk/sample.ts'
import { loading, withSmallRegister } from '#capabilities/risk/testing.ts'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { aLesson, aPack } from '../sample.ts'
import { loadVersion } from '../store/versions.ts'
import { draft, draftRevision } from '../views/draft.ts'
import { studio } from '../views/studio.ts'
import { askSecondPerson } from './ask-second-person.ts'
import { dropDraft } from './drop-draft.ts'
import { loadPack } from './load-pack.ts'
import { publishLesson } from './publish-lesson.ts'
import { repealNorm } from './repeal-norm.ts'
import { reviewDraft } from './review-draft.ts'
import { saveDraft } from './save-draft.ts'
import { startDraft } from './start-draft.ts'

const lesson = 'sample-parcel'
const said = (zh: string) => ({ zh, en: '' })
const closeness = {
  object: said('采购岗'),
  work: said('收货'),
  reality: said('年货'),
  thought: said('为什么不当场退'),
}

/** A draft of a lesson that a pack brought, with one sentence changed. */
const begun = async (cx: TestCx) => {
  await loadPack(cx.tx, aPack(), cx.now)
  expect(await startDraft(cx, { lesson, title: null })).toEqual({ ok: true, value: { revision: 1 } })
  const seen = await draft(cx, { lesson })
  if (!seen.ok) throw new Error(seen.refusal)
  const title = { zh: '年货送到家门口，改过', en: 'Holiday goods at the door, changed' }
  return { ...seen.value.body, title }
}

test('CUR-9 a draft carries the words of the place: units, processes and what their steps leave on paper', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  const steps = fiveSteps().map(({ postName: _, ...step }) => ({ ...step, points: [] }))
  const map = { code: 'buy', unit: 'supply', name: { zh: '小额采购', en: 'Small purchases' }, norms: [], steps }
  await loadProcesses(cx.tx, [{ ...map, purpose: { zh: '', en: '' }, fromOn: day('2026-03-01') }], loading)
  await begun(cx)
  const seen = await draft(cx, { lesson })
  const places = seen.ok ? seen.value.places.map(({ zh }) => zh) : []
  expect(places).toEqual(expect.arrayContaining(['小额采购', '三张报价单']))
  expect(places.length).toBeGreaterThan(2)
})

test('CUR-14 to CUR-16 a lesson of a pack is changed, read by a second person and published; the first version stays', async ({
  cx,
}) => {
  const body = await begun(cx)
  expect(await saveDraft(cx, { lesson, revision: 1, body, closeness })).toEqual({ ok: true, value: { revision: 2 } })
  expect(await saveDraft(cx, { lesson, revision: 1, body, closeness })).toMatchObject({ refusal: 'changed-meanwhile' })
  expect(await askSecondPerson(cx, { lesson, revision: 1 })).toMatchObject({ refusal: 'changed-meanwhile' })
  expect(await askSecondPerson(cx, { lesson, revision: 2 })).toEqual({ ok: true, value: { state: 'asked' } })
  expect(await reviewDraft(cx, { lesson, revision: 2, verdict: 'pass', note: '' })).toEqual({
    ok: false,
    refusal: 'own-work',
  })
  expect(await publishLesson(cx, { lesson, bestBefore: day('2027-06-30') })).toMatchObject({ refusal: 'not-passed' })

  const second = await cx.as({ person: anId('person') })
  expect(await reviewDraft(second, { lesson, revision: 1, verdict: 'pass', note: '' })).toMatchObject({
    refusal: 'changed-meanwhile',
  })
  const waiting = await studio(second, {})
  expect(waiting.ok && waiting.value.lessons[0]).toMatchObject({ code: lesson, state: 'asked', mayReview: true })
  expect(await reviewDraft(second, { lesson, revision: 2, verdict: 'pass', note: '' })).toMatchObject({ ok: true })
  expect(await publishLesson(cx, { lesson, bestBefore: day('2027-02-01') })).toEqual({
    ok: true,
    value: { version: '1.1.0' },
  })
  expect(await loadVersion(cx.tx, 'lessonVersion', lesson)).toMatchObject({ version: '1.1.0', title: body.title })
  expect(await loadVersion(cx.tx, 'lessonVersion', lesson, '1.0.0')).toMatchObject({ version: '1.0.0' })
  expect(await draft(cx, { lesson })).toEqual({ ok: false, refusal: 'draft-not-found' })

  const after = await studio(cx, {})
  expect(after.ok && after.value.lessons.find(({ code }) => code === lesson)).toMatchObject({
    version: '1.1.0',
    bestBefore: '2027-02-01',
    due: true,
    state: null,
  })
  expect(cx.facts.map(({ kind }) => kind)).toContain('lesson')
})

test('CUR-15 what the second person said names the revision that was read, also once the author went on', async ({
  cx,
}) => {
  const body = await begun(cx)
  await saveDraft(cx, { lesson, revision: 1, body, closeness })
  await askSecondPerson(cx, { lesson, revision: 2 })
  const note = '选项 B 太像答案'
  await reviewDraft(await cx.as({ person: anId('person') }), { lesson, revision: 2, verdict: 'return', note })
  await saveDraft(cx, { lesson, revision: 2, body, closeness })
  expect(await draft(cx, { lesson })).toMatchObject({ value: { revision: 3, reviewedRevision: 2, note } })
})

test('CUR-14 earlier revisions can be read again, and a draft can be dropped', async ({ cx }) => {
  const body = await begun(cx)
  await saveDraft(cx, { lesson, revision: 1, body, closeness })
  expect(await draftRevision(cx, { lesson, revision: 1 })).toMatchObject({
    value: { body: { title: { zh: '年货送到家门口' } } },
  })
  expect(await dropDraft(cx, { lesson })).toEqual({ ok: true, value: { dropped: true } })
  expect(await dropDraft(cx, { lesson })).toEqual({ ok: false, refusal: 'draft-not-found' })
})

test('CUR-14 a new lesson takes a code that is free', async ({ cx }) => {
  await begun(cx)
  const title = { zh: '新课', en: 'New lesson' }
  expect(await startDraft(cx, { lesson, title })).toEqual({ ok: false, refusal: 'code-taken' })
  expect(await startDraft(cx, { lesson: 'sample-new', title: null })).toEqual({
    ok: false,
    refusal: 'lesson-not-found',
  })
  expect(await startDraft(cx, { lesson: 'sample-new', title })).toMatchObject({ ok: true })
  expect(await askSecondPerson(cx, { lesson: 'sample-new', revision: 1 })).toEqual({
    ok: false,
    refusal: 'words-missing',
  })
})

test('CUR-15 what is sent back comes with its reason', async ({ cx }) => {
  const body = await begun(cx)
  await saveDraft(cx, { lesson, revision: 1, body, closeness })
  await askSecondPerson(cx, { lesson, revision: 2 })
  const second = await cx.as({ person: anId('person') })
  await reviewDraft(second, { lesson, revision: 2, verdict: 'return', note: '选项 B 太像标准答案' })
  expect(await draft(cx, { lesson })).toMatchObject({ value: { state: 'returned', note: '选项 B 太像标准答案' } })
})

test.for([
  ['refused where nothing of it cited that before', [], { ok: false, refusal: 'norm-repealed' }],
  ['kept where the version before cites it already', ['old-rule'], { ok: true, value: { version: '1.1.0' } }],
] as const)('NRM-12 what cites a norm that was repealed since is %s', async ([, before, outcome], { cx }) => {
  const pack = aPack({
    norms: [aNorm({ code: 'old-rule' })],
    lessons: [aLesson({ norms: [...before], questions: ['sample-gifts-1'] })],
  })
  expect(await loadPack(cx.tx, pack, cx.now)).toHaveProperty('loaded')
  await startDraft(cx, { lesson, title: null })
  const seen = await draft(cx, { lesson })
  if (!seen.ok) throw new Error(seen.refusal)
  const body = { ...seen.value.body, norms: ['old-rule'] }
  expect(await saveDraft(cx, { lesson, revision: 1, body, closeness })).toMatchObject({ ok: true })
  await cx.tx.rows(sql`update content_draft set state = 'approved' where tenant_id = ${cx.tx.tenant}`)
  const gone = { norm: 'old-rule', over: pack.pack.version, fromOn: cx.today, note: { zh: '废止', en: 'Repealed' } }
  expect(await repealNorm(cx, gone)).toMatchObject({ ok: true })
  expect(await publishLesson(cx, { lesson, bestBefore: day('2027-06-30') })).toEqual(outcome)
})
