import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { test } from '#platform/testing.ts'
import { aRegisteredPost, aRegisteredRiskPoint, scores } from '../sample.ts'
import { loading, openSmallArea, supplyPath, withSmallRegister } from '../testing.ts'
import { post } from '../views/post.ts'
import { loadRegister } from './load-register.ts'

test('RSK-1 RSK-3 a register is graded by the rules as it is loaded', async ({ cx }) => {
  const { posts } = await withSmallRegister(cx)
  const graded = await cx.tx.rows(sql`
    select post_id, grade, total, method from risk_current_grade where tenant_id = 1 order by total`)
  expect(graded).toEqual([
    { postId: posts.workover, grade: 'LOW', total: 4, method: 'D' },
    { postId: posts.storekeeper, grade: 'LOW', total: 7, method: 'D' },
    { postId: posts.purchasing, grade: 'HIGH', total: 16, method: 'D' },
  ])
  const points = await cx.tx.rows(sql`select no, grade from risk_risk_point where tenant_id = 1 order by no`)
  expect(points).toEqual([
    { no: 900_001, grade: 'HIGH' },
    { no: 900_002, grade: 'HIGH' },
    { no: 900_003, grade: 'LOW' },
    { no: 900_004, grade: 'MEDIUM' },
  ])
})

test('RSK-84 a post that was graded before stands on that day by the earlier factors, with its points', async ({
  cx,
}) => {
  await openSmallArea(cx)
  const earlier = [{ factors: scores(4, 3, 3, 2, 0, -4), reviewedOn: day('2025-10-09'), validUntil: day('2026-10-09') }]
  const register = { posts: [aRegisteredPost({ earlier })], riskPoints: [aRegisteredRiskPoint()] }
  await loadRegister(cx.tx, register, loading)
  expect(await post(cx, { post: 'purchasing', asOf: day('2026-03-01') })).toMatchObject({
    ok: true,
    value: { grading: { grade: 'LOW', total: 8, gradedOn: '2025-10-09' }, points: [{ no: 900_001 }] },
  })
  expect(await post(cx, { post: 'purchasing' })).toMatchObject({
    ok: true,
    value: { grading: { grade: 'HIGH', before: { grade: 'LOW', on: '2025-10-09', step: 'up' } } },
  })
})

test('a finding told by the post and by its risk point is kept once, with the words and grade of the post', async ({
  cx,
}) => {
  await openSmallArea(cx)
  const on = day('2026-10-12')
  const note = { zh: '拆单', en: 'Split order' }
  await loadRegister(
    cx.tx,
    {
      posts: [aRegisteredPost({ history: [{ on, event: 'finding', note, grade: 'HIGH' }] })],
      riskPoints: [aRegisteredRiskPoint({ findings: [{ on, count: 1, note: { zh: '发现', en: 'Found' } }] })],
    },
    loading,
  )
  const events = await cx.tx.rows(sql`
    select kind, happened_on, count, note, grade, risk_point_id is not null as at_a_point from post_event
    where tenant_id = 1`)
  expect(events).toEqual([{ kind: 'finding', happenedOn: on, count: 1, note, grade: 'HIGH', atAPoint: true }])
})

test('a post that does not exist stops the whole load', async ({ cx }) => {
  await openSmallArea(cx)
  const register = { posts: [aRegisteredPost({ code: 'nowhere', factors: scores(1) })], riskPoints: [] }
  await expect(loadRegister(cx.tx, register, loading)).rejects.toThrow('nowhere')
})

test('row-level security hides what belongs to posts out of sight', async ({ cx }) => {
  const { posts } = await withSmallRegister(cx)
  const supply = await cx.as({ unitPath: supplyPath, reach: { units: [supplyPath], branches: [] } })
  for (const table of ['grading', 'risk_point'])
    expect(
      await supply.tx.rows(sql`select from ${sql.table(table)} where post_id = ${posts.workover}`),
      `${table} of a post in another unit`,
    ).toEqual([])
  const controls = sql<{ n: number }>`select count(*) as n from control`
  expect(await supply.tx.rows(controls)).toEqual([{ n: 3 }])
  const checks = sql<{ n: number }>`select count(*) as n from control_check`
  expect(await supply.tx.rows(checks)).toEqual([{ n: 3 }])
  const other = await cx.as({ tenant: 2 })
  expect(await other.tx.rows(controls)).toEqual([{ n: 0 }])
})
