import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import {
  confirmRiskPoint,
  returnRiskPoint,
  supplyPath,
  takeAllSteps,
  wellsPath,
  withSmallRegister,
} from '../testing.ts'
import { post } from '../views/post.ts'
import { posts } from '../views/posts.ts'
import { proposals } from '../views/proposals.ts'
import { addControl } from './add-control.ts'
import { answerDispute } from './answer-dispute.ts'
import { changeRiskPoint } from './change-risk-point.ts'
import { confirmRiskPoint as confirmUseCase } from './confirm-risk-point.ts'
import { disputeGrade } from './dispute-grade.ts'
import { proposeRiskPoint } from './propose-risk-point.ts'
import { returnRiskPoint as returnUseCase } from './return-risk-point.ts'

type Somebody = () => Promise<TestCx>

/** One person of a role; called anew for every deed, since a transaction sees with the eyes it was last given. */
const somebody = (cx: TestCx, role: 'leader' | 'officer', home: string, reach: readonly string[]): Somebody => {
  const person = anId('person')
  return () => cx.as({ person, roles: [role], unitPath: home, reach: { units: reach, branches: [] } })
}

const words = {
  family: 'procurement',
  category: 'process' as const,
  name: { zh: '验收走过场', en: 'Sign receipt without looking' },
  cause: { zh: '到货时只有一个人在场', en: 'One person alone is there when goods arrive' },
  manifestation: { zh: '货在车上就签字。', en: 'Signed while the goods are on the lorry.' },
  benefits: { zh: '供应商', en: 'The supplier' },
  detection: 'HARD' as const,
  before: { likelihood: 4, consequence: 4 },
  after: { likelihood: 3, consequence: 4 },
  lesson: null,
}

const at = (likelihood: number, consequence: number) => ({ likelihood, consequence })

/** With everything that a high point must say. */
const whole = {
  ...words,
  indicator: { zh: '每月没人在场的单数', en: 'Orders a month that nobody saw' },
  controls: [
    {
      ...{ text: { zh: '三方到场签字', en: 'Three sign at the gate' }, kind: 'segregation' as const, dueOn: null },
      ...{ frequency: { zh: '每车', en: 'Every load' }, owner: 'purchasing', checker: 'storekeeper' },
    },
  ],
}

const newest = async (cx: TestCx): Promise<Id<'risk-point'>> => {
  const rows = await cx.tx.rows(sql<{ id: Id<'risk-point'> }>`select id from risk_point order by no desc limit 1`)
  if (!rows[0]) throw new Error('no point')
  return rows[0].id
}

const holder =
  (cx: TestCx, person: Id<'person'>): Somebody =>
  () =>
    cx.as({ person, roles: ['learner'], unitPath: supplyPath, reach: { units: [], branches: [] } })

test('RSK-13 RSK-82 RSK-86 the holder proposes, the unit looks, main leader and discipline inspection confirm a high point', async ({
  cx,
}) => {
  const { holders } = await withSmallRegister(cx)
  const own = holder(cx, holders.purchasing)
  expect(await proposeRiskPoint(await own(), { post: 'purchasing', ...whole })).toMatchObject({
    value: { grade: 'HIGH' },
  })
  expect(await proposeRiskPoint(await own(), { post: 'workover', ...words })).toMatchObject({
    refusal: 'post-not-found',
  })
  const riskPoint = await newest(cx)
  const head = somebody(cx, 'leader', supplyPath, [supplyPath])
  const deputy = somebody(cx, 'leader', '1.9', [supplyPath])
  const manager = somebody(cx, 'leader', '1.9', ['1'])
  const officer = somebody(cx, 'officer', '1.9', ['1'])

  expect(await proposals(await head(), {})).toMatchObject({
    value: { proposals: [{ mine: true, waits: ['unit', 'main', 'discipline'], selfGrade: 'HIGH' }] },
  })
  expect(await confirmRiskPoint(await head(), { riskPoint })).toMatchObject({
    value: { waits: ['main', 'discipline'] },
  })
  expect(await confirmRiskPoint(await head(), { riskPoint })).toMatchObject({ refusal: 'second-step' })
  expect(await confirmRiskPoint(await deputy(), { riskPoint })).toMatchObject({ refusal: 'not-your-step' })
  expect(await proposals(await deputy(), {})).toMatchObject({ value: { proposals: [{ mine: false }] } })
  const waitingIn = async (unit: string) => {
    const found = await proposals(await officer(), { unit })
    return found.ok && found.value.matching
  }
  expect([await waitingIn('supply'), await waitingIn('area'), await waitingIn('wells')]).toEqual([1, 1, 0])
  expect(await confirmRiskPoint(await officer(), { riskPoint })).toMatchObject({ value: { waits: ['main'] } })
  expect(await posts(await officer(), {})).toMatchObject({ value: { totals: { points: 4 } } })
  expect(await confirmRiskPoint(await manager(), { riskPoint })).toMatchObject({ value: { waits: [] } })
  expect(await posts(await officer(), {})).toMatchObject({ value: { totals: { points: 5 } } })
  expect(await confirmRiskPoint(await somebody(cx, 'leader', wellsPath, [wellsPath])(), { riskPoint })).toMatchObject({
    refusal: 'risk-point-not-found',
  })
  expect(await post(await own(), { post: 'purchasing' })).toMatchObject({
    value: {
      points: expect.arrayContaining([
        expect.objectContaining({ id: riskPoint, confirmed: true, waits: [], cause: words.cause, detection: 'HARD' }),
      ]),
    },
  })
})

