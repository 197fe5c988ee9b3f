import { expect } from 'vitest'
import { openGradeChange } from '#capabilities/risk/public.ts'
import { day, moment } from '#kernel/day.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { openSixStations, supplyPath } from '../testing.ts'
import { supervisionDuties } from '../views/duties.ts'
import { finding } from '../views/finding.ts'
import { findingChoices, findings } from '../views/findings.ts'
import { finishRectification } from './finish-rectification.ts'
import { planRectification } from './plan-rectification.ts'
import { recheckRectification } from './recheck-rectification.ts'
import { recordFinding } from './record-finding.ts'
import { settleFinding } from './settle-finding.ts'
import { verifyRectification } from './verify-rectification.ts'

const both = (text: string) => ({ zh: text, en: text })
const officer = (cx: TestCx, on = '2027-01-12T01:12:00Z') =>
  cx.as({ roles: ['officer'], person: anId('person'), now: moment(on) })

const fault = (over: object = {}) => ({
  ...{ post: 'purchasing', riskPoint: null, family: 'procurement', source: 'inspection' as const },
  ...{ title: both('拆分需求'), fact: both('18 天内拆 3 单'), happenedOn: day('2027-01-10'), count: 1 },
  ...{ severity: 'usual' as const, handling: false, signal: null, project: null, ...over },
})

