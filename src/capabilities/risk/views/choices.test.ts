import { expect } from 'vitest'
import { anId, test } from '#platform/testing.ts'
import { proposalsExport } from '../edge/work-exports.ts'
import { aRegisteredRiskPoint } from '../sample.ts'
import { confirmRiskPoint, supplyPath, wellsPath, withSmallRegister } from '../testing.ts'
import { proposeRiskPoint } from '../use-cases/propose-risk-point.ts'
import { choices } from './choices.ts'
import { proposals, proposalsPage } from './proposals.ts'

const { family, category, name, manifestation, benefits, before, after } = aRegisteredRiskPoint()
const words = { family, category, name, manifestation, benefits, before, after, lesson: null }

test('RSK-82 what waits for the reader stands before what waits for others, before any page is cut, and all are counted', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  const own = anId('person')
  const as = (person: typeof own) => cx.as({ roles: ['officer'], person, reach: { units: ['1'], branches: [] } })
  const propose = async (by: typeof own, zh: string) => {
    const made = await proposeRiskPoint(await as(by), { post: 'purchasing', ...words, name: { zh, en: zh } })
    if (!made.ok) throw new Error(made.refusal)
    return made.value.no
  }
  const mine = await propose(own, '拆分需求，绕开询价')
  const others = await propose(anId('person'), '把样品留下，不登记')
  const page = async (at: number) => {
    const seen = await proposalsPage(1)(await as(own), { page: at })
    return seen.ok ? [seen.value.proposals.map(({ no }) => no), seen.value.matching, seen.value.mine] : seen.refusal
  }
  expect(await page(0)).toEqual([[others], 2, 1])
  expect(await page(1)).toEqual([[mine], 2, 1])
  expect(await page(7)).toEqual([[mine], 2, 1])
  const { title, rows } = proposalsExport
  const whole = await proposals(await as(own), {})
  expect(title.zh).toContain('等级')
  expect(whole.ok && rows(whole.value).map(({ point }) => point?.no)).toEqual([others, mine])
})

test('the forms offer the posts in reach and no other, the families in use and the known lessons', async ({ cx }) => {
  await withSmallRegister(cx)
  const leader = await cx.as({ roles: ['leader'], unitPath: supplyPath, reach: { units: [supplyPath], branches: [] } })
  const offered = await choices(leader, {})
  expect(offered).toMatchObject({
    ok: true,
    value: { lessons: [{ code: 'three-quotes', families: ['procurement'] }], families: ['procurement'] },
  })
  expect(offered.ok && offered.value.posts.map(({ code }) => code).sort()).toEqual(['purchasing', 'storekeeper'])
  expect(offered.ok && offered.value.posts[0]).toMatchObject({ unit: { zh: '物资供应站' } })
})

test('RSK-13 a proposal in reach is listed until it is confirmed', async ({ cx }) => {
  await withSmallRegister(cx)
  const leader = await cx.as({ roles: ['leader'], unitPath: supplyPath, reach: { units: [supplyPath], branches: [] } })
  await proposeRiskPoint(leader, {
    ...{ post: 'purchasing', ...words, cause: { zh: '一个人挑', en: 'One picks' } },
    indicator: { zh: '只有一家回价的单数', en: 'Orders with one quote' },
    controls: [
      {
        ...{ text: { zh: '两人询价', en: 'Two ask' }, kind: 'segregation', frequency: { zh: '', en: '' }, dueOn: null },
        ...{ owner: 'purchasing', checker: 'storekeeper' },
      },
    ],
  })
  const person = anId('person')
  const wide = { units: ['1'], branches: [] }
  const officer = await cx.as({ roles: ['officer'], person })
  const waiting = await proposals(officer, {})
  expect(waiting).toMatchObject({
    value: { proposals: [{ no: 900_005, post: 'purchasing', postName: { zh: '物资采购岗' }, grade: 'HIGH' }] },
  })
  const elsewhere = await cx.as({
    roles: ['officer'],
    unitPath: wellsPath,
    reach: { units: [wellsPath], branches: [] },
  })
  expect(await proposals(elsewhere, {})).toEqual({
    ok: true,
    value: { proposals: [], grades: [], matching: 0, mine: 0 },
  })

  const [first] = waiting.ok ? waiting.value.proposals : []
  if (!first) throw new Error('no proposal')
  await confirmRiskPoint(await cx.as({ roles: ['officer'], person, reach: wide }), { riskPoint: first.id })
  expect(await proposals(officer, {})).toMatchObject({ value: { proposals: [{ waits: ['main'], mine: false }] } })
  await confirmRiskPoint(await cx.as({ roles: ['leader'], person: anId('person'), reach: wide }), {
    riskPoint: first.id,
  })
  expect(await proposals(officer, {})).toEqual({ ok: true, value: { proposals: [], grades: [], matching: 0, mine: 0 } })
})
