import { expect } from 'vitest'
import { keepChange, loadNorms } from '#capabilities/norms/public.ts'
import { aNorm } from '#capabilities/norms/sample.ts'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { scores } from '../sample.ts'
import {
  chooseForAll,
  confirmGrading,
  confirmRiskPoint,
  supplyPath,
  takeAllSteps,
  wellsPath,
  withSmallRegister,
} from '../testing.ts'
import { dueReviews } from '../views/due-reviews.ts'
import { post } from '../views/post.ts'
import { posts } from '../views/posts.ts'
import { addControl } from './add-control.ts'
import { changeControl } from './change-control.ts'
import { changeRiskPoint } from './change-risk-point.ts'
import { closeControl } from './close-control.ts'
import { disputeGrade } from './dispute-grade.ts'
import { gradePost } from './grade-post.ts'
import { proposeRiskPoint } from './propose-risk-point.ts'
import { recordControlCheck } from './record-control-check.ts'
import { startReview } from './start-review.ts'

const officer = (cx: TestCx) => cx.as({ roles: ['officer'], person: anId('person') })
const leaderOfWells = (cx: TestCx) =>
  cx.as({ roles: ['leader'], unitPath: wellsPath, reach: { units: [wellsPath], branches: [] } })
const leaderOfSupply = (cx: TestCx) =>
  cx.as({ roles: ['leader'], unitPath: supplyPath, reach: { units: [supplyPath], branches: [] } })

const wish = {
  method: 'D' as const,
  answers: [],
  reviewers: { zh: '业务主管', en: 'Line manager' },
  lower: null,
  validUntil: day('2027-12-31'),
}

const words = {
  family: 'procurement',
  category: 'process' as const,
  name: { zh: '验收走过场', en: 'Sign receipt without looking' },
  manifestation: { zh: '货在车上就签字。', en: 'Signed while the goods are on the lorry.' },
  benefits: { zh: '供应商', en: 'The supplier' },
  before: { likelihood: 3, consequence: 4 },
  after: { likelihood: 2, consequence: 2 },
  lesson: null,
}

const pointOf = async (cx: TestCx, no: number): Promise<Id<'risk-point'>> => {
  const rows = await cx.tx.rows(sql<{ id: Id<'risk-point'> }>`select id from risk_point where no = ${no}`)
  if (!rows[0]) throw new Error('no such point')
  return rows[0].id
}

const controlOf = async (cx: TestCx, no: number): Promise<Id<'control'>> => {
  const rows = await cx.tx.rows(sql<{ id: Id<'control'> }>`
    select c.id from control c join risk_point r on r.id = c.risk_point_id where r.no = ${no} and c.closed_on is null`)
  if (!rows[0]) throw new Error('no such control')
  return rows[0].id
}

test('RSK-10 a new grading follows the old one, which stays', async ({ cx }) => {
  const { posts: ids } = await withSmallRegister(cx)
  const by = await officer(cx)
  const graded = await gradePost(by, { post: 'purchasing', factors: scores(3, 3, 2, 2, 0, -1), ...wish })
  expect(graded).toEqual({ ok: true, value: { grade: 'MEDIUM', total: 9, waits: 'main' } })
  await confirmGrading(cx)
  expect(await post(by, { post: 'purchasing' })).toMatchObject({
    value: { grading: { grade: 'MEDIUM' }, grades: [{ grade: 'HIGH' }, { grade: 'MEDIUM' }] },
  })
  const kept = await cx.tx.rows(sql`select from grading where post_id = ${ids.purchasing}`)
  expect(kept).toHaveLength(2)
  expect(cx.facts.at(-1)).toMatchObject({ kind: 'grading', payload: { confirmed: { total: 9, method: 'D' } } })
  expect(await gradePost(by, { post: 'nowhere', factors: scores(), ...wish })).toMatchObject({
    refusal: 'post-not-found',
  })
})

