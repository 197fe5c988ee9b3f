import { expect } from 'vitest'
import { aNorm } from '#capabilities/norms/sample.ts'
import { addDays, day } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { aCase, aLesson, anExam, aPack, aQuestion } from '../sample.ts'
import { casesToApprove } from '../store/case-approvals.ts'
import { keepPublications } from '../store/drafts.ts'
import { keepVersions, questionsOfLesson } from '../store/versions.ts'
import { warningCase } from '../views/case.ts'
import { cases } from '../views/cases.ts'
import { caseDraft } from '../views/item-draft.ts'
import { lesson as lessonView } from '../views/lesson.ts'
import { lessons } from '../views/lessons.ts'
import { normUses } from '../views/norm-uses.ts'
import { studio } from '../views/studio.ts'
import { studioCases } from '../views/studio-cases.ts'
import { studioQuestions } from '../views/studio-questions.ts'
import { approveCases } from './approve-cases.ts'
import { loadPack } from './load-pack.ts'
import { publishLesson } from './publish-lesson.ts'
import { startDraft } from './start-draft.ts'
import { startItem } from './start-item.ts'
import { withdrawApproval } from './withdraw-approval.ts'
import { withdrawItem } from './withdraw-item.ts'

const lesson = 'sample-parcel'
const reason = '规定改了'
const offered = (cx: TestCx) =>
  cx.tx.rows<{ code: string }>(sql`select code from curriculum_item where kind in ('lesson', 'case') order by code`)

test('CUR-37 what is withdrawn is offered nowhere, says why in the studio, and comes back with its next version', async ({
  cx,
}) => {
  await loadPack(cx.tx, aPack(), cx.now)
  const read = { kind: 'lesson' as const, code: lesson, version: '1.0.0', reason }
  expect(await withdrawItem(cx, { ...read, version: '0.9.0' })).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  expect(await withdrawItem(cx, { ...read, code: 'none' })).toEqual({ ok: false, refusal: 'item-not-found' })
  expect(await withdrawItem(cx, read)).toEqual({ ok: true, value: { withdrawn: '1.0.0' } })
  expect(cx.facts).toMatchObject([{ kind: 'lesson', payload: { withdrawn: '1.0.0', reason } }])
  expect(await withdrawItem(cx, read)).toEqual({ ok: false, refusal: 'item-not-found' })

  expect(await lessonView(cx, { lesson })).toEqual({ ok: false, refusal: 'lesson-not-found' })
  expect(await lessons(cx, {})).toMatchObject({ value: { lessons: [] } })
  expect(await offered(cx)).toEqual([{ code: 'sample-weighbridge' }])
  expect(await studio(cx, {})).toMatchObject({
    value: { lessons: [{ code: lesson, version: '1.0.0', withdrawnOn: cx.today, withdrawnWhy: reason }] },
  })

  // Neither the same pack again nor an older version brings it back; a version after it does.
  await loadPack(cx.tx, aPack(), cx.now)
  await loadPack(cx.tx, aPack({ lessons: [aLesson({ version: '0.9.0', questions: ['sample-gifts-1'] })] }), cx.now)
  expect(await lessons(cx, {})).toMatchObject({ value: { lessons: [] } })
  expect(await startDraft(cx, { lesson, title: { zh: '新', en: 'New' } })).toMatchObject({ refusal: 'code-taken' })
  expect(await startDraft(cx, { lesson, title: null })).toMatchObject({ ok: true })
  await cx.tx.rows(sql`update content_draft set state = 'approved' where tenant_id = ${cx.tx.tenant}`)
  expect(await publishLesson(cx, { lesson, bestBefore: day('2027-06-30') })).toMatchObject({
    value: { version: '1.1.0' },
  })
  expect(await studio(cx, {})).toMatchObject({ value: { lessons: [{ version: '1.1.0', withdrawnOn: null }] } })
  expect(await offered(cx)).toEqual([{ code: lesson }, { code: 'sample-weighbridge' }])
})

test('CUR-37 a question and a case are withdrawn likewise; a new version of them begins from the last one', async ({
  cx,
}) => {
  await loadPack(cx.tx, aPack(), cx.now)
  await withdrawItem(cx, { kind: 'question', code: 'sample-gifts-1', version: '1.0.0', reason })
  await withdrawItem(cx, { kind: 'case', code: 'sample-weighbridge', version: '1.0.0', reason })
  const told = { version: '1.0.0', withdrawnOn: cx.today, withdrawnWhy: reason }
  expect(await studioQuestions(cx, {})).toMatchObject({ value: { questions: [told] } })
  expect(await studioCases(cx, {})).toMatchObject({ value: { cases: [{ ...told, shown: null, mayApprove: false }] } })
  expect(await cx.tx.rows(sql`select code from curriculum_asked_question`)).toEqual([])
  expect(await cx.tx.rows(sql`select kind, code from curriculum_out_of_use order by kind`)).toEqual([
    { kind: 'case', code: 'sample-weighbridge' },
    { kind: 'exam', code: 'sample-gifts-exam' },
  ])
  expect(await cx.tx.rows(sql`select code from curriculum_item where kind = 'exam'`)).toEqual([])
  for (const [kind, code] of [['question', 'sample-gifts-1'] as const, ['case', 'sample-weighbridge'] as const])
    expect(await startItem(cx, { kind, code, fresh: null })).toEqual({ ok: true, value: { revision: 1 } })

  // A later version that nobody answers for yet does not bring the withdrawn one back.
  const next = aCase({ version: '1.1.0', approver: null })
  await loadPack(cx.tx, aPack({ lessons: [], questions: [], exams: [], cases: [next] }), cx.now)
  const learner = await cx.as({ person: anId('person'), roles: ['learner'] })
  expect(await warningCase(learner, { case: next.code })).toEqual({ ok: false, refusal: 'case-not-approved' })
  expect(await cases(learner, {})).toMatchObject({ value: { cases: [] } })
  expect(await offered(cx)).toEqual([{ code: lesson }])
  const officer = await cx.as({ person: anId('person'), roles: ['officer'] })
  expect(await approveCases(officer, { cases: [{ code: next.code, version: '1.1.0' }] })).toMatchObject({ ok: true })
  expect(await offered(cx)).toEqual([{ code: lesson }, { code: next.code }])
})