test('R34 a risk point that names somebody is not taken', async ({ cx }) => {
  await withSmallRegister(cx)
  const head = somebody(cx, 'leader', supplyPath, [supplyPath])
  const named = { ...words, manifestation: { zh: '何小满总找同一家', en: 'The same firm each time' } }
  expect(await proposeRiskPoint(await head(), { post: 'purchasing', ...named })).toMatchObject({
    refusal: 'names-a-person',
  })
})

test('RSK-31 a form takes a deed as a name and nothing else, new or changed', async ({ cx }) => {
  await withSmallRegister(cx)
  const head = somebody(cx, 'leader', supplyPath, [supplyPath])
  const vague = { ...words, name: { zh: '廉洁意识淡薄', en: 'Weak awareness' } }
  expect(await proposeRiskPoint(await head(), { post: 'purchasing', ...vague })).toMatchObject({ refusal: 'no-deed' })
  const [old] = await cx.tx.rows(sql<{ id: Id<'risk-point'> }>`select id from risk_point where no = 900001`)
  if (!old) throw new Error('no point')
  const change = { riskPoint: old.id, ...vague, closed: false, reason: '换一个说法，更容易懂' }
  expect(await changeRiskPoint(await head(), change)).toMatchObject({ refusal: 'no-deed' })
})

test('RSK-82 a proposal is turned down with a reason, which stays', async ({ cx }) => {
  const { holders } = await withSmallRegister(cx)
  await proposeRiskPoint(await holder(cx, holders.purchasing)(), { post: 'purchasing', ...words })
  const riskPoint = await newest(cx)
  const head = somebody(cx, 'leader', supplyPath, [supplyPath])
  expect(await returnRiskPoint(await head(), { riskPoint, reason: '周启明说过了' })).toMatchObject({
    refusal: 'names-a-person',
  })
  expect(await returnRiskPoint(await head(), { riskPoint, reason: '和 2 号说的是一件事' })).toMatchObject({ ok: true })
  expect(await returnRiskPoint(await head(), { riskPoint, reason: '再退一次' })).toMatchObject({
    refusal: 'risk-point-not-found',
  })
  const kept = await cx.tx.rows(sql<{ note: string }>`
    select note from risk_point_step where risk_point_id = ${riskPoint} and step = 'returned'`)
  expect(kept).toEqual([{ note: '和 2 号说的是一件事' }])
})

