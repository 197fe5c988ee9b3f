import { expect } from 'vitest'
import { day, moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { wellsPath, withMoreHolders, withSmallRegister } from '../testing.ts'
import { gradeChanges, postEvidence } from '../views/evidence.ts'
import { answerGradeChange } from './answer-grade-change.ts'
import { recordFinding, settleFinding } from './record-finding.ts'

const officer = (cx: TestCx) => cx.as({ roles: ['officer'] })

const grave = (postId: Id<'post'>) => ({
  postId,
  riskPointId: null,
  family: 'procurement',
  happenedOn: day('2026-12-20'),
  count: 3,
  severity: 3,
  status: 'verified' as const,
  note: { zh: '拆单', en: 'Split orders' },
})

const evidenceOf = async (cx: TestCx, code = 'purchasing') => {
  const answered = await postEvidence(await officer(cx), { post: code })
  if (!answered.ok || !answered.value.evidence) throw new Error('no evidence')
  return answered.value.evidence
}

test('RSK-51 the steps on screen add up to the estimate, and lie beside the cuts of method G', async ({ cx }) => {
  await withSmallRegister(cx)
  const { steps, score, cuts } = await evidenceOf(cx)
  expect(steps.map(({ kind }) => kind)).toEqual([
    'usual',
    ...new Array(4).fill('factor'),
    'years',
    'findings',
    'controls',
  ])
  expect(steps.reduce((sum, { change }) => sum + change, 0)).toBe(score.estimate)
  expect(cuts).toEqual({ medium: 50, high: 120 })
  expect(score).toMatchObject({ method: 'G', methodVersion: 1, level: 0.8 })
})

test('RSK-54 with one holder a finding at the post changes nothing; with six it does', async ({ cx }) => {
  const area = await withSmallRegister(cx)
  const { posts } = area
  const before = await evidenceOf(cx)
  await recordFinding(await officer(cx), grave(posts.purchasing))
  const alone = await evidenceOf(cx)
  expect(alone.standing).toBe('factors-only')
  expect(alone.score.estimate).toBe(before.score.estimate)
  await withMoreHolders(cx, area, posts.purchasing, 5)
  const many = await evidenceOf(cx)
  expect(many.standing).toBe('own')
  expect(many.score.estimate).toBeGreaterThan(2 * before.score.estimate)
})

test('RSK-55 evidence asks the committee and moves nothing; RSK-56 a review opens once, with the evidence kept', async ({
  cx,
}) => {
  const area = await withSmallRegister(cx)
  const { posts } = area
  await withMoreHolders(cx, area, posts.purchasing, 5)
  const by = await officer(cx)
  await recordFinding(by, { ...grave(posts.purchasing), happenedOn: day('2026-11-20') })
  const { change, affected } = await evidenceOf(cx)
  expect(change).toMatchObject({ on: '2027-01-01', to: 'HIGH' })
  expect(affected.controls.length).toBeGreaterThan(0)
  expect(affected.lessons).toMatchObject([{ code: 'three-quotes' }])
  const open = await gradeChanges(by, {})
  expect(open.ok && open.value.changes.map(({ code }) => code)).toContain('purchasing')
  const graded = () => cx.tx.rows(sql<{ n: number }>`select count(*) as n from grading`)
  const [before] = await graded()

  const wish = { post: 'purchasing', changedOn: day('2027-01-01'), to: 'HIGH' as const }
  expect(await answerGradeChange(by, { ...wish, answer: 'keep', reason: '没事' })).toEqual({
    ok: false,
    refusal: 'reason-missing',
  })
  expect(await answerGradeChange(by, { ...wish, answer: 'keep', reason: '何小满经手的单子都查过没问题' })).toEqual({
    ok: false,
    refusal: 'names-a-person',
  })
  expect(await answerGradeChange(by, { ...wish, answer: 'review', reason: '' })).toMatchObject({
    ok: true,
    value: { review: expect.any(String) },
  })
  expect(await answerGradeChange(by, { ...wish, answer: 'review', reason: '' })).toEqual({
    ok: false,
    refusal: 'no-such-change',
  })
  expect((await evidenceOf(cx)).change).toBeNull()
  expect(await graded()).toEqual([before])
  const [kept] = await cx.tx.rows(sql<{ method: string; inputs: { families: unknown[] } }>`
    select method, inputs from grade_change`)
  expect(kept).toMatchObject({ method: 'G', inputs: { families: [{ family: 'procurement' }] } })
})

test('RSK-57 a finding refuted later is as if it had never been; both words stay', async ({ cx }) => {
  const area = await withSmallRegister(cx)
  const { posts } = area
  await withMoreHolders(cx, area, posts.purchasing, 5)
  const before = await evidenceOf(cx)
  const by = await officer(cx)
  const event = await recordFinding(by, grave(posts.purchasing))
  expect((await evidenceOf(cx)).score.estimate).toBeGreaterThan(before.score.estimate)
  const later = { ...by, now: moment('2027-01-12T10:00:00Z') }
  expect(await settleFinding(later, event, 'refuted')).toBe(true)
  expect((await evidenceOf(cx)).score.estimate).toBe(before.score.estimate)
  expect(await cx.tx.rows(sql`select from finding_weight`)).toHaveLength(2)
  expect(await settleFinding(by, anId('post-event'), 'refuted')).toBe(false)
})

test('RSK-55 a post beyond reach is not found, and its change is not listed', async ({ cx }) => {
  await withSmallRegister(cx)
  const other = await cx.as({ roles: ['officer'], unitPath: wellsPath, reach: { units: [wellsPath], branches: [] } })
  expect(await postEvidence(other, { post: 'purchasing' })).toEqual({ ok: false, refusal: 'post-not-found' })
  expect(await gradeChanges(other, {})).toEqual({ ok: true, value: { changes: [] } })
})
