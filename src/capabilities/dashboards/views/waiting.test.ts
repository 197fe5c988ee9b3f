import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { bothLanguages, plantRow } from '#platform/testing/access.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { splitByWeek } from '../rules/own-day.ts'
import { addLesson, give, openTwoStations, supplyPath, type TwoStations, wellsPath } from '../testing.ts'
import { doubtNumber } from '../use-cases/doubt-number.ts'
import { learnerToday } from './learner-today.ts'
import { officerWork } from './officer-work.ts'
import { waiting } from './waiting.ts'

/** What the navigation says, as the first page would have to say it. */
const asOnFirstPage = async (officer: TestCx) => {
  const { tasks, risk, supervision } = await officerWork(officer, true)
  const plan = tasks.filter(({ kind }) => kind === 'publish-programme' || kind === 'confirm-ceilings').length
  const duties = tasks.filter(({ kind, thing }) => thing !== null && kind !== 'publish-programme').length
  const counts = { today: tasks.length, risk: risk.due, plan, supervision: supervision.figure.open + duties }
  return { counts, kinds: [...new Set(tasks.map(({ kind }) => kind))].sort() }
}

const counted = async (officer: TestCx) => {
  const answer = await waiting(officer, {})
  if (!answer.ok) throw new Error('what waits is never refused')
  return answer.value
}

test('DSH-2 the navigation counts what the first page tells, whatever waits', async ({ cx }) => {
  const stations = await openTwoStations(cx)
  const kinds = new Set<string>()
  for (const plant of [async () => {}, ...plantings]) {
    await plant(cx, stations)
    const page = await asOnFirstPage(cx)
    expect(await counted(cx), plant.name).toEqual(page.counts)
    for (const kind of page.kinds) kinds.add(kind)
  }
  expect([...kinds].sort()).toEqual(
    [
      ...['accept-effects', 'answer-doubts', 'check-controls', 'close-gaps', 'confirm-ceilings', 'draw-controls'],
      ...['judge-signals', 'publish-programme', 'recheck-hazard', 'recheck-points', 'review-posts', 'take-hazard'],
      ...['affirm-standing', 'approve-cases', 'verify-hazard'],
    ].sort(),
  )
  const atWells = await cx.as({ unitPath: wellsPath, reach: { units: [wellsPath], branches: [] } })
  expect(await counted(atWells)).toEqual((await asOnFirstPage(atWells)).counts)
})

test('DSH-17 of one unit the tasks that concern the whole organisation are left out, and no others', async ({ cx }) => {
  const stations = await openTwoStations(cx)
  for (const plant of plantings) await plant(cx, stations)
  const kindsOf = async (all: boolean) => (await officerWork(cx, all)).tasks.map(({ kind }) => kind)
  const ofAll = ['approve-cases', 'confirm-ceilings', 'publish-programme']
  expect(await kindsOf(true)).toEqual(expect.arrayContaining(ofAll))
  expect(await kindsOf(false)).toEqual((await kindsOf(true)).filter((kind) => !ofAll.includes(kind)))
})

test('DSH-9 the navigation counts the own day until Sunday, and nobody else’s', async ({ cx }) => {
  const { supply } = await openTwoStations(cx)
  const [me, other] = supply
  if (!me || !other) throw new Error('there are twelve people')
  for (const [code, due] of [
    ['late', '2027-01-05'],
    ['sunday', '2027-01-17'],
    ['monday', '2027-01-18'],
  ] as const) {
    await addLesson(cx, code)
    await give(cx, [me], code, day(due))
    await give(cx, [other], code, day('2027-01-12'))
  }
  // Asked for twice, it is one thing to do; not in the curriculum, it is none.
  await give(cx, [me], 'sunday', day('2027-01-15'))
  await give(cx, [me], 'nowhere', day('2027-01-15'))
  const own = { person: me, roles: ['learner'], unitPath: supplyPath, reach: { units: [], branches: [] } } as const
  await plantRow(cx.tx, 'question_version', { code: 'q', version: '1.0.0', families: [], posts: [], body: {} })
  await plantRow((await cx.as(own)).tx, 'recall_card', {
    ...{ person_id: me, question_code: 'q', core: true, learned_on: '2027-01-01', due_on: '2027-01-12' },
    ...{ answered_on: null, stability: null, difficulty: null },
  })
  for (const [now, today] of [
    ['2027-01-11T01:12:00Z', 2],
    ['2027-01-12T01:12:00Z', 3],
    ['2027-01-17T01:12:00Z', 4],
  ] as const) {
    const learner = await cx.as({ ...own, now: now as typeof cx.now })
    const page = await learnerToday(learner, {})
    if (!page.ok) throw new Error('the own day is never refused')
    const { items, recall } = page.value.learning
    expect(splitByWeek(items).now.length + (recall.questions > 0 ? 1 : 0)).toBe(today)
    expect(await counted(learner)).toEqual({ today, risk: 0, plan: 0, supervision: 0 })
  }
})

type Planting = (cx: TestCx, stations: TwoStations) => Promise<unknown>

