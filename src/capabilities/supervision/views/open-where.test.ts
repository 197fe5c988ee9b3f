import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { loadDraw, saveDrawn } from '../store/draws.ts'
import { openSixStations, supplyPath, wellsPath } from '../testing.ts'
import { announceDraw } from '../use-cases/announce-draw.ts'
import { finishRectification } from '../use-cases/finish-rectification.ts'
import { planRectification } from '../use-cases/plan-rectification.ts'
import { proposeProject } from '../use-cases/propose-project.ts'
import { raiseHazard } from '../use-cases/raise-hazard.ts'
import { recordFinding } from '../use-cases/record-finding.ts'
import { verifyRectification } from '../use-cases/verify-rectification.ts'
import { finding } from './finding.ts'
import { openWhere } from './open-where.ts'

const both = (text: string) => ({ zh: text, en: text })
const officer = (cx: TestCx) => cx.as({ roles: ['officer'], person: anId('person') })

const postIds = async (cx: TestCx, ...codes: readonly string[]) => {
  const { rows } = await cx.tx.client.query('select id from post where code = any ($1)', [codes])
  return rows.map(({ id }) => id as Id<'post'>)
}
const kindsAt = async (cx: TestCx, where: Parameters<typeof openWhere>[1]) =>
  (await openWhere(cx, where)).map(({ kind, dueOn }) => [kind, dueOn])

test('R2 a finding is open until it is put right, by the day of its round, and only at its post', async ({ cx }) => {
  await openSixStations(cx)
  const by = await officer(cx)
  const recorded = await recordFinding(by, {
    ...{ post: 'purchasing', riskPoint: null, family: 'procurement', source: 'inspection' },
    ...{ title: both('拆分需求'), fact: both('18 天内拆 3 单'), happenedOn: day('2027-01-10'), count: 1 },
    ...{ severity: 'usual', handling: false, signal: null, project: null },
  })
  if (!recorded.ok) throw new Error(recorded.refusal)
  const at = { posts: await postIds(cx, 'purchasing'), paths: [] }
  expect(await openWhere(by, at)).toMatchObject([{ kind: 'finding', name: both('拆分需求'), dueOn: null }])
  expect(await kindsAt(by, { posts: await postIds(cx, 'storekeeper'), paths: [supplyPath] })).toEqual([])

  const id = recorded.value.finding as never
  const seen = await finding(by, { finding: id })
  const [point] = seen.ok ? seen.value.choices.points : []
  const matter = { kind: 'finding' as const, id }
  const planned = await planRectification(by, {
    ...{ matter, causes: ['not-done'], why: '没人接手', remedy: 'limit' },
    ...{ riskPoint: point?.id ?? null, replaces: point?.controls[0]?.id ?? null, text: both('系统提示并单') },
    ...{ frequency: both('每月'), proof: both('对账单'), lesson: null, owner: 'storekeeper', checker: 'workover' },
    dueOn: day('2027-02-12'),
  })
  expect(planned).toMatchObject({ ok: true })
  expect(await kindsAt(by, at)).toEqual([['rectification', '2027-02-12']])
  await finishRectification(by, { matter })
  await verifyRectification(await officer(cx), { matter, works: true, recheckOn: day('2027-04-15'), note: '' })
  expect(await kindsAt(by, at)).toEqual([['rectification', '2027-04-15']])
})

test('R2 a weak point and a project of a unit go with the unit, a drawn control with its post', async ({ cx }) => {
  await openSixStations(cx)
  const learner = await cx.as({
    ...{ roles: ['learner'], person: anId('person'), unitPath: supplyPath },
    reach: { units: [], branches: [] },
  })
  await raiseHazard(learner, { post: null, what: '三张单分三天报，没人看得见', idea: '三十天内自动并单' })
  const by = await officer(cx)
  await proposeProject(by, { unit: 'supply', topic: '采购周期', basis: '三次自查都说不清为什么慢' })
  expect((await kindsAt(by, { posts: [], paths: [supplyPath] })).map(([kind]) => kind)).toEqual(['hazard', 'project'])
  expect(await kindsAt(by, { posts: [], paths: [wellsPath] })).toEqual([])

  const announced = await announceDraw(by, { unit: 'area', scope: 'all', sample: 4 })
  if (!announced.ok) throw new Error(announced.refusal)
  const draw = await loadDraw(cx.tx, ['1'], announced.value.draw)
  if (!draw) throw new Error('the draw was announced')
  const { rows } = await cx.tx.client.query(
    'select distinct post_id from risk_control where control_id = any ($1::uuid[])',
    [draw.frame],
  )
  const posts = rows.map(({ post_id: id }) => id as Id<'post'>)
  expect(await kindsAt(by, { posts, paths: [] })).toEqual([])
  await saveDrawn(
    cx.tx,
    { ...draw, checkpointSize: 8, seed: 'ab'.repeat(32), drawnOn: day('2027-01-12') },
    draw.frame.slice(0, draw.sample),
  )
  const open = await openWhere(by, { posts, paths: [] })
  expect(open.map(({ kind }) => kind)).toEqual(Array(4).fill('drawn-check'))
  expect(open.every(({ dueOn }) => dueOn !== null && dueOn > '2027-01-12')).toBe(true)
})
