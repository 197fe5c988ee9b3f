import { expect } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { confirmRiskPoint, supplyPath, takeAllSteps, withSmallRegister } from '../testing.ts'
import { post } from '../views/post.ts'
import { proposals } from '../views/proposals.ts'
import { addControl } from './add-control.ts'
import { changeControl } from './change-control.ts'
import { changeRiskPoint } from './change-risk-point.ts'
import { proposeRiskPoint } from './propose-risk-point.ts'
import { recordControlCheck } from './record-control-check.ts'

const none = { zh: '', en: '' }
const bare = {
  family: 'procurement',
  category: 'process' as const,
  name: { zh: '验收走过场', en: 'Sign receipt without looking' },
  manifestation: { zh: '货在车上就签字。', en: 'Signed while the goods are on the lorry.' },
  benefits: { zh: '供应商', en: 'The supplier' },
  before: { likelihood: 4, consequence: 4 },
  after: { likelihood: 3, consequence: 4 },
  lesson: null,
}
const cause = { zh: '到货时只有一个人在场', en: 'One person alone is there when goods arrive' }
const indicator = { zh: '每月抽查 5 单里没人在场的单数', en: 'Of five orders a month, those nobody saw' }
const control = {
  text: { zh: '三方到场签字', en: 'Three sign at the gate' },
  kind: 'segregation' as const,
  frequency: { zh: '每车', en: 'Every load' },
  dueOn: null,
}

const leader = (cx: TestCx, person = anId('person')) =>
  cx.as({ person, roles: ['leader'], unitPath: supplyPath, reach: { units: [supplyPath], branches: [] } })
const officer = (cx: TestCx) => cx.as({ person: anId('person'), roles: ['officer'] })

const newest = async (cx: TestCx): Promise<Id<'risk-point'>> => {
  const rows = await cx.tx.rows(sql<{ id: Id<'risk-point'> }>`select id from risk_point order by no desc limit 1`)
  if (!rows[0]) throw new Error('no point')
  return rows[0].id
}

test('RSK-133 a high point says what it lacks, and nobody takes a step until it is whole', async ({ cx }) => {
  await withSmallRegister(cx)
  await proposeRiskPoint(await leader(cx), { post: 'purchasing', ...bare })
  const riskPoint = await newest(cx)
  const by = await officer(cx)
  expect(await proposals(by, {})).toMatchObject({
    value: { proposals: [{ lacks: ['cause', 'control', 'indicator'] }] },
  })
  expect(await confirmRiskPoint(by, { riskPoint })).toMatchObject({ refusal: 'lacks-cause' })
  const amend = (over: object) =>
    officer(cx).then((who) => changeRiskPoint(who, { riskPoint, ...bare, closed: false, ...over }))
  await amend({ cause })
  expect(await confirmRiskPoint(await officer(cx), { riskPoint })).toMatchObject({ refusal: 'lacks-control' })
  await addControl(await leader(cx), { riskPoint, ...control, owner: 'purchasing', checker: null })
  expect(await confirmRiskPoint(await officer(cx), { riskPoint })).toMatchObject({ refusal: 'lacks-control' })
  const other = { ...control, text: { zh: '库管核对数量', en: 'The storekeeper counts' } }
  await addControl(await leader(cx), { riskPoint, ...other, owner: 'purchasing', checker: 'storekeeper' })
  expect(await confirmRiskPoint(await officer(cx), { riskPoint })).toMatchObject({ refusal: 'lacks-indicator' })
  expect(await post(await officer(cx), { post: 'purchasing' })).toMatchObject({
    value: { points: expect.arrayContaining([expect.objectContaining({ id: riskPoint, lacks: ['indicator'] })]) },
  })
  await amend({ cause, indicator })
  await takeAllSteps(cx, riskPoint)
  expect(await post(await officer(cx), { post: 'purchasing' })).toMatchObject({
    value: { points: expect.arrayContaining([expect.objectContaining({ id: riskPoint, confirmed: true, lacks: [] })]) },
  })
})

test('RSK-133 a change that leaves a high point without its figure goes no further; its end does', async ({ cx }) => {
  await withSmallRegister(cx)
  const [old] = await cx.tx.rows(sql<{ id: Id<'risk-point'> }>`select id from risk_point where no = 900001`)
  if (!old) throw new Error('no point')
  const change = { riskPoint: old.id, ...bare, cause, indicator: none, reason: '这个数现在数不出来了' }
  expect(await changeRiskPoint(await leader(cx), { ...change, closed: false })).toMatchObject({ ok: true })
  expect(await confirmRiskPoint(await officer(cx), { riskPoint: old.id })).toMatchObject({ refusal: 'lacks-indicator' })
  await changeRiskPoint(await leader(cx), { ...change, closed: true })
  await takeAllSteps(cx, old.id)
  const kept = await cx.tx.rows(sql<{ closed: boolean }>`
    select closed_on is not null as closed from risk_point where id = ${old.id}`)
  expect(kept).toEqual([{ closed: true }])
  const left = await post(await officer(cx), { post: 'purchasing' })
  expect(left.ok && left.value.points.map(({ no }) => no)).toEqual([900_002])
})