const somebody = anId('person')
const signal = (state: 'open' | 'confirmed', no: string, id = anId('signal')) => ({
  ...{ id, no, unit_path: supplyPath, topic: 'gifts', whole: false, verdict: 'INCIPIENT', month: '2026-12-01' },
  ...{ months: 1, state, raised_on: '2026-09-05', judge_by: '2027-01-12', explained: '[]', reason: '' },
  ...{ judged_on: state === 'open' ? null : '2026-09-08', recorded_at: '2026-09-05T01:00:00Z' },
  detection: JSON.stringify({
    ...{ topic: 'gifts', method: 'predictive', version: 1, rule: 'SUP-103', n: 3, expected: 1, p: 0.01, q: 0.05 },
    ...{ falseShare: 0.1, estimate: { value: 3, low: 1, high: 6, level: 0.9 } },
  }),
})

const point = anId('risk-point')
const control = anId('control')
const hazardAt = (no: string, state: 'raised' | 'open', post: string | null, id = anId('hazard')) => ({
  ...{ id, no, unit_path: supplyPath, what: 'x', idea: '', state, interim: '', answer: '', post_id: post },
  ...{ raised_on: '2026-12-04', raised_by: somebody, recorded_at: '2026-12-04T01:00:00Z' },
})

const rectified = (hazard: string, over: Readonly<Record<string, unknown>>) => ({
  ...{ id: anId('rectification'), matter: 'hazard', matter_id: hazard, unit_path: supplyPath, round: 1 },
  ...{ causes_version: 1, causes: ['no-rule'], why: 'x', remedy: 'limit', risk_point_id: point, text: '{}' },
  ...{ frequency: '{}', proof: '{}', owner_post: 'purchasing', due_on: '2027-01-01', planned_on: '2026-12-05' },
  ...{ planned_by: somebody, done_on: '2026-12-20', done_by: somebody, recorded_at: '2026-12-05T01:00:00Z', ...over },
})