test('CUR-38 an officer withdraws an approval: neither that version nor one before it is shown, until a newer one is approved', async ({
  cx,
}) => {
  const code = aCase().code
  const bring = async (version: string) => {
    const cases = [aCase({ version, approver: version === '1.0.0' ? 'officer' : null })]
    await loadPack(cx.tx, aPack({ lessons: [], questions: [], exams: [], cases }), cx.now)
  }
  const officer = await cx.as({ person: anId('person'), roles: ['officer'] })
  const reads = async () => {
    const answer = await warningCase(await cx.as({ person: anId('person'), roles: ['learner'] }), { case: code })
    return answer.ok ? answer.value.case.version : answer.refusal
  }
  await bring('1.0.0')
  await bring('1.1.0')
  await approveCases(officer, { cases: [{ code, version: '1.1.0' }] })
  expect(await reads()).toBe('1.1.0')
  expect(await withdrawApproval(officer, { case: code, version: '1.0.0', reason })).toMatchObject({
    refusal: 'changed-meanwhile',
  })
  expect(await withdrawApproval(officer, { case: code, version: '1.1.0', reason })).toMatchObject({ ok: true })
  expect(await reads()).toBe('case-not-approved')
  expect(await casesToApprove(cx.tx)).toBe(0)
  expect(await offered(cx)).toEqual([])
  expect(await approveCases(officer, { cases: [{ code, version: '1.1.0' }] })).toEqual({
    ok: false,
    refusal: 'approval-withdrawn',
  })
  expect(await withdrawApproval(officer, { case: code, version: '1.1.0', reason })).toMatchObject({
    refusal: 'item-not-found',
  })

  await bring('1.2.0')
  expect(await approveCases(officer, { cases: [{ code, version: '1.2.0' }] })).toMatchObject({ ok: true })
  expect(await reads()).toBe('1.2.0')
})

test('CUR-38 author and officer read a case whose approval was withdrawn as one that nobody answers for', async ({
  cx,
}) => {
  await loadPack(cx.tx, aPack({ lessons: [], questions: [], exams: [], cases: [aCase()] }), cx.now)
  const officer = await cx.as({ person: anId('person'), roles: ['officer'] })
  await withdrawApproval(officer, { case: aCase().code, version: '1.0.0', reason })
  expect(await warningCase(officer, { case: aCase().code })).toMatchObject({
    value: { case: { version: '1.0.0', approver: null } },
  })
  const told = { approvalWithdrawnOn: cx.today, approvalWithdrawnWhy: reason }
  expect(await studioCases(officer, {})).toMatchObject({ value: { cases: [{ ...told, mayApprove: false }] } })
  await startItem(officer, { kind: 'case', code: aCase().code, fresh: null })
  expect(await caseDraft(officer, { case: aCase().code })).toMatchObject({
    value: { versions: [{ version: '1.0.0', withdrawnOn: null, ...told }] },
  })
})

test('CUR-31 what leans on a norm names a case in the version that is shown, and an unapproved one to author and officer alone', async ({
  cx,
}) => {
  const bring = (version: string, en: string, approver: string | null) => {
    const cases = [aCase({ version, approver, title: { zh: en, en }, ruleBroken: ['gift-rule#hand-in'] })]
    return loadPack(cx.tx, aPack({ norms: [aNorm()], lessons: [], questions: [], exams: [], cases }), cx.now)
  }
  const named = async (role: 'learner' | 'officer') => {
    const answer = await normUses(await cx.as({ person: anId('person'), roles: [role] }), { norm: 'gift-rule' })
    return answer.ok && answer.value.uses.map(({ title }) => title.en)
  }
  await bring('1.0.0', 'Not read yet', null)
  expect([await named('learner'), await named('officer')]).toEqual([[], ['Not read yet']])
  await bring('1.1.0', 'Approved', 'officer')
  await bring('1.2.0', 'Next', null)
  expect([await named('learner'), await named('officer')]).toEqual([['Approved'], ['Next']])
})

test('CUR-29, CUR-37 the key of what a withdrawn exam draws goes out with no lesson, until the exam is back without it', async ({
  cx,
}) => {
  const drawn = aQuestion({ lesson })
  const other = aQuestion({ code: 'sample-gifts-2' })
  const exam = anExam({ questions: [drawn.code, other.code] })
  const pack = { lessons: [aLesson()], questions: [drawn, other], exams: [exam] }
  await loadPack(cx.tx, aPack(pack), cx.now)
  const bestBefore = addDays(cx.today, 180)
  await keepPublications(cx.tx, 'question', [{ ...drawn, bestBefore, editors: [] }], cx.now)
  const asked = async () => (await questionsOfLesson(cx.tx, aLesson())).map(({ code }) => code)
  expect(await asked()).toEqual([])

  const out = { kind: 'exam', code: exam.code, version: '1.0.0', reason } as const
  expect(await withdrawItem(cx, out)).toMatchObject({ ok: true })
  expect(await asked()).toEqual([])
  await keepVersions(cx.tx, 'examVersion', [{ ...exam, version: '1.1.0', questions: [other.code] }])
  expect(await asked()).toEqual([drawn.code])
})