test('RSK-84 RSK-131 a change is confirmed as the higher grade asks, the point stays as it is until then, and every version stays', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  const officer = somebody(cx, 'officer', '1.9', ['1'])
  const [old] = await cx.tx.rows(sql<{ id: Id<'risk-point'> }>`select id from risk_point where no = 900001`)
  if (!old) throw new Error('no point')
  const before = await post(await officer(), { post: 'purchasing', asOf: day('2026-12-01') })
  expect(before).toMatchObject({ value: { asOf: '2026-12-01', points: [{ grade: 'HIGH' }, { grade: 'HIGH' }] } })

  const lower = { ...words, after: { likelihood: 2, consequence: 3 } }
  await changeRiskPoint(await officer(), {
    riskPoint: old.id,
    ...lower,
    closed: false,
    reason: '合并提醒上线后没有再拆单',
  })
  expect(await proposals(await officer(), {})).toMatchObject({
    value: {
      proposals: [
        {
          no: 900_001,
          confirmed: true,
          grade: 'HIGH',
          moves: 'MEDIUM',
          change: 'changed',
          waits: ['unit', 'main', 'discipline'],
        },
      ],
    },
  })
  const manager = somebody(cx, 'leader', '1.9', ['1'])
  await confirmRiskPoint(await somebody(cx, 'leader', supplyPath, [supplyPath])(), { riskPoint: old.id })
  await confirmRiskPoint(await manager(), { riskPoint: old.id })
  expect(await post(await officer(), { post: 'purchasing' })).toMatchObject({
    value: {
      points: [
        {
          grade: 'HIGH',
          change: { kind: 'changed', becomes: { name: words.name } },
          waits: ['discipline'],
          mine: true,
        },
        {},
      ],
    },
  })
  expect(await confirmRiskPoint(await officer(), { riskPoint: old.id })).toMatchObject({ value: { waits: [] } })

  expect(await post(await officer(), { post: 'purchasing' })).toMatchObject({
    value: {
      asOf: null,
      points: [
        {
          ...{ name: words.name, grade: 'MEDIUM', change: null, waits: [] },
          moved: { on: '2027-01-12', reason: '合并提醒上线后没有再拆单' },
          changes: [{ outcome: 'confirmed', was: { after: { likelihood: 3 } }, becomes: { after: { likelihood: 2 } } }],
        },
        {},
      ],
    },
  })
  expect(await post(await officer(), { post: 'purchasing', asOf: day('2026-12-01') })).toEqual(before)
  const early = await post(await officer(), { post: 'purchasing', asOf: day('2026-01-01') })
  expect(early).toMatchObject({ value: { grading: null, points: [], grades: [] } })
})

test('RSK-84 a closed point and a later control are not there on other days', async ({ cx }) => {
  await withSmallRegister(cx)
  const officer = somebody(cx, 'officer', '1.9', ['1'])
  const [old] = await cx.tx.rows(sql<{ id: Id<'risk-point'> }>`select id from risk_point where no = 900001`)
  if (!old) throw new Error('no point')
  await changeRiskPoint(await officer(), {
    ...{ riskPoint: old.id, ...words, closed: true, reason: '这个岗位不再自行询价' },
  })
  await takeAllSteps(cx, old.id)
  expect(await post(await officer(), { post: 'purchasing' })).toMatchObject({ value: { points: [{ no: 900_002 }] } })
  expect(await post(await officer(), { post: 'purchasing', asOf: day('2027-01-11') })).toMatchObject({
    value: {
      points: [
        { no: 900_001, controls: [{ lastCheck: { on: '2027-01-06' }, dueOn: null }] },
        { no: 900_002, waits: [] },
      ],
    },
  })
  const past = await post(await officer(), { post: 'purchasing', asOf: day('2027-01-01') })
  expect(past).toMatchObject({ value: { points: [{ controls: [{ lastCheck: null }] }, {}] } })
})

test('RSK-131 a change that is turned down leaves the point as it is; both stay, and the next one begins anew', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  const head = somebody(cx, 'leader', supplyPath, [supplyPath])
  const manager = somebody(cx, 'leader', '1.9', ['1'])
  const [old] = await cx.tx.rows(sql<{ id: Id<'risk-point'> }>`select id from risk_point where no = 900001`)
  if (!old) throw new Error('no point')
  const before = await post(await manager(), { post: 'purchasing' })
  if (!before.ok || !before.value.points[0]) throw new Error('refused')
  const { family, category, manifestation, benefits, lesson, ...places } = before.value.points[0]
  const same = {
    family,
    category,
    manifestation,
    benefits,
    lesson: lesson?.code ?? null,
    before: places.before,
    after: places.after,
  }
  const change = { riskPoint: old.id, ...same, name: words.name, closed: false, reason: '现在只在验收时才会发生' }
  expect(await changeRiskPoint(await head(), change)).toMatchObject({ value: { waits: ['main', 'discipline'] } })
  expect(await returnRiskPoint(await manager(), { riskPoint: old.id, reason: '询价时也会发生，照旧' })).toMatchObject({
    ok: true,
  })
  expect(await returnRiskPoint(await manager(), { riskPoint: old.id, reason: '再退一次' })).toMatchObject({
    refusal: 'already-confirmed',
  })
  expect(await confirmRiskPoint(await manager(), { riskPoint: old.id })).toMatchObject({ refusal: 'already-confirmed' })
  expect(await post(await manager(), { post: 'purchasing' })).toMatchObject({
    value: {
      points: [
        {
          name: places.name,
          change: null,
          waits: [],
          changes: [{ outcome: 'returned', becomes: { name: words.name } }],
        },
        {},
      ],
    },
  })
  expect(await changeRiskPoint(await head(), { ...change, lesson: null, name: places.name, reason: '' })).toMatchObject(
    {
      value: { waits: [] },
    },
  )
  expect(await changeRiskPoint(await head(), change)).toMatchObject({ value: { waits: ['main', 'discipline'] } })
})