const plantings: readonly Planting[] = [
  async function bringsACaseThatNobodyAnswersFor({ tx }) {
    await plantRow(tx, 'case_version', {
      ...{ code: 'brought', version: '1.0.0', families: [], posts: [], body: { approver: null, decisionPoints: [] } },
    })
  },
  async function gradesOneOfTwoPosts({ tx }, { posts }) {
    await plantRow(tx, 'grading', {
      ...{ id: anId('grading'), post_id: posts.purchasing, method: 'D', method_version: 1, inputs: '[]', total: 16 },
      ...{ grade: 'HIGH', reviewers: '{}', graded_on: '2026-12-01', valid_until: '2027-06-30' },
      recorded_at: '2026-12-01T08:00:00Z',
    })
  },
  async function leavesAPointWithoutLesson({ tx }, { posts }) {
    await plantRow(tx, 'risk_point_number', { last: 1 })
    await plantRow(tx, 'risk_point', {
      ...{ id: point, post_id: posts.purchasing, no: 1, name: bothLanguages('x'), family: 'procurement' },
      ...{ category: 'process', manifestation: '{}', benefits: '{}', before_likelihood: 5, before_consequence: 5 },
      ...{ after_likelihood: 4, after_consequence: 4, method: 'E', method_version: 1, grade: 'HIGH' },
      confirmed_on: '2026-01-01',
    })
    await plantRow(tx, 'control', {
      ...{ id: control, risk_point_id: point, text: '{}', kind: 'limit', frequency: '{}' },
    })
  },
  async function changesAPowerUnderThePoint({ tx }, { posts }) {
    const power = anId('power')
    await plantRow(tx, 'power', { id: power, post_id: posts.purchasing })
    for (const [version, on] of [
      [1, '2025-12-01'],
      [2, '2026-06-02'],
    ] as const)
      await plantRow(tx, 'power_version', {
        ...{ power_id: power, version, post_id: posts.purchasing, kind: 'money', name: bothLanguages('x') },
        ...{ discretion: 'RANGE', limits: bothLanguages('x'), norms: [], rule: bothLanguages('x'), counterparties: [] },
        ...{ checker_post: null, ends: false, from_on: on, proposed_on: on, recorded_at: `${on}T08:00:00Z` },
        ...{ confirmed_on: on, confirmed_at: `${on}T08:00:00Z` },
      })
  },
  async function raisesASignalWithoutCounts({ tx }) {
    await plantRow(tx, 'signal', signal('open', 'S-260001'))
  },
  async function countsSomething({ tx }) {
    await plantRow(tx, 'signal_count', {
      ...{ id: anId('count'), unit_path: supplyPath, topic: 'gifts', taxonomy_version: 1, source: 'self-check' },
      ...{ month: '2026-12-01', count: 3, severity: 2, state: 'verified', comment: '', entered_by: somebody },
      ...{ entered_on: '2027-01-05', recorded_at: '2027-01-05T01:00:00Z' },
    })
  },
  async function answersASignal({ tx }) {
    const old = signal('confirmed', 'S-250001')
    const judged = signal('confirmed', 'S-260002')
    await plantRow(tx, 'signal', { ...old, judged_on: '2025-01-05' })
    await plantRow(tx, 'signal', judged)
    for (const { id } of [old, judged])
      await plantRow(tx, 'response', {
        ...{ id: anId('response'), signal_id: id, act: 'talk', owner_post: 'purchasing', due_on: '2026-09-30' },
        ...{ note: '', posts: [], opened_on: '2026-09-10', recheck_on: '2026-12-10' },
        recorded_at: '2026-09-10T01:00:00Z',
      })
  },
  async function acceptsTheEffect({ tx }) {
    await tx.rows(sql`update response set effect = 'seen', rechecked_on = '2027-01-11',
      effect_detail = '{"before":3,"after":0,"low":0,"high":1,"n":3}'::jsonb where tenant_id = ${tx.tenant}`)
  },
  async function answersWithoutAnEffectYet({ tx }) {
    await plantRow(tx, 'response', {
      ...{ id: anId('response'), signal_id: (await confirmed(tx)).id, act: 'rule', owner_post: 'purchasing' },
      ...{ due_on: '2026-11-30', note: '', posts: [], opened_on: '2026-09-01', recheck_on: '2027-02-10' },
      recorded_at: '2026-09-01T01:00:00Z',
    })
  },
  async function answersOnceMoreAndEarlier({ tx }) {
    await plantRow(tx, 'response', {
      ...{ id: anId('response'), signal_id: (await confirmed(tx)).id, act: 'lesson', owner_post: 'purchasing' },
      ...{ due_on: '2026-09-30', note: '', posts: [], opened_on: '2026-09-02', recheck_on: '2026-12-10' },
      recorded_at: '2026-09-02T01:00:00Z',
    })
  },
  async function sendsAProgrammeToTheSecondPerson({ tx, actor }) {
    for (const submittedBy of [somebody, actor.person])
      await plantRow(tx, 'programme', {
        ...{ id: anId('programme'), unit_path: '1', name: bothLanguages('x'), kind: 'post', from_on: '2027-02-01' },
        ...{ to_on: '2027-02-28', audience: '{}', exclusions: '[]', items: '[]', minutes: 0, state: 'submitted' },
        ...{ version: 1, revision: 1, editors: [], submitted_by: submittedBy, submitted_at: '2027-01-08T08:00:00Z' },
        changed_at: '2027-01-08T08:00:00Z',
      })
  },
  async function proposesACeiling({ tx }) {
    await plantRow(tx, 'ceiling_proposal', {
      ...{ id: anId('ceiling-proposal'), class: 'high', minutes_before: 80, minutes: 60, reason: '太多了' },
      ...{ proposed_by: somebody, proposed_at: '2027-01-12T00:00:00Z', lapses_at: '2027-01-14T00:00:00Z' },
    })
  },
  async function raisesAWeakPoint({ tx }) {
    await plantRow(tx, 'hazard', hazardAt('H-2026-01', 'raised', null))
  },
  async function changesAControlForAWeakPoint({ tx }, { posts }) {
    for (const [no, over] of [
      ['H-2026-02', {}],
      ['H-2026-03', { verified_on: '2026-12-22', verified_by: anId('person'), recheck_on: '2027-01-10' }],
      ['H-2026-04', { verified_on: '2026-12-22', verified_by: anId('person'), recheck_on: '2027-05-10' }],
    ] as const) {
      const hazard = hazardAt(no, 'open', posts.purchasing)
      await plantRow(tx, 'hazard', hazard)
      await plantRow(tx, 'rectification', rectified(hazard.id, over))
    }
  },
  async function announcesAndMakesADraw({ tx }) {
    await plantRow(tx, 'control_draw', {
      ...{ id: anId('draw'), no: 'D-2026-01', unit_path: supplyPath, scope: 'all', sample: 1, frame: [control] },
      ...{ announced_on: '2026-12-04', recorded_at: '2026-12-04T01:00:00Z' },
    })
    const drawn = anId('draw')
    await plantRow(tx, 'control_draw', {
      ...{ id: drawn, no: 'D-2026-02', unit_path: supplyPath, scope: 'all', sample: 1, frame: [control] },
      ...{ announced_on: '2026-12-04', drawn_on: '2026-12-06', recorded_at: '2026-12-04T01:00:00Z' },
      ...{ checkpoint_size: 1, seed: '0'.repeat(64) },
    })
    await plantRow(tx, 'control_draw_item', { draw_id: drawn, position: 1, control_id: control })
  },
  async function doubtsANumber(cx) {
    await doubtNumber(cx, { figure: 'risk', shown: '183', line: '少了一个岗位' })
  },
]

const confirmed = async (tx: TestCx['tx']): Promise<{ readonly id: string }> => {
  const [one] = await tx.rows(sql<{ id: string }>`
    select s.id from signal s where s.tenant_id = ${tx.tenant} and s.no = 'S-260002'`)
  if (!one) throw new Error('it was judged before')
  return one
}