test('RSK-85 a grade by another method follows without a step, and the line begins anew with it', async ({ cx }) => {
  await withSmallRegister(cx)
  await chooseForAll(cx, 'C')
  const by = await officer(cx)
  const answers = [{ key: 'power', value: 'little' }]
  expect(await gradePost(by, { post: 'purchasing', ...wish, method: 'C', factors: [], answers: [] })).toMatchObject({
    refusal: 'answers-incomplete',
  })
  const graded = await gradePost(by, { post: 'purchasing', ...wish, method: 'C', factors: [], answers })
  expect(graded).toEqual({ ok: true, value: { grade: 'LOW', total: null, waits: 'main' } })
  await confirmGrading(cx)
  expect(await post(by, { post: 'purchasing' })).toMatchObject({
    value: {
      grading: {
        ...{ grade: 'LOW', method: 'C', methodVersion: 1, total: null, factors: [], answers },
        before: { grade: 'HIGH', method: 'D', step: null },
      },
      grades: [{ grade: 'LOW' }],
    },
  })
  expect(await posts(by, {})).toMatchObject({
    value: { posts: expect.arrayContaining([expect.objectContaining({ code: 'purchasing', method: 'C' })]) },
  })
})

test('RSK-13 what a leader proposes counts once somebody else has agreed', async ({ cx }) => {
  await withSmallRegister(cx)
  const leader = await leaderOfSupply(cx)
  const proposed = await proposeRiskPoint(leader, { post: 'purchasing', ...words })
  expect(proposed).toEqual({ ok: true, value: { no: 900_005, grade: 'LOW' } })
  expect(await posts(leader, {})).toMatchObject({ value: { totals: { points: 3 } } })

  const riskPoint = await pointOf(cx, 900_005)
  const by = await officer(cx)
  expect(await confirmRiskPoint(by, { riskPoint })).toEqual({
    ok: true,
    value: { no: 900_005, waits: [] },
  })
  expect(await confirmRiskPoint(by, { riskPoint })).toEqual({ ok: false, refusal: 'already-confirmed' })
  expect(await posts(leader, {})).toMatchObject({ value: { totals: { points: 4 } } })

  const elsewhere = await proposeRiskPoint(await leaderOfWells(cx), { post: 'purchasing', ...words })
  expect(elsewhere).toEqual({ ok: false, refusal: 'post-not-found' })
})

test('numbers go on after the highest one, even when it is out of sight', async ({ cx }) => {
  await withSmallRegister(cx)
  const proposed = await proposeRiskPoint(await leaderOfWells(cx), { post: 'workover', ...words })
  expect(proposed).toMatchObject({ value: { no: 900_005 } })
})

test('RSK-14 RSK-128 a leader changes words and not the place; the officer moves it with a reason and the grade follows', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  const riskPoint = await pointOf(cx, 900_001)
  const place = { before: { likelihood: 4, consequence: 4 }, after: { likelihood: 3, consequence: 4 } }
  const leader = await leaderOfSupply(cx)
  const reworded = { riskPoint, ...words, ...place, closed: false }
  expect(await changeRiskPoint(leader, reworded)).toMatchObject({ refusal: 'reason-missing' })
  expect(await changeRiskPoint(leader, { ...reworded, reason: '系统上线后做法变了' })).toMatchObject({
    ok: false,
  })
  expect(await changeRiskPoint(leader, { ...reworded, reason: '系统上线后询价的做法变了' })).toMatchObject({
    value: { grade: 'HIGH', waits: ['main', 'discipline'] },
  })
  expect(await changeRiskPoint(leader, { riskPoint, ...words, closed: false })).toMatchObject({
    refusal: 'places-need-officer',
  })
  const by = await officer(cx)
  const moved = { riskPoint, ...words, closed: false }
  const reason = '两次抽查都按期做了，没有再发现拆单'
  expect(await changeRiskPoint(by, moved)).toEqual({ ok: false, refusal: 'reason-missing' })
  expect(await changeRiskPoint(by, { ...moved, reason: '已经好多了' })).toMatchObject({ refusal: 'reason-missing' })
  expect(await changeRiskPoint(by, { ...moved, reason })).toMatchObject({
    value: { grade: 'LOW', waits: ['unit', 'main', 'discipline'] },
  })
  expect(cx.facts.at(-1)).toMatchObject({ payload: { kind: 'changed', reason, replaces: expect.any(String) } })
  await takeAllSteps(cx, riskPoint)
  const profile = await post(by, { post: 'purchasing' })
  expect((profile.ok ? profile.value.points : []).find(({ id }) => id === riskPoint)?.moved).toEqual({
    ...{ on: cx.today, reason },
  })
  expect(await changeRiskPoint(by, { riskPoint, ...words, closed: true })).toMatchObject({ refusal: 'reason-missing' })
  await changeRiskPoint(by, { riskPoint, ...words, closed: true, reason: '这个岗位不再自行询价' })
  expect(await changeRiskPoint(by, { riskPoint, ...words, closed: false, reason })).toMatchObject({ ok: true })
  await changeRiskPoint(by, { riskPoint, ...words, closed: true, reason: '这个岗位不再自行询价' })
  await takeAllSteps(cx, riskPoint)
  expect(await changeRiskPoint(by, { riskPoint, ...words, closed: false })).toMatchObject({
    refusal: 'risk-point-not-found',
  })
  expect(await changeRiskPoint(await leaderOfWells(cx), { riskPoint, ...words, closed: false })).toMatchObject({
    refusal: 'risk-point-not-found',
  })
})