test('RSK-134 a proposal brings its control with it and may leave the posts open; a point that counts names both', async ({
  cx,
}) => {
  const { holders } = await withSmallRegister(cx)
  const holder = await cx.as({
    ...{ person: holders.purchasing, roles: ['learner'], unitPath: supplyPath, reach: { units: [], branches: [] } },
  })
  const open = { ...control, owner: null, checker: null }
  const twice = { post: 'purchasing', ...bare, controls: [open, open] }
  expect(await proposeRiskPoint(holder, twice)).toMatchObject({ refusal: 'already-there' })
  const named = { ...open, text: { zh: '何小满每车都看', en: 'Looks at every load' } }
  expect(await proposeRiskPoint(holder, { ...twice, controls: [named] })).toMatchObject({ refusal: 'names-a-person' })
  expect(await proposeRiskPoint(holder, { ...twice, controls: [open] })).toMatchObject({ ok: true })
  expect(await post(holder, { post: 'purchasing' })).toMatchObject({
    value: {
      points: expect.arrayContaining([
        expect.objectContaining({ confirmed: false, controls: [expect.objectContaining({ text: control.text })] }),
      ]),
    },
  })

  const [old] = await cx.tx.rows(sql<{ id: Id<'risk-point'> }>`select id from risk_point where no = 900001`)
  const by = await leader(cx)
  const add = (over: object) => addControl(by, { riskPoint: old?.id as Id<'risk-point'>, ...open, ...over })
  expect(await add({})).toMatchObject({ refusal: 'owner-missing' })
  expect(await add({ owner: 'purchasing' })).toMatchObject({ refusal: 'checker-missing' })
  expect(await add({ owner: 'purchasing', checker: 'purchasing' })).toMatchObject({ refusal: 'checker-is-owner' })
  expect(await add({ owner: 'purchasing', checker: 'storekeeper', text: named.text })).toMatchObject({
    refusal: 'names-a-person',
  })
  const whole = { owner: 'purchasing', checker: 'storekeeper' }
  const added = await add(whole)
  expect(added).toMatchObject({ ok: true })
  const same = { zh: '三方到场，签字。', en: 'Three, they sign at the gate' }
  expect(await add({ ...whole, text: same })).toMatchObject({ refusal: 'already-there' })
  const id = added.ok ? added.value.control : anId('control')
  const changed = { control: id, ...control, reason: '没有岗位来查这一项了' }
  expect(await changeControl(by, { ...changed, ...whole, checker: null })).toMatchObject({ refusal: 'checker-missing' })
  expect(await changeControl(by, { ...changed, ...whole })).toMatchObject({ ok: true })
})

test('RSK-135 a check keeps the post that looked and at how many; its own post and more than there are are refused', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  const by = await leader(cx)
  const [old] = await cx.tx.rows(sql<{ id: Id<'control'> }>`
    select c.id from control c join risk_point r on r.id = c.risk_point_id where r.no = 900001`)
  const check = { control: old?.id as Id<'control'>, checkedOn: cx.today, effective: true, nextDueOn: null }
  expect(await recordControlCheck(by, { ...check, checker: 'purchasing' })).toMatchObject({
    refusal: 'checker-is-owner',
  })
  expect(await recordControlCheck(by, { ...check, checker: 'nowhere' })).toMatchObject({ refusal: 'post-not-found' })
  const sample = { looked: 6, of: 5 }
  expect(await recordControlCheck(by, { ...check, sample })).toMatchObject({ refusal: 'sample-wrong' })
  const looked = { checker: 'storekeeper', sample: { looked: 5, of: 41 } }
  expect(await recordControlCheck(by, { ...check, ...looked })).toMatchObject({ ok: true })
  expect(await post(by, { post: 'purchasing' })).toMatchObject({
    value: {
      points: [
        { controls: [{ lastCheck: { checker: { zh: '仓储保管岗' }, sample: { looked: 5, of: 41 } } }] },
        { controls: [{ lastCheck: { sample: null } }] },
      ],
    },
  })
})
