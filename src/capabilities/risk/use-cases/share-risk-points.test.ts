import { expect } from 'vitest'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { aRegisteredRiskPoint } from '../sample.ts'
import { supplyPath, takeAllSteps, withSmallRegister } from '../testing.ts'
import { post } from '../views/post.ts'
import { quality } from '../views/quality.ts'
import { sharedPoints } from '../views/shared-points.ts'
import { changeRiskPoint } from './change-risk-point.ts'
import { confirmRiskPoint } from './confirm-risk-point.ts'
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