const recorded = async (cx: TestCx, over: object = {}) => {
  const result = await recordFinding(cx, fault(over))
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

const plan = async (cx: TestCx, id: never, over: object = {}) => {
  const seen = await finding(cx, { finding: id })
  const [point] = seen.ok ? seen.value.choices.points : []
  return planRectification(cx, {
    ...{ matter: { kind: 'finding', id }, causes: ['not-done'], why: '没人接手', remedy: 'limit' },
    ...{ riskPoint: point?.id ?? null, replaces: point?.controls[0]?.id ?? null, text: both('系统提示并单') },
    ...{ frequency: both('每月'), proof: both('对账单'), lesson: null, owner: 'storekeeper', checker: 'workover' },
    ...{ dueOn: day('2027-02-12'), ...over },
  })
}

test('SUP-26 a finding names a post and nobody, and reaches the evidence of its post', async ({ cx }) => {
  await openSixStations(cx)
  expect(await recordFinding(cx, fault({ title: both('何小满拆单') }))).toMatchObject({ refusal: 'names-a-person' })
  expect(await recordFinding(cx, fault({ post: 'nowhere' }))).toMatchObject({ refusal: 'post-not-found' })
  expect(await recorded(cx)).toMatchObject({ no: 'F-2027-001', repeats: false })
  const told = await cx.tx.client.query(`select w.family, w.severity, w.status from finding_weight w`)
  expect(told.rows).toEqual([{ family: 'procurement', severity: 1, status: 'verified' }])
})

test('SUP-28 a refuted finding counts as evidence no more and cannot be put right', async ({ cx }) => {
  await openSixStations(cx)
  const { finding: id } = await recorded(cx, { handling: true })
  expect(await plan(cx, id as never)).toMatchObject({ refusal: 'matter-closed' })
  expect(await settleFinding(cx, { finding: id, upheld: false })).toMatchObject({ value: { state: 'refuted' } })
  const told = await cx.tx.client.query('select status from finding_weight order by status')
  expect(told.rows.map(({ status }) => status)).toEqual(['handling', 'refuted'])
  expect(await settleFinding(cx, { finding: id, upheld: true })).toMatchObject({ refusal: 'already-settled' })
})

test('SUP-29 to SUP-31, RSK-70 a control is swapped in the register, verified by another post, looked at again and closed', async ({
  cx,
}) => {
  await openSixStations(cx)
  const planner = await officer(cx)
  const { finding: id } = await recorded(planner)
  const matter = { kind: 'finding' as const, id }
  expect(await plan(planner, id as never)).toMatchObject({ ok: true, value: { round: 1 } })
  expect(await plan(planner, id as never)).toMatchObject({ refusal: 'already-planned' })
  expect(await finishRectification(planner, { matter })).toMatchObject({ ok: true })
  const controls = await cx.tx.client.query(
    `select text->>'zh' as text, closed_on is null as open from control where risk_point_id in
      (select id from risk_point where no = 900001) order by closed_on nulls last`,
  )
  expect(controls.rows).toEqual([
    { text: '每月抽查 5 单', open: false },
    { text: '系统提示并单', open: true },
  ])
  const wish = { matter, works: true, recheckOn: day('2027-04-12'), note: '随机两单都走通' }
  expect(await verifyRectification(planner, wish)).toMatchObject({ refusal: 'own-work' })
  expect(await verifyRectification(await officer(cx), wish)).toMatchObject({ value: { recheckOn: '2027-04-12' } })
  const again = { matter, holds: true, note: '' }
  expect(await recheckRectification(await officer(cx), again)).toMatchObject({ refusal: 'not-yet' })
  const later = await officer(cx, '2027-04-12T02:00:00Z')
  expect(await recheckRectification(later, again)).toEqual({ ok: true, value: { closed: true } })
  expect(await findings(later, {})).toMatchObject({ value: { open: 0, closed: 1, findings: [] } })
  expect(await finding(later, { finding: id })).toMatchObject({ value: { state: 'closed', stage: 'done' } })
})

test('SUP-30 nobody who holds a post of the unit verifies there', async ({ cx }) => {
  const { buyer } = await openSixStations(cx)
  const { finding: id } = await recorded(await officer(cx))
  await plan(await officer(cx), id as never)
  const matter = { kind: 'finding' as const, id }
  await finishRectification(await officer(cx), { matter })
  const own = await cx.as({ roles: ['leader'], person: buyer, unitPath: supplyPath })
  expect(await verifyRectification(own, { matter, works: true, recheckOn: day('2027-04-12'), note: '' })).toMatchObject(
    { refusal: 'too-near' },
  )
})

test('SUP-43 a change waits for everybody who may verify it, later to be looked at again, and for nobody else', async ({
  cx,
}) => {
  const { buyer } = await openSixStations(cx)
  const planner = await officer(cx)
  const { finding: id } = await recorded(planner)
  const matter = { kind: 'finding' as const, id }
  const waits = async (who: TestCx) =>
    (await supervisionDuties(who)).map(({ kind, thing, dueOn }) => [kind, thing, dueOn])
  await plan(planner, id as never)
  expect(await waits(await officer(cx))).toEqual([])
  await finishRectification(planner, { matter })
  expect(await waits(await officer(cx))).toEqual([['verify-finding', id, '2027-02-23']])
  expect(await waits(planner)).toEqual([])
  expect(await waits(await cx.as({ roles: ['leader'], person: buyer, unitPath: supplyPath }))).toEqual([])
  const elsewhere = { units: ['1.2'], branches: [] }
  expect(await waits(await cx.as({ roles: ['officer'], person: anId('person'), reach: elsewhere }))).toEqual([])

  await verifyRectification(await officer(cx), { matter, works: true, recheckOn: day('2027-04-12'), note: '' })
  expect(await waits(await officer(cx, '2027-04-11T02:00:00Z'))).toEqual([])
  expect(await waits(await officer(cx, '2027-04-12T02:00:00Z'))).toEqual([['recheck-finding', id, '2027-04-12']])
})

test('SUP-27, SUP-31 what is found again needs a control, and keeps the earlier one from being closed', async ({
  cx,
}) => {
  await openSixStations(cx)
  const asOfficer = await officer(cx)
  const first = await recorded(asOfficer, { happenedOn: day('2026-10-19') })
  await plan(asOfficer, first.finding as never)
  const matter = { kind: 'finding' as const, id: first.finding }
  await finishRectification(asOfficer, { matter })
  await verifyRectification(await officer(cx), { matter, works: true, recheckOn: day('2027-04-12'), note: '' })
  const later = await officer(cx, '2027-04-12T02:00:00Z')
  const second = await recorded(later, { happenedOn: day('2027-03-01') })
  expect(second.repeats).toBe(true)
  expect(
    await plan(later, second.finding as never, { remedy: 'lesson', causes: ['not-taught'], lesson: 'x' }),
  ).toMatchObject({ refusal: 'repeat-needs-control' })
  expect(await recheckRectification(later, { matter, holds: true, note: '' })).toMatchObject({ refusal: 'found-again' })
  expect(await recheckRectification(later, { matter, holds: false, note: '' })).toMatchObject({
    value: { closed: false },
  })
  expect(await finding(later, { finding: first.finding })).toMatchObject({
    value: { stage: 'plan', rounds: [{ outcome: 'failed' }], chain: { since: 1, controls: 2 } },
  })
})

test('SUP-33 a leader sees the findings of the own units alone, with what comes next', async ({ cx }) => {
  await openSixStations(cx)
  await recorded(cx)
  await recorded(cx, { post: 'workover', title: both('返工签成新增') })
  const leader = await cx.as({ roles: ['leader'], unitPath: supplyPath, reach: { units: [supplyPath], branches: [] } })
  expect(await findings(leader, {})).toMatchObject({
    value: { open: 1, findings: [{ post: { code: 'purchasing' }, stage: 'plan', repeat: false }] },
  })
  expect(await findingChoices(leader, {})).toMatchObject({
    value: { posts: [{ code: 'purchasing' }, { code: 'storekeeper' }] },
  })
  expect(await findings(await officer(cx), {})).toMatchObject({
    value: { coverage: [{ family: 'procurement', both: 0, lessonOnly: 0, controlOnly: 3, neither: 1 }] },
  })
  expect(await openGradeChange(cx, 'purchasing')).toBeNull()
})