test('RSK-17 the figure to watch is named by whoever words the point, and stays while others change the rest', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  const riskPoint = await pointOf(cx, 900_001)
  const place = { before: { likelihood: 4, consequence: 4 }, after: { likelihood: 3, consequence: 4 } }
  const leader = await leaderOfSupply(cx)
  const indicator = { zh: '只有一家回价的单数', en: 'Orders with one quote only' }
  const reason = '这个数每个月都能数出来'
  await changeRiskPoint(leader, { riskPoint, ...words, ...place, indicator, closed: false, reason })
  await takeAllSteps(cx, riskPoint)
  const benefits = { zh: '熟人', en: 'A friend' }
  await changeRiskPoint(leader, { riskPoint, ...words, ...place, benefits, closed: false, reason })
  await takeAllSteps(cx, riskPoint)
  expect(await post(leader, { post: 'purchasing' })).toMatchObject({
    value: { points: expect.arrayContaining([expect.objectContaining({ id: riskPoint, indicator })]) },
  })
})

test('RSK-160 a point cites norms of the library: proposed with them, changed by a proposal, told on the profile', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  await loadNorms(cx.tx, '1.0.0', [aNorm()])
  const leader = await leaderOfSupply(cx)
  const proposal = { post: 'purchasing', ...words }
  expect(await proposeRiskPoint(leader, { ...proposal, norms: ['gift-rule#none'] })).toEqual({
    ok: false,
    refusal: 'norm-not-found',
  })
  expect(await proposeRiskPoint(leader, { ...proposal, norms: ['gift-rule#hand-in'] })).toMatchObject({ ok: true })
  const read = async () => {
    const profile = await post(leader, { post: 'purchasing' })
    if (!profile.ok) throw new Error(profile.refusal)
    return profile.value
  }
  const told = await read()
  expect(told.points.map(({ norms }) => norms)).toContainEqual(['gift-rule#hand-in'])
  expect(told.citations).toMatchObject([{ reference: 'gift-rule#hand-in', title: aNorm().title }])

  const riskPoint = await pointOf(cx, 900_001)
  const place = { before: { likelihood: 4, consequence: 4 }, after: { likelihood: 3, consequence: 4 } }
  const change = (norms?: string[]) =>
    changeRiskPoint(leader, {
      ...{ riskPoint, ...words, ...place, ...(norms && { norms }) },
      ...{ closed: false, reason: '把依据写上，出处好查对' },
    })
  expect(await change(['nowhere'])).toEqual({ ok: false, refusal: 'norm-not-found' })
  await change(['gift-rule'])
  // Whoever says nothing of norms leaves those that wait.
  await change()
  const waiting = (await read()).points.find(({ id }) => id === riskPoint)
  expect(waiting).toMatchObject({ norms: [], change: { was: { norms: [] }, becomes: { norms: ['gift-rule'] } } })
  await takeAllSteps(cx, riskPoint)
  expect((await read()).points.find(({ id }) => id === riskPoint)?.norms).toEqual(['gift-rule'])
})

