import { expect } from 'vitest'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { aCase, aPack } from '../sample.ts'
import { warningCase } from '../views/case.ts'
import { cases } from '../views/cases.ts'
import { studioCases } from '../views/studio-cases.ts'
import { approveCases } from './approve-cases.ts'
import { loadPack } from './load-pack.ts'

const code = aCase().code
const of = (cx: TestCx, ...roles: Parameters<TestCx['as']>[0]['roles'] & object) =>
  cx.as({ person: anId('person'), roles, unitPath: '1', reach: { units: ['1'], branches: [] } })
const brought = async (cx: TestCx, version: string, packVersion: string) => {
  const pack = aPack({ lessons: [], questions: [], exams: [], cases: [aCase({ version, approver: null })] })
  expect(await loadPack(cx.tx, { ...pack, pack: { ...pack.pack, version: packVersion } }, cx.now)).toHaveProperty(
    'loaded',
  )
}
const versionRead = async (cx: TestCx) => {
  const read = await warningCase(cx, { case: code })
  return read.ok ? `${read.value.case.version} ${read.value.case.approver}` : read.refusal
}
const listed = async (cx: TestCx) => {
  const answer = await cases(cx, {})
  return answer.ok ? answer.value.cases.map((one) => one.code) : []
}

test('CUR-31 a case of a pack is shown once an officer has answered for it, and a newer version once it is answered for anew', async ({
  cx,
}) => {
  await brought(cx, '1.0.0', '1.0.0')
  const learner = await of(cx, 'learner')
  expect([await versionRead(learner), await listed(learner)]).toEqual(['case-not-approved', []])
  const author = await of(cx, 'author')
  expect(await versionRead(author)).toBe('1.0.0 null')
  const officer = await of(cx, 'officer')
  expect(await studioCases(officer, {})).toMatchObject({ value: { cases: [{ approver: null, mayApprove: true }] } })
  expect(await approveCases(officer, { cases: [{ code: 'none', version: '1.0.0' }] })).toMatchObject({
    refusal: 'item-not-found',
  })
  const once = { cases: [{ code, version: '1.0.0' }] }
  expect(await approveCases(officer, once)).toEqual({ ok: true, value: { approved: 1 } })
  expect(officer.facts).toMatchObject([{ kind: 'case', payload: { approved: '1.0.0', anonymisation: 'composite' } }])
  expect(await approveCases(officer, once)).toEqual({ ok: false, refusal: 'already-approved' })
  expect(await studioCases(officer, {})).toMatchObject({
    value: { cases: [{ approver: 'officer', mayApprove: false }] },
  })
  const later = await of(cx, 'learner')
  expect([await versionRead(later), await listed(later)]).toEqual(['1.0.0 officer', [code]])

  await brought(cx, '1.1.0', '1.1.0')
  expect(await versionRead(await of(cx, 'learner'))).toBe('1.0.0 officer')
  const again = await of(cx, 'officer')
  expect(await versionRead(again)).toBe('1.1.0 null')
  expect(await warningCase(again, { case: code, asShown: true })).toMatchObject({
    value: { case: { version: '1.0.0' } },
  })
  expect(await approveCases(again, once)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  expect(await approveCases(again, { cases: [{ code, version: '1.1.0' }] })).toMatchObject({ ok: true })
  expect(await versionRead(await of(cx, 'learner'))).toBe('1.1.0 officer')
})

test('CUR-31 a case that says itself who answers for it needs nobody else', async ({ cx }) => {
  const pack = aPack({ lessons: [], questions: [], exams: [], cases: [aCase({ approver: 'officer' })] })
  await loadPack(cx.tx, pack, cx.now)
  expect(await versionRead(await of(cx, 'learner'))).toBe('1.0.0 officer')
  expect(await approveCases(await of(cx, 'officer'), { cases: [{ code, version: '1.0.0' }] })).toEqual({
    ok: false,
    refusal: 'already-approved',
  })
})
