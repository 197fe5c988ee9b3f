import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { acceptAll, preview, read, repairs, stage } from '#capabilities/organisation/public.ts'
import { day } from '#kernel/day.ts'
import type { UploadedFile } from '#platform/context.ts'
import { exporting } from '#platform/export.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { questionsExport } from '../edge/exports.ts'
import { aCase, aLesson, aPack, aQuestion } from '../sample.ts'
import { questionsList } from '../store/questions-list.ts'
import { loadVersion } from '../store/versions.ts'
import { familyNames } from '../text.ts'
import { caseDraft, questionDraft } from '../views/item-draft.ts'
import { lesson } from '../views/lesson.ts'
import { studioCases } from '../views/studio-cases.ts'
import { studioQuestions } from '../views/studio-questions.ts'
import { askForItems } from './ask-for-items.ts'
import { dropItems } from './drop-items.ts'
import { importQuestions, undoQuestions } from './import-questions.ts'
import { loadPack } from './load-pack.ts'
import { publishItems } from './publish-items.ts'
import { reviewItems } from './review-items.ts'
import { saveCase, saveQuestion } from './save-item.ts'
import { startItem } from './start-item.ts'

const list = questionsList(familyNames)
const code = 'sample-gifts-1'
const sheet = { sheet: null, encoding: null }
const done = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`)
  return result.value
}

/** An author, and an officer as second person, in an organisation that has the sample pack. */
const people = async (cx: TestCx) => {
  await loadPack(cx.tx, aPack({ lessons: [aLesson({ questions: ['sample-gifts-1'] })] }), cx.now)
  return {
    author: await cx.as({ roles: ['author'] }),
    officer: await cx.as({ roles: ['officer'], person: anId('person') }),
  }
}

const staged = async (cx: TestCx, upload: UploadedFile) => {
  const seen = done(await read(list)({ ...cx, upload }, sheet))
  const mapping = seen.columns.map(({ column, field }) => ({ column, field }))
  return done(await stage(list)({ ...cx, upload }, { ...sheet, mapping, remember: false })).draft
}
const look = (cx: TestCx, draft: Awaited<ReturnType<typeof staged>>, show: 'created' | 'changed' = 'changed') =>
  preview(list)(cx, { draft, full: false, show, page: 0 }).then(done)
const taken = async (cx: TestCx, language: 'zh' | 'en'): Promise<UploadedFile> => {
  const { name, bytes } = done(await exporting(questionsExport)(cx, { of: {}, language }))
  return { name, bytes: Buffer.from(bytes) }
}

test.for(['zh', 'en'] as const)(
  'CUR-28 questions taken out in %s and brought back change nothing',
  async (language, { cx }) => {
    const { author } = await people(cx)
    const draft = await staged(author, await taken(author, language))
    expect((await look(author, draft)).counts).toEqual({
      ...{ created: 0, changed: 0, ended: 0, unchanged: 1, doubtful: 0 },
    })
  },
)

test('CUR-28 a workbook saved by LibreOffice is the same question; one row more is a new one, and all can be taken back', async ({
  cx,
}) => {
  const { author } = await people(cx)
  const file = new URL('../../../platform/spreadsheet/fixtures/questions-libreoffice.xlsx', import.meta.url)
  const draft = await staged(author, { name: 'questions.xlsx', bytes: await readFile(file) })
  const seen = await look(author, draft, 'created')
  expect(seen.counts).toMatchObject({ created: 1, changed: 0, unchanged: 1, doubtful: 1 })
  expect(done(await repairs(list, 'code')(author, { draft })).doubts).toMatchObject([
    { field: 'lesson', kind: 'unknown', suggestion: '年货送到家门口' },
  ])
  done(await acceptAll(list)(author, { draft }))
  const { counts } = await look(author, draft)
  const written = done(await importQuestions(list)(author, { draft, full: false, seen: counts }))
  expect(written).toMatchObject({ counts: { created: 2, unchanged: 1, doubtful: 0 }, undoUntil: expect.any(String) })
  expect(done(await studioQuestions(author, { show: 'open' })).questions).toMatchObject([
    { state: 'draft', version: null, lessonTitle: { zh: '年货送到家门口' } },
    { state: 'draft', version: null },
  ])
  expect(done(await undoQuestions(list)(author, { draft }))).toEqual({ people: 2 })
  expect(done(await studioQuestions(author, { show: 'open' })).questions).toEqual([])
})

test('CUR-28 what changed in English alone is told as a change of the English text', async ({ cx }) => {
  const { author } = await people(cx)
  const file = await taken(author, 'zh')
  done(await startItem(author, { kind: 'question', code, fresh: null }))
  const { body } = done(await questionDraft(author, { question: code }))
  const own = { ...body, explanation: { ...body.explanation, en: 'Another reason.' } }
  done(await saveQuestion(author, { question: code, revision: 1, body: own }))
  const { changes } = await look(author, await staged(author, file))
  expect(changes).toMatchObject([{ field: 'explanation-en', before: { zh: 'Another reason.', en: 'Another reason.' } }])
})

test('CUR-28 taken back, a draft says again what it said; one that went on meanwhile is left alone', async ({ cx }) => {
  const { author } = await people(cx)
  const file = await taken(author, 'zh')
  done(await startItem(author, { kind: 'question', code, fresh: null }))
  const { body } = done(await questionDraft(author, { question: code }))
  const own = { ...body, stem: { zh: '自己改的', en: 'Changed by hand' } }
  done(await saveQuestion(author, { question: code, revision: 1, body: own }))

  const draft = await staged(author, file)
  const { counts, changes } = await look(author, draft)
  const said = (words: string) => ({ zh: words, en: words })
  expect(changes).toMatchObject(
    (['zh', 'en'] as const).map((language) => ({
      ...{ field: `stem-${language}`, before: said(own.stem[language]), after: said(body.stem[language]) },
      follows: 'next-revision',
    })),
  )
  done(await importQuestions(list)(author, { draft, full: false, seen: counts }))
  expect(done(await questionDraft(author, { question: code }))).toMatchObject({ revision: 3, body })
  done(await undoQuestions(list)(author, { draft }))
  expect(done(await questionDraft(author, { question: code }))).toMatchObject({ revision: 4, body: own })

  done(await importQuestions(list)(author, { draft, full: false, seen: counts }))
  done(await saveQuestion(author, { question: code, revision: 5, body: own }))
  expect(await undoQuestions(list)(author, { draft })).toEqual({ ok: false, refusal: 'touched-since' })
})

test('CUR-25, CUR-29 a question is written, read by a second person, published, and asked with its lesson', async ({
  cx,
}) => {
  const { author, officer } = await people(cx)
  done(
    await startItem(author, {
      kind: 'question',
      code: 'sample-new',
      fresh: { title: null, lesson: 'sample-parcel', sort: null },
    }),
  )
  expect(
    await startItem(author, { kind: 'question', code, fresh: { title: null, lesson: null, sort: null } }),
  ).toMatchObject({
    refusal: 'code-taken',
  })
  const first = { code: 'sample-new', revision: 1 }
  expect(done(await askForItems(author, { kind: 'question', items: [first] }))).toEqual({
    asked: 0,
    left: [{ code: 'sample-new', why: 'words-missing' }],
  })
  const { version: _, ...whole } = aQuestion({ code: 'sample-new', lesson: 'sample-parcel' })
  done(await saveQuestion(author, { question: 'sample-new', revision: 1, body: whole }))
  expect(await askForItems(author, { kind: 'question', items: [first] })).toMatchObject({
    refusal: 'changed-meanwhile',
  })
  const items = [{ code: 'sample-new', revision: 2 }]
  expect(done(await askForItems(author, { kind: 'question', items }))).toEqual({ asked: 1, left: [] })

  const said = { kind: 'question', items, verdict: 'pass', note: '' } as const
  expect(await reviewItems(author, said)).toMatchObject({ refusal: 'own-work' })
  expect(done(await studioQuestions(officer, { show: 'asked' })).questions).toMatchObject([{ mayReview: true }])
  expect(await publishItems(author, { kind: 'question', items, bestBefore: day('2027-07-01') })).toMatchObject({
    refusal: 'not-passed',
  })
  expect(done(await reviewItems(officer, said))).toEqual({ reviewed: 1 })
  expect(done(await publishItems(author, { kind: 'question', items, bestBefore: day('2027-07-01') }))).toEqual({
    ...{ published: 1, versions: ['1.0.0'] },
  })
  expect(done(await lesson(cx, { lesson: 'sample-parcel' })).questions.map((one) => one.code)).toEqual([
    code,
    'sample-new',
  ])
})

test('CUR-27 a case gets its approver from the officer who lets it pass, never from its author', async ({ cx }) => {
  const { author, officer } = await people(cx)
  const started = { kind: 'case', code: aCase().code, fresh: null } as const
  done(await startItem(author, started))
  const { body } = done(await caseDraft(author, { case: started.code }))
  const inEnglish = (en: string) => ({ zh: '', en })
  const closeness = {
    object: inEnglish('scale'),
    work: inEnglish('weighing'),
    reality: inEnglish('slip'),
    thought: inEnglish('why not say'),
  }
  const own = { ...body, missedChance: { zh: '第一次过磅', en: 'The first weighing' }, approver: 'me' }
  done(await saveCase(author, { case: started.code, revision: 1, body: own, closeness }))
  expect(done(await caseDraft(author, { case: started.code })).body.approver).toBeNull()
  const items = [{ code: started.code, revision: 2 }]
  done(await askForItems(author, { kind: 'case', items }))
  const reader = await cx.as({ roles: ['author'], person: anId('person') })
  const said = { kind: 'case', items, verdict: 'pass', note: '' } as const
  expect(await reviewItems(reader, said)).toMatchObject({ refusal: 'officer-approves' })
  done(await reviewItems(officer, said))
  done(await publishItems(author, { kind: 'case', items, bestBefore: day('2027-07-01') }))
  expect(await loadVersion(cx.tx, 'caseVersion', started.code)).toMatchObject({
    ...{ version: '1.1.0', approver: 'officer', missedChance: own.missedChance },
  })
  expect(done(await studioCases(author, {})).cases).toMatchObject([{ approver: 'officer', state: null }])
})

test('CUR-14 drafts are dropped in the revision that was seen', async ({ cx }) => {
  const { author } = await people(cx)
  done(await startItem(author, { kind: 'question', code, fresh: null }))
  const one = (revision: number) => ({ kind: 'question' as const, items: [{ code: code as string, revision }] })
  expect(await dropItems(author, one(2))).toMatchObject({ refusal: 'changed-meanwhile' })
  expect(done(await dropItems(author, one(1)))).toEqual({ dropped: 1 })
  expect(await dropItems(author, one(1))).toMatchObject({ refusal: 'draft-not-found' })
})
