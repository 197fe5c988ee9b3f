import { expect } from 'vitest'
import { addMonths, day, moment } from '#kernel/day.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import type { Entry } from '../contract/counts.ts'
import { openSixStations, supplyPath, wellsPath } from '../testing.ts'
import { counts } from '../views/counts.ts'
import { signalsOverview } from '../views/loops.ts'
import { project } from '../views/projects.ts'
import { signal, signalSeen } from '../views/signal.ts'
import { confirmedSignals, signals, signalsAudited } from '../views/signals.ts'
import { acceptEffect } from './accept-effect.ts'
import { answerSignal } from './answer-signal.ts'
import { correctCount } from './correct-count.ts'
import { dismissSignal } from './dismiss-signal.ts'
import { explainSignal } from './explain-signal.ts'
import { finishInspection } from './finish-inspection.ts'
import { recordCounts } from './record-counts.ts'
import { stateInspection } from './state-inspection.ts'
import { takeUpLesson } from './take-up-lesson.ts'

const entry = (over: Partial<Entry> = {}): Entry => ({
  unit: 'supply',
  topic: 'purchasing',
  source: 'self-check',
  month: day('2026-12-01'),
  count: 1,
  severity: 2,
  state: 'verified',
  ...over,
})

const officer = (cx: TestCx, on = '2027-01-12T01:12:00Z') => cx.as({ roles: ['officer'], now: moment(on) })
const leader = (cx: TestCx) =>
  cx.as({ roles: ['leader'], unitPath: supplyPath, reach: { units: [supplyPath], branches: [] } })
const auditor = (cx: TestCx) => cx.as({ roles: ['auditor'] })

/** Two quiet years at both stations, then nine findings of purchasing at the supply station in December. */
const withASign = async (cx: TestCx) => {
  await openSixStations(cx)
  const months = Array.from({ length: 24 }, (_, at) => addMonths(day('2024-12-01'), at))
  const units = ['supply', 'wells', 'gathering', 'injection', 'maintenance', 'crews']
  const quiet = months.flatMap((month, at) => [
    entry({ month, unit: 'gathering' }),
    ...(at % 2 === 0 ? units.map((unit) => entry({ month, unit, topic: 'gifts' })) : []),
  ])
  await recordCounts(await officer(cx), { entries: quiet })
  const raised = await recordCounts(await officer(cx), { entries: [entry({ count: 9 }), entry({ unit: 'wells' })] })
  const page = await signals(await officer(cx), { span: 1 })
  if (!page.ok) throw new Error('the grid is never refused')
  return { raised, page: page.value, id: page.value.open[0]?.id as never }
}

test('SUP-10, SUP-17 nine where one is usual raise one question, with its numbers and how often it is false', async ({
  cx,
}) => {
  const { raised, page, id } = await withASign(cx)
  expect(raised).toMatchObject({ ok: true, value: { kept: 2, late: 2, signals: 1 } })
  expect(page.open).toMatchObject([{ no: 'S-2701', topic: { code: 'purchasing' } }])
  expect(page.cells.find(({ signal: found }) => found)).toMatchObject({ unit: 'supply', count: 9, shade: 5 })
  expect(await signal(await officer(cx), { signal: id })).toMatchObject({
    ok: true,
    value: {
      figures: { version: 1, rule: expect.stringMatching(/^SUP-1/), falseShare: expect.any(Number) },
      posts: [{ code: 'purchasing', chosen: true }, { code: 'storekeeper' }, { code: 'workover' }],
    },
  })
  expect(await recordCounts(await officer(cx), { entries: [entry({ topic: 'gifts' })] })).toMatchObject({
    value: { signals: 0 },
  })
})

test('SUP-117 the band of one unit is the detector’s own: the month that raised the signal lies above it', async ({
  cx,
}) => {
  const { id } = await withASign(cx)
  const seen = await signal(await officer(cx), { signal: id })
  const last = seen.ok ? seen.value.series.at(-1) : undefined
  expect(last).toMatchObject({ value: 9, band: { low: 0 } })
  expect(last?.band?.high).toBeLessThan(4)
  expect(seen.ok && seen.value.series.filter(({ band }) => band !== null).length).toBeGreaterThan(6)
})

test('SUP-1 an entry that names somebody is refused whole, and nothing of the batch is kept', async ({ cx }) => {
  await openSixStations(cx)
  const refused = await recordCounts(await officer(cx), { entries: [entry(), entry({ comment: '何小满签的单' })] })
  expect(refused).toEqual({ ok: false, refusal: 'names-a-person' })
  expect(await counts(await officer(cx), {})).toMatchObject({ value: { entries: [] } })
})

