import { expect } from 'vitest'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { aRegisteredRiskPoint } from '../sample.ts'
import { confirmRiskPoint, supplyPath, takeAllSteps, withSmallRegister } from '../testing.ts'
import { post } from '../views/post.ts'
import { quality } from '../views/quality.ts'
import { sharedPoints } from '../views/shared-points.ts'
import { changeRiskPoint } from './change-risk-point.ts'
import { answerSharedPoint, partSharedPoint, proposeSharedPoint } from './share-risk-points.ts'

const receipt = { zh: '入库验收把关不严，数量质量不符仍然签收。', en: 'Goods are signed for though they do not agree.' }
const done = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`)
  return result.value
}

/** Two officers, and two points of two posts that say the same; a third one of the first post. */
const withTwo = async (cx: TestCx) => {
  await withSmallRegister(cx)
  const [a, b] = await cx.tx.rows(sql<{ id: ReturnType<typeof anId<'risk-point'>>; code: string }>`
    with alike as (
      update risk_point r set manifestation = ${JSON.stringify(receipt)}::jsonb, confirmed_on = '2026-11-01'
      from organisation_post p
      where p.post_id = r.post_id and p.code in ('storekeeper', 'workover') returning r.id, p.code)
    select id, code from alike order by code`)
  if (!a || !b) throw new Error('the small register has two such points')
  return {
    a: a.id,
    b: b.id,
    first: await cx.as({ roles: ['officer'] }),
    second: await cx.as({ roles: ['officer'], person: anId('person') }),
  }
}

/** The words of the point of the first post, to be changed by an officer. */
const wordsToChange = () => {
  const { family, category, benefits, name, before } = aRegisteredRiskPoint()
  return {
    ...{ family, category, benefits, name, manifestation: receipt, before, after: { likelihood: 2, consequence: 2 } },
    ...{ lesson: null, closed: false, reason: '称重的控制查过两次，都有效' },
  }
}

const makeHigh = (cx: TestCx, id: ReturnType<typeof anId<'risk-point'>>) =>
  cx.tx.rows(sql`update risk_point set after_likelihood = 4, after_consequence = 4, grade = 'HIGH' where id = ${id}`)

const none = { zh: '', en: '' }
const shorter = { zh: '收货不称不数', en: 'Take goods uncounted and unweighed' }

const pointOf = async (cx: TestCx, code: string) => done(await post(cx, { post: code })).points[0]

test('RSK-88 two like points become one: proposed, confirmed by another, the words before kept, the rest each post’s own', async ({
  cx,
}) => {
  const { a, b, first, second } = await withTwo(cx)
  const before = { a: await pointOf(first, 'storekeeper'), b: await pointOf(first, 'workover') }
  const { shared } = done(await proposeSharedPoint(first, { a, b, words: a }))
  expect(await proposeSharedPoint(second, { a, b, words: b })).toMatchObject({ refusal: 'already-shared' })
  expect(done(await quality(first, {})).pairs).toMatchObject([{ shared: true }])
  expect(done(await sharedPoints(first, {})).shared).toMatchObject([{ state: 'proposed', mine: true }])
  expect(await answerSharedPoint(first, { shared, take: true, reason: '' })).toMatchObject({ refusal: 'own-proposal' })
  expect(done(await answerSharedPoint(second, { shared, take: true, reason: '' }))).toEqual({ points: 2 })
  expect(await answerSharedPoint(second, { shared, take: true, reason: '' })).toMatchObject({
    refusal: 'already-answered',
  })

  const [one, other] = [await pointOf(first, 'storekeeper'), await pointOf(first, 'workover')]
  expect(other).toMatchObject({ name: one?.name, manifestation: receipt, sharedWith: [{ code: 'storekeeper' }] })
  expect(one?.sharedWith).toMatchObject([{ code: 'workover' }])
  for (const [now, was] of [[one, before.a] as const, [other, before.b] as const])
    expect(now).toMatchObject({ grade: was?.grade, controls: was?.controls, findings: was?.findings, no: was?.no })
  expect(other?.version).toBe((before.b?.version ?? 0) + 1)
  expect(
    await cx.tx.rows(sql`
      select name from risk_point_version where risk_point_id = ${b} and version = ${before.b?.version ?? 0}`),
  ).toEqual([{ name: before.b?.name }])
  expect(done(await quality(first, {})).pairs).toEqual([])
})

test('RSK-89 shared words are changed by the officer for both, by nobody else, and parted again', async ({ cx }) => {
  const { a, b, first, second } = await withTwo(cx)
  const { shared } = done(await proposeSharedPoint(first, { a, b, words: b }))
  done(await answerSharedPoint(second, { shared, take: true, reason: '' }))
  const { family, category, benefits, before } = aRegisteredRiskPoint()
  const after = { likelihood: 2, consequence: 2 }
  const name = { zh: '收货不称不数', en: 'Take goods unweighed' }
  const reason = '称重的控制查过两次，都有效'
  const words = {
    ...{ family, category, benefits, name, manifestation: receipt },
    ...{ before, after, lesson: null, closed: false, reason },
  }
  const leader = await cx.as({ roles: ['leader'], unitPath: supplyPath, reach: { units: [supplyPath], branches: [] } })
  expect(await changeRiskPoint(leader, { riskPoint: a, ...words })).toMatchObject({
    refusal: 'shared-needs-officer',
  })
  const officer = await cx.as({ roles: ['officer'] })
  done(await changeRiskPoint(officer, { riskPoint: a, ...words }))
  expect((await pointOf(officer, 'workover'))?.name).not.toEqual(name)
  expect(await confirmRiskPoint(officer, { riskPoint: a })).toMatchObject({ refusal: 'own-proposal' })
  // A refusal keeps nothing: the door rolls back what this one had written.
  await cx.tx.rows(sql`savepoint beyond`)
  expect(
    await confirmRiskPoint(
      await cx.as({ person: anId('person'), roles: ['officer'], reach: { units: [supplyPath], branches: [] } }),
      { riskPoint: a },
    ),
  ).toMatchObject({ refusal: 'shared-needs-officer' })
  await cx.tx.rows(sql`rollback to beyond`)
  await takeAllSteps(cx, a)
  expect((await pointOf(await cx.as({ roles: ['officer'] }), 'workover'))?.name).toEqual(name)

  expect(await partSharedPoint(officer, { shared, reason: '不一样' })).toMatchObject({ refusal: 'reason-missing' })
  done(await partSharedPoint(officer, { shared, reason: '两个岗位收的东西已经不一样了' }))
  expect(await pointOf(officer, 'workover')).toMatchObject({ name, sharedWith: [] })
  done(await changeRiskPoint(officer, { riskPoint: a, ...words, name: { zh: '另写一个名称', en: 'Another name' } }))
  await takeAllSteps(cx, a)
  expect((await pointOf(officer, 'workover'))?.name).toEqual(name)
})

test('RSK-88 turned down with a reason it changes nothing, and beyond the reach it is not found', async ({ cx }) => {
  const { a, b } = await withTwo(cx)
  const near = await cx.as({ roles: ['officer'], reach: { units: [supplyPath], branches: [] } })
  expect(await proposeSharedPoint(near, { a, b, words: a })).toMatchObject({ refusal: 'risk-point-not-found' })
  const officer = await cx.as({ roles: ['officer'] })
  const { shared } = done(await proposeSharedPoint(officer, { a, b, words: a }))
  const second = await cx.as({ roles: ['officer'], person: anId('person') })
  done(await answerSharedPoint(second, { shared, take: false, reason: '一个按重量收，一个按件数收' }))
  expect(done(await sharedPoints(officer, {})).shared).toEqual([])
  expect((await pointOf(officer, 'workover'))?.sharedWith).toEqual([])
  done(await proposeSharedPoint(officer, { a, b, words: a }))
})

test('RSK-89 RSK-133 words that a low and a high point share ask for the main leader and for all that the high one must say', async ({
  cx,
}) => {
  const { a, b, first, second } = await withTwo(cx)
  const { shared } = done(await proposeSharedPoint(first, { a, b, words: a }))
  done(await answerSharedPoint(second, { shared, take: true, reason: '' }))
  await makeHigh(cx, b)
  const officer = await cx.as({ roles: ['officer'] })
  const words = { riskPoint: a, ...wordsToChange() }
  expect(done(await changeRiskPoint(officer, { ...words, cause: none })).waits).toEqual(['main', 'discipline'])
  const other = await cx.as({ roles: ['officer'], person: anId('person') })
  expect(await confirmRiskPoint(other, { riskPoint: a })).toMatchObject({ refusal: 'lacks-cause' })
  const cause = { zh: '称重的人和签字的人是同一个', en: 'Whoever weighs also signs' }
  done(await changeRiskPoint(await cx.as({ roles: ['officer'] }), { ...words, cause, name: shorter }))
  await takeAllSteps(cx, a)
  expect((await pointOf(await cx.as({ roles: ['officer'] }), 'workover'))?.name).toEqual(shorter)
})

test('RSK-88 RSK-133 a high point is not shared into words that leave out its cause', async ({ cx }) => {
  const { a, b, first, second } = await withTwo(cx)
  await makeHigh(cx, b)
  await cx.tx.rows(sql`update risk_point set cause = ${JSON.stringify(none)}::jsonb where id = ${a}`)
  const { shared } = done(await proposeSharedPoint(first, { a, b, words: a }))
  expect(await answerSharedPoint(second, { shared, take: true, reason: '' })).toMatchObject({ refusal: 'lacks-cause' })
})

test('RSK-89 shared words are changed on their own, by an officer who sees all their points', async ({ cx }) => {
  const { a, b, first, second } = await withTwo(cx)
  const { shared } = done(await proposeSharedPoint(first, { a, b, words: a }))
  done(await answerSharedPoint(second, { shared, take: true, reason: '' }))
  const words = { riskPoint: a, ...wordsToChange(), name: shorter }
  const officer = await cx.as({ roles: ['officer'] })
  const lower = { ...words, after: { likelihood: 1, consequence: 2 } }
  expect(await changeRiskPoint(officer, lower)).toMatchObject({ refusal: 'shared-alone' })
  expect(await changeRiskPoint(officer, { ...words, family: 'settlement' })).toMatchObject({ refusal: 'shared-alone' })
  const near = await cx.as({ roles: ['officer'], reach: { units: [supplyPath], branches: [] } })
  expect(await changeRiskPoint(near, words)).toMatchObject({ refusal: 'shared-needs-officer' })
  const moved = { ...lower, name: wordsToChange().name }
  expect(done(await changeRiskPoint(await cx.as({ roles: ['officer'] }), moved)).waits).toEqual(['unit'])
})

test('RSK-88 points are not made one while a change of either waits, and what waited from before rewords neither', async ({
  cx,
}) => {
  const { a, b, first, second } = await withTwo(cx)
  const { shared } = done(await proposeSharedPoint(first, { a, b, words: a }))
  done(await changeRiskPoint(await cx.as({ roles: ['officer'] }), { riskPoint: a, ...wordsToChange(), name: shorter }))
  expect(await answerSharedPoint(second, { shared, take: true, reason: '' })).toMatchObject({ refusal: 'change-waits' })
  done(await answerSharedPoint(second, { shared, take: false, reason: '一个按重量收，一个按件数收' }))
  expect(await proposeSharedPoint(first, { a, b, words: a })).toMatchObject({ refusal: 'change-waits' })
  await cx.tx.rows(sql`
    insert into shared_point_step (tenant_id, shared_id, turn, step, person_id, reason, taken_on, recorded_at)
    values (${cx.tx.tenant}, ${shared}, 2, 'confirmed', ${second.actor.person}, '', ${cx.today}, ${cx.now})`)
  expect(await confirmRiskPoint(second, { riskPoint: a })).toMatchObject({ refusal: 'shared-meanwhile' })
})

test('RSK-89 a point that has ended shares nothing any more; the words of the other are its own', async ({ cx }) => {
  const { a, b, first, second } = await withTwo(cx)
  const { shared } = done(await proposeSharedPoint(first, { a, b, words: a }))
  done(await answerSharedPoint(second, { shared, take: true, reason: '' }))
  const words = { riskPoint: a, ...wordsToChange(), name: shorter }
  const officer = await cx.as({ roles: ['officer'] })
  done(await changeRiskPoint(officer, words))
  await cx.tx.rows(sql`update risk_point set closed_on = ${cx.today} where id = ${b}`)
  await takeAllSteps(cx, a)
  const leader = await cx.as({ roles: ['leader'], unitPath: '1.9', reach: { units: ['1'], branches: [] } })
  expect((await pointOf(leader, 'storekeeper'))?.name).toEqual(shorter)
  const again = { ...words, name: { zh: '收货不看数', en: 'Take goods uncounted' } }
  expect(done(await changeRiskPoint(leader, again)).waits).toEqual(['unit'])
})