test('NRM-12 nothing new leans on a repealed norm; a point that cites it already may still be changed', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  await loadNorms(cx.tx, '1.0.0', [aNorm()])
  const leader = await leaderOfSupply(cx)
  const proposal = { post: 'purchasing', ...words, norms: ['gift-rule#hand-in'] }
  const riskPoint = await pointOf(cx, 900_001)
  const place = { before: { likelihood: 4, consequence: 4 }, after: { likelihood: 3, consequence: 4 } }
  const said = { riskPoint, ...words, ...place, closed: false, reason: '把依据写上，出处好查对' }
  expect(await changeRiskPoint(leader, { ...said, norms: ['gift-rule'] })).toMatchObject({ ok: true })
  await keepChange(cx.tx, {
    ...{ id: anId('norm-change'), code: 'gift-rule', kind: 'repealed', version: '1.0.0', effectiveOn: cx.today },
    ...{ note: null, recordedAt: cx.now, byHand: true, recordedBy: null, touched: null, replacedBy: null },
  })
  expect(await proposeRiskPoint(leader, proposal)).toEqual({ ok: false, refusal: 'norm-repealed' })
  expect(await changeRiskPoint(leader, { ...said, norms: ['gift-rule', 'gift-rule#hand-in'] })).toEqual({
    ok: false,
    refusal: 'norm-repealed',
  })
  const benefits = { zh: '熟人', en: 'A friend' }
  expect(await changeRiskPoint(leader, { ...said, benefits, norms: ['gift-rule'] })).toMatchObject({ ok: true })
  const profile = await post(leader, { post: 'purchasing' })
  expect(profile.ok && profile.value.citations).toMatchObject([
    { reference: 'gift-rule', notInForce: { why: 'repealed', on: cx.today } },
  ])
})

test('RSK-160 a change proposed before points cited norms is told as one that cites none', async ({ cx }) => {
  await withSmallRegister(cx)
  const riskPoint = await pointOf(cx, 900_001)
  const place = { before: { likelihood: 4, consequence: 4 }, after: { likelihood: 3, consequence: 4 } }
  const leader = await leaderOfSupply(cx)
  await loadNorms(cx.tx, '1.0.0', [aNorm()])
  await cx.tx.client.query(
    `with told as (
      select id, jsonb_build_object('family', family, 'category', category, 'name', name, 'cause', cause,
        'manifestation', manifestation, 'benefits', benefits, 'detection', detection, 'indicator', indicator,
        'selfGrade', self_grade, 'departmentHead', department_head, 'responsibleLeader', responsible_leader,
        'before', jsonb_build_object('likelihood', before_likelihood, 'consequence', before_consequence),
        'after', jsonb_build_object('likelihood', after_likelihood, 'consequence', after_consequence)) as words
      from risk_point where id = $1)
    insert into risk_point_change
      (tenant_id, id, risk_point_id, kind, was, becomes, reason, proposed_by, proposed_on, recorded_at)
    select 1, $2, id, 'changed', words, words || '{"benefits": {"zh": "熟人", "en": "A friend"}}', '得好处的人写错了', $3, $4, $5
    from told`,
    [riskPoint, anId('risk-point-change'), anId('person'), cx.today, cx.now],
  )
  const change = { riskPoint, ...words, ...place, closed: false, reason: '得好处的人写错了，改过来' }
  expect(await post(leader, { post: 'purchasing' })).toMatchObject({
    value: {
      points: expect.arrayContaining([
        expect.objectContaining({
          change: expect.objectContaining({ becomes: expect.objectContaining({ norms: [] }) }),
        }),
      ]),
    },
  })
  expect(await changeRiskPoint(leader, { ...change, norms: ['gift-rule'] })).toMatchObject({ ok: true })
  await takeAllSteps(cx, riskPoint)
  expect(await post(leader, { post: 'purchasing' })).toMatchObject({
    value: { points: expect.arrayContaining([expect.objectContaining({ id: riskPoint, norms: ['gift-rule'] })]) },
  })
})

test('RSK-8 a control is carried out and checked by two different posts', async ({ cx }) => {
  await withSmallRegister(cx)
  const by = await officer(cx)
  const control = {
    riskPoint: await pointOf(cx, 900_002),
    text: { zh: '同类需求合并提醒', en: 'Prompt to merge like needs' },
    kind: 'limit' as const,
    frequency: { zh: '每月', en: 'Monthly' },
    owner: 'purchasing',
    checker: 'storekeeper',
    dueOn: null,
  }
  expect(await addControl(by, { ...control, checker: 'purchasing' })).toMatchObject({ refusal: 'checker-is-owner' })
  expect(await addControl(by, { ...control, checker: 'nowhere' })).toMatchObject({ refusal: 'post-not-found' })
  expect(await addControl(by, control)).toMatchObject({ ok: true })
  expect(await addControl(await leaderOfWells(cx), control)).toMatchObject({ refusal: 'risk-point-not-found' })
  expect(await post(await officer(cx), { post: 'purchasing' })).toMatchObject({
    value: { events: [{ kind: 'finding' }, { kind: 'control', on: '2027-01-12' }] },
  })
})