test('SUP-4 what an inspection found is kept once its effort is known', async ({ cx }) => {
  await openSixStations(cx)
  const found = { entries: [entry({ source: 'inspection', month: day('2027-01-05') })] }
  expect(await recordCounts(await officer(cx), found)).toEqual({ ok: false, refusal: 'effort-first' })
  const stated = await stateInspection(await officer(cx), {
    ...{ unit: 'supply', topic: 'purchasing', month: day('2027-01-05'), planned: 40, signal: null },
  })
  if (!stated.ok) throw new Error(stated.refusal)
  await finishInspection(await officer(cx), { inspection: stated.value.inspection, lookedAt: 38 })
  expect(await recordCounts(await officer(cx), found)).toMatchObject({ ok: true, value: { kept: 1, late: 0 } })
})

test('SUP-6 a correction stands for the entry, once, and the entry stays', async ({ cx }) => {
  await openSixStations(cx)
  const asOfficer = await officer(cx)
  await recordCounts(asOfficer, { entries: [entry({ count: 9 })] })
  const before = await counts(asOfficer, {})
  const wrong = { entry: (before.ok && before.value.entries[0]?.id) as never, count: 2, state: 'verified' as const }
  expect(await correctCount(asOfficer, { ...wrong, comment: '' })).toMatchObject({ ok: true })
  expect(await correctCount(asOfficer, { ...wrong, comment: '' })).toEqual({ ok: false, refusal: 'already-corrected' })
  const after = await counts(asOfficer, {})
  expect(after.ok && after.value.entries.map(({ count, corrected }) => [count, corrected]).sort()).toEqual([
    [2, false],
    [9, true],
  ])
  const page = await signals(asOfficer, { span: 1 })
  expect(
    page.ok && page.value.cells.find(({ topic, unit }) => topic === 'purchasing' && unit === 'supply')?.count,
  ).toBe(2)
})

test('SUP-8 refuted ones and fewer than three petitions are in no figure', async ({ cx }) => {
  await openSixStations(cx)
  await recordCounts(await officer(cx), {
    entries: [
      entry({ count: 2, source: 'petition' }),
      entry({ count: 4, state: 'refuted' }),
      entry({ count: 1 }),
      entry({ count: 3, source: 'petition', topic: 'gifts' }),
    ],
  })
  const page = await signals(await officer(cx), { span: 1 })
  const of = (wanted: string) =>
    page.ok && page.value.cells.find(({ topic, unit }) => topic === wanted && unit === 'supply')?.count
  expect([of('purchasing'), of('gifts')]).toEqual([1, 3])
})

test('SUP-16 a leader sees nothing until it is confirmed; leaders and auditors never what is under three', async ({
  cx,
}) => {
  const { id } = await withASign(cx)
  expect(await confirmedSignals(await leader(cx), {})).toEqual({ ok: true, value: { signals: [] } })
  expect(await signalSeen(await leader(cx), { signal: id })).toEqual({ ok: false, refusal: 'signal-not-found' })
  const page = await signalsAudited(await auditor(cx), { span: 12 })
  expect(page.ok && page.value.cells.map(({ count }) => count).filter((count) => count !== null)).toEqual([9])
  expect(await confirmedSignals(await auditor(cx), {})).toEqual({ ok: true, value: { signals: [] } })
  await answer(await officer(cx), id)
  const list = await confirmedSignals(await auditor(cx), {})
  expect(list.ok && list.value.signals.map((one) => [one.id, one.values.filter((value) => value !== null)])).toEqual([
    [id, [9]],
  ])
  const seen = await signalSeen(await leader(cx), { signal: id })
  expect(seen.ok && seen.value.series.map(({ value }) => value).filter((value) => value !== null)).toEqual([9])
  expect(seen.ok && seen.value.sources).toEqual([])
  const elsewhere = await cx.as({ roles: ['leader'], unitPath: wellsPath, reach: { units: [wellsPath], branches: [] } })
  expect(await signalSeen(elsewhere, { signal: id })).toEqual({ ok: false, refusal: 'signal-not-found' })
})