test('RSK-132 a proposal that is put otherwise is looked at anew', async ({ cx }) => {
  const { holders } = await withSmallRegister(cx)
  await proposeRiskPoint(await holder(cx, holders.purchasing)(), { post: 'purchasing', ...whole })
  const riskPoint = await newest(cx)
  const head = somebody(cx, 'leader', supplyPath, [supplyPath])
  expect(await confirmRiskPoint(await head(), { riskPoint })).toMatchObject({ ok: true })
  const manager = somebody(cx, 'leader', '1.9', ['1'])
  expect(await confirmRiskPoint(await manager(), { riskPoint })).toMatchObject({ value: { waits: ['discipline'] } })
  const officer = somebody(cx, 'officer', '1.9', ['1'])
  const other = { riskPoint, ...words, benefits: { zh: '熟人', en: 'A friend' }, closed: false }
  expect(await changeRiskPoint(await officer(), other)).toMatchObject({
    value: { waits: ['unit', 'main', 'discipline'] },
  })
  expect(await changeRiskPoint(await officer(), { ...other, closed: true })).toMatchObject({
    refusal: 'reason-missing',
  })
})

test('RSK-131 nobody agrees to, or turns down, a change that took the place of what was read', async ({ cx }) => {
  await withSmallRegister(cx)
  const head = somebody(cx, 'leader', supplyPath, [supplyPath])
  const manager = somebody(cx, 'leader', '1.9', ['1'])
  const officer = somebody(cx, 'officer', '1.9', ['1'])
  const [old] = await cx.tx.rows(sql<{ id: Id<'risk-point'> }>`select id from risk_point where no = 900001`)
  if (!old) throw new Error('no point')
  const seen = async () => {
    const waiting = await proposals(await manager(), {})
    if (!waiting.ok || !waiting.value.proposals[0]) throw new Error('nothing waits')
    return { riskPoint: old.id, version: waiting.value.proposals[0].version }
  }
  const change = { riskPoint: old.id, ...whole, closed: false, reason: '现在只在验收时才会发生' }
  await changeRiskPoint(await head(), change)
  const read = await seen()
  await changeRiskPoint(await officer(), { ...change, benefits: { zh: '熟人', en: 'A friend' } })
  const reason = '询价时也会发生，照旧'
  expect(await confirmUseCase(await manager(), read)).toMatchObject({ refusal: 'changed-meanwhile' })
  expect(await returnUseCase(await manager(), { ...read, reason })).toMatchObject({ refusal: 'changed-meanwhile' })
  expect(await confirmUseCase(await manager(), await seen())).toMatchObject({ ok: true })
  expect(await returnUseCase(await officer(), { ...(await seen()), reason })).toMatchObject({ ok: true })
})

test('RSK-131 another lesson leaves the change that waits as it is, also from a head where the officer moved the point', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  const head = somebody(cx, 'leader', supplyPath, [supplyPath])
  const officer = somebody(cx, 'officer', '1.9', ['1'])
  const [old] = await cx.tx.rows(sql<{ id: Id<'risk-point'> }>`select id from risk_point where no = 900001`)
  if (!old) throw new Error('no point')
  const { controls: _, ...asked } = { ...whole, after: at(2, 3) }
  const change = { riskPoint: old.id, ...asked, closed: false, lesson: 'three-quotes' }
  const firstOf = async (cx: TestCx) => {
    const seen = await post(cx, { post: 'purchasing' })
    if (!seen.ok || !seen.value.points[0]) throw new Error('refused')
    return seen.value.points[0]
  }
  await changeRiskPoint(await officer(), { ...change, reason: '合并提醒上线后没有再拆单' })
  const waiting = (await firstOf(await head())).change
  expect(waiting).toMatchObject({ becomes: { after: at(2, 3) } })
  expect(await changeRiskPoint(await head(), { ...change, lesson: null })).toMatchObject({ value: { waits: [] } })
  expect(await firstOf(await head())).toMatchObject({ lesson: null, change: waiting, changes: [] })

  const worded = { ...change, benefits: { zh: '熟人', en: 'A friend' }, reason: '得好处的不只是供应商' }
  expect(await changeRiskPoint(await head(), { ...worded, after: at(3, 4) })).toMatchObject({
    refusal: 'places-need-officer',
  })
  expect(await changeRiskPoint(await head(), worded)).toMatchObject({ value: { waits: ['main', 'discipline'] } })
  expect(await firstOf(await head())).toMatchObject({
    change: { becomes: { after: at(2, 3), benefits: worded.benefits } },
    changes: [{ outcome: 'replaced' }],
  })

  await changeRiskPoint(await head(), { ...worded, closed: true })
  expect(await changeRiskPoint(await head(), { ...worded, closed: true, lesson: null, reason: '' })).toMatchObject({
    value: { waits: [] },
  })
  expect(await firstOf(await head())).toMatchObject({ lesson: null, change: { kind: 'ended' } })
})