test('RSK-129 RSK-130 a standing control is changed or closed with a reason; the last of a high point is only changed', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  const by = await officer(cx)
  const [first, second] = [await controlOf(cx, 900_001), await controlOf(cx, 900_002)]
  const words = {
    text: { zh: '系统按品类自动轮换询价商', en: 'The system rotates who is asked for quotes' },
    kind: 'segregation' as const,
    frequency: { zh: '每单', en: 'Every order' },
    owner: 'purchasing',
    checker: 'storekeeper',
    dueOn: day('2027-02-12'),
  }
  const reason = '新系统上线以后不用人挑供应商'
  expect(await changeControl(by, { control: first, ...words, reason: '换了' })).toMatchObject({
    refusal: 'reason-missing',
  })
  expect(await changeControl(by, { control: first, ...words, reason: '周启明说以后都不用再查了' })).toMatchObject({
    refusal: 'names-a-person',
  })
  expect(await changeControl(by, { control: first, ...words, checker: 'purchasing', reason })).toMatchObject({
    refusal: 'checker-is-owner',
  })
  expect(await changeControl(by, { control: first, ...words, reason })).toMatchObject({ ok: true })
  expect(await changeControl(by, { control: first, ...words, reason })).toMatchObject({ refusal: 'control-not-found' })
  const changed = await controlOf(cx, 900_001)
  expect(changed).not.toBe(first)
  expect(await closeControl(by, { control: changed, reason })).toMatchObject({ refusal: 'last-control' })
  const study = { ...words, kind: 'education' as const }
  expect(await changeControl(by, { control: second, ...study, reason })).toMatchObject({ refusal: 'last-control' })
  await addControl(by, { riskPoint: await pointOf(cx, 900_002), ...words })
  expect(await changeControl(by, { control: second, ...words, reason })).toMatchObject({ refusal: 'already-there' })
  const bare = await cx.tx.rows(sql<{ id: string }>`
    update control set checker_post = null
    where risk_point_id = ${await pointOf(cx, 900_002)} and id <> ${second} returning id`)
  expect(bare).toHaveLength(1)
  expect(await closeControl(by, { control: second, reason })).toMatchObject({ refusal: 'last-control' })
  await cx.tx.rows(sql`update control set checker_post = 'storekeeper' where id = ${bare[0]?.id ?? ''}`)
  expect(await closeControl(by, { control: second, reason })).toMatchObject({ value: { closedOn: '2027-01-12' } })
  expect(await post(by, { post: 'purchasing' })).toMatchObject({
    value: {
      points: [{ controls: [{ text: words.text, ownerCode: 'purchasing' }] }, { controls: [{ text: words.text }] }],
    },
  })
  expect(await changeControl(await leaderOfWells(cx), { control: changed, ...words, reason })).toMatchObject({
    refusal: 'control-not-found',
  })
})

test('RSK-8 RSK-9 a check of another post closes the gap and keeps both clocks; of the own post it is refused', async ({
  cx,
}) => {
  const { holders } = await withSmallRegister(cx)
  const control = await controlOf(cx, 900_002)
  const check = { control, checkedOn: day('2027-01-05'), effective: true, nextDueOn: day('2027-02-05') }
  const holder = await cx.as({ roles: ['leader'], person: holders.purchasing })
  expect(await recordControlCheck(holder, check)).toEqual({ ok: false, refusal: 'own-control' })
  expect(await recordControlCheck(await leaderOfWells(cx), check)).toMatchObject({ refusal: 'control-not-found' })

  const leader = await leaderOfSupply(cx)
  expect(await recordControlCheck(leader, check)).toEqual({ ok: true, value: { late: true } })
  expect(await post(leader, { post: 'purchasing' })).toMatchObject({
    value: {
      lower: null,
      points: [
        {},
        {
          controls: [
            { dueOn: '2027-02-05', tested: true, lastCheck: { on: '2027-01-05', effective: true, late: true } },
          ],
        },
      ],
    },
  })
  const failed = await recordControlCheck(leader, { ...check, checkedOn: day('2027-01-12'), effective: false })
  expect(failed).toEqual({ ok: true, value: { late: false } })
  expect(await posts(leader, {})).toMatchObject({ value: { posts: [{ controls: 1 }, {}] } })
})