test('SUP-18 ordinary reasons are kept with their note; a note that names somebody is not', async ({ cx }) => {
  const { id } = await withASign(cx)
  const wish = { signal: id, kind: 'reporting' as const, ticked: true }
  expect(await explainSignal(await officer(cx), { ...wish, note: '何小满说换了系统' })).toMatchObject({
    refusal: 'names-a-person',
  })
  await explainSignal(await officer(cx), { ...wish, note: '派单系统 12 月换版' })
  const seen = await signal(await officer(cx), { signal: id })
  expect(seen.ok && seen.value.ordinary.find(({ kind }) => kind === 'reporting')).toMatchObject({
    ticked: true,
    note: '派单系统 12 月换版',
  })
})

const answer = (cx: TestCx, id: never, over: object = {}) =>
  answerSignal(cx, {
    signal: id,
    act: 'review',
    owner: 'purchasing',
    dueOn: day('2027-01-19'),
    note: '',
    posts: ['purchasing'],
    lesson: null,
    meant: [],
    ...over,
  })

test('SUP-12, SUP-20 an answer confirms, opens the review, and is looked at again by itself', async ({ cx }) => {
  const { id } = await withASign(cx)
  const answered = await answer(await officer(cx), id)
  expect(answered).toMatchObject({ ok: true, value: { recheckOn: '2027-04-11' } })
  expect(answered.ok && answered.value.review).not.toBeNull()
  const response = (answered.ok && answered.value.response) as never
  expect(await acceptEffect(await officer(cx), { response })).toEqual({ ok: false, refusal: 'not-yet' })
  expect(await answer(await officer(cx), id)).toEqual({ ok: false, refusal: 'already-in-review' })
  const later = await officer(cx, '2027-04-12T02:00:00Z')
  expect(await signal(later, { signal: id })).toMatchObject({
    value: { state: 'confirmed', responses: [{ effect: 'seen', rate: { before: 9, after: 0, level: 0.9 } }] },
  })
  expect(await acceptEffect(later, { response })).toEqual({ ok: true, value: { effect: 'seen' } })
  expect(await acceptEffect(later, { response })).toEqual({ ok: false, refusal: 'already-accepted' })
})

test('SUP-22 a talk where a control failed is asked about once, then taken', async ({ cx }) => {
  const { id } = await withASign(cx)
  const talk = { act: 'talk', posts: ['workover'] }
  expect(await answer(await officer(cx), id, talk)).toEqual({ ok: false, refusal: 'education-for-control' })
  expect(await answer(await officer(cx), id, { ...talk, meant: ['education-for-control'] })).toMatchObject({ ok: true })
})

test('SUP-40 a project opens on the signal that asks for it, with the signal as its basis', async ({ cx }) => {
  const { id } = await withASign(cx)
  const wish = { act: 'project', meant: ['bigger-than-needed'], note: '连着两季' }
  expect(await answer(await officer(cx), id, wish)).toMatchObject({ ok: true })
  const seen = await signal(await officer(cx), { signal: id })
  const opened = seen.ok ? seen.value.responses[0]?.project : null
  expect(await project(await officer(cx), { project: opened as never })).toMatchObject({
    value: { no: 'E-2027-01', basis: 'S-2701 连着两季', signal: { no: 'S-2701' }, next: ['approval'] },
  })
})

test('SUP-11 closing keeps the reason and comes back after sixty days', async ({ cx }) => {
  const { id } = await withASign(cx)
  const closed = { signal: id, as: 'counting' as const, reason: '看过十二月全部采购单，是补录旧单。' }
  expect(await dismissSignal(await officer(cx), closed)).toEqual({ ok: true, value: { lookAgainOn: '2027-03-13' } })
  expect(await answer(await officer(cx), id)).toEqual({ ok: false, refusal: 'already-dismissed' })
  const page = await signals(await officer(cx, '2027-03-14T02:00:00Z'), { span: 1 })
  expect(page.ok && page.value.again).toHaveLength(1)
})

test('SUP-24, SUP-25 a lesson is taken up once, and the loop is told once its re-check is in', async ({ cx }) => {
  const { id } = await withASign(cx)
  const answered = await answer(await officer(cx), id)
  const response = (answered.ok && answered.value.response) as never
  expect(await takeUpLesson(await officer(cx), response, anId('programme'))).toEqual({
    ok: false,
    refusal: 'wish-not-found',
  })
  expect((await signalsOverview(await officer(cx))).loops).toEqual([])
  const { loops } = await signalsOverview(await officer(cx, '2027-04-12T02:00:00Z'))
  expect(loops).toMatchObject([
    { no: 'S-2701', effect: 'seen', before: 9, after: 0, accepted: false, review: { posts: [{ code: 'purchasing' }] } },
  ])
})