test('RSK-82 a change is turned down by whoever may take a step that still waits, or proposed it', async ({ cx }) => {
  await withSmallRegister(cx)
  const head = somebody(cx, 'leader', supplyPath, [supplyPath])
  const deputy = somebody(cx, 'leader', '1.9', [supplyPath])
  const officer = somebody(cx, 'officer', '1.9', ['1'])
  const [old] = await cx.tx.rows(sql<{ id: Id<'risk-point'> }>`select id from risk_point where no = 900003`)
  if (!old) throw new Error('no point')
  const change = { riskPoint: old.id, ...whole, closed: false, reason: '验收的人和采购的人是一个班' }
  expect(await changeRiskPoint(await officer(), change)).toMatchObject({
    value: { grade: 'HIGH', waits: ['unit', 'main', 'discipline'] },
  })
  const back = { riskPoint: old.id, reason: '我们站觉得没有这么高' }
  for (const control of whole.controls) await addControl(await head(), { riskPoint: old.id, ...control })
  expect(await confirmRiskPoint(await head(), { riskPoint: old.id })).toMatchObject({ ok: true })
  expect(await returnRiskPoint(await head(), back)).toMatchObject({ refusal: 'second-step' })
  expect(await returnRiskPoint(await deputy(), back)).toMatchObject({ refusal: 'not-your-step' })
  expect(await returnRiskPoint(await officer(), back)).toMatchObject({ ok: true })
  expect(await changeRiskPoint(await head(), { ...change, before: at(4, 4), after: at(2, 2) })).toMatchObject({
    ok: true,
  })
  expect(await returnRiskPoint(await head(), back)).toMatchObject({ ok: true })
})

test('RSK-83 a doubt is answered with a reason once; both stand in the history', async ({ cx }) => {
  const { holders } = await withSmallRegister(cx)
  await disputeGrade(await holder(cx, holders.purchasing)(), { post: 'purchasing', reason: '今年不再自行询价' })
  const officer = somebody(cx, 'officer', '1.9', ['1'])
  const seen = await post(await officer(), { post: 'purchasing' })
  if (!seen.ok) throw new Error('refused')
  expect(seen.value).toMatchObject({ doubts: 1, disputes: [{ reason: '今年不再自行询价', answer: null }] })
  const dispute = seen.value.disputes[0]?.id as Id<'grade-dispute'>

  const answer = { dispute, answer: 'review' as const }
  expect(await answerDispute(await officer(), { ...answer, reason: '不改' })).toMatchObject({
    refusal: 'reason-missing',
  })
  expect(await answerDispute(await officer(), { ...answer, reason: '何小满的岗位去年还自行询价' })).toMatchObject({
    refusal: 'names-a-person',
  })
  const elsewhere = somebody(cx, 'officer', wellsPath, [wellsPath])
  const reason = '询价权限上月确实收回，请重新评定'
  expect(await answerDispute(await elsewhere(), { ...answer, reason })).toMatchObject({ refusal: 'dispute-not-found' })
  expect(await answerDispute(await officer(), { ...answer, reason })).toMatchObject({
    value: { review: expect.any(String) },
  })
  expect(await answerDispute(await officer(), { ...answer, reason })).toMatchObject({ refusal: 'already-answered' })
  expect(await post(await officer(), { post: 'purchasing' })).toMatchObject({
    value: {
      doubts: 0,
      inReviewSince: '2027-01-12',
      disputes: [{ reason: '今年不再自行询价', answer: { answer: 'review', reason, on: '2027-01-12' } }],
    },
  })
})