test('RSK-15 whoever sees the post may doubt its grade, without naming anybody', async ({ cx }) => {
  const { holders } = await withSmallRegister(cx)
  const buyer = await cx.as({
    roles: ['learner'],
    person: holders.purchasing,
    unitPath: supplyPath,
    reach: { units: [], branches: [] },
  })
  const doubted = await disputeGrade(buyer, { post: 'purchasing', reason: '今年不再自行询价' })
  expect(doubted).toEqual({ ok: true, value: { doubts: 1 } })
  expect(await disputeGrade(buyer, { post: 'purchasing', reason: '周启明的岗位更高' })).toMatchObject({
    refusal: 'names-a-person',
  })
  expect(await disputeGrade(buyer, { post: 'workover', reason: '偏高' })).toMatchObject({ refusal: 'post-not-found' })
})

test('RSK-7 a post stays in its review until it is graded anew', async ({ cx }) => {
  await withSmallRegister(cx)
  const by = await officer(cx)
  expect(await startReview(by, { posts: ['workover', 'purchasing'] })).toMatchObject({ value: { posts: 2 } })
  expect(await startReview(by, { posts: ['workover'] })).toEqual({ ok: false, refusal: 'already-in-review' })
  expect(await startReview(by, { posts: ['workover', 'nowhere'] })).toMatchObject({ refusal: 'post-not-found' })

  const later = await cx.as({ roles: ['officer'], now: '2027-01-12T02:00:00.000Z' as typeof cx.now })
  await gradePost(later, { post: 'workover', factors: scores(2, 2, 2, 2, 0, -2), ...wish })
  await confirmGrading(cx, later.now)
  expect(await dueReviews(later, {})).toMatchObject({
    value: {
      due: [],
      reviews: [
        {
          posts: [
            { code: 'purchasing', done: false },
            { code: 'workover', done: true },
          ],
        },
      ],
    },
  })
  expect(await startReview(later, { posts: ['workover'] })).toMatchObject({ ok: true })
})

test('RSK-14 two who change one point at once: the second is told, and nothing of the first is written over', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  const riskPoint = await pointOf(cx, 900_001)
  const place = { before: { likelihood: 4, consequence: 4 }, after: { likelihood: 3, consequence: 4 } }
  const leader = await leaderOfSupply(cx)
  const read = async () => {
    const profile = await post(leader, { post: 'purchasing' })
    return (profile.ok ? profile.value.points : []).find(({ id }) => id === riskPoint)
  }
  const version = (await read())?.version ?? -1
  const change = (over: Partial<typeof words>) =>
    changeRiskPoint(leader, {
      riskPoint,
      version,
      ...words,
      ...place,
      ...over,
      closed: false,
      reason: '得好处的人写错了，改过来',
    })
  expect(await change({ benefits: { zh: '熟人', en: 'A friend' } })).toMatchObject({ ok: true })
  expect(await change({ benefits: { zh: '自己', en: 'Oneself' } })).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  // The lesson is changed at once, the words are proposed.
  expect(await read()).toMatchObject({ version: version + 2, change: { becomes: { benefits: { zh: '熟人' } } } })
})

test('RSK-10 two who grade one post at once: the second is told of the first, and both can stand in the history', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  const by = await officer(cx)
  const read = async () => {
    const profile = await post(by, { post: 'purchasing' })
    return profile.ok ? (profile.value.proposed ?? profile.value.grading) : null
  }
  const before = await read()
  if (!before) throw new Error('the small register is graded')
  const grade = (over: NonNullable<typeof before>['id']) =>
    gradePost(by, { ...wish, post: 'purchasing', factors: before.factors, over })
  expect((await grade(before.id)).ok).toBe(true)
  expect(await grade(before.id)).toEqual({ ok: false, refusal: 'graded-meanwhile' })
  const theirs = await read()
  expect((await grade(theirs?.id ?? before.id)).ok).toBe(true)
})
