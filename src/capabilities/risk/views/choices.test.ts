import { expect } from 'vitest'
import { anId, test } from '#platform/testing.ts'
import { aRegisteredRiskPoint } from '../sample.ts'
import { confirmRiskPoint, supplyPath, wellsPath, withSmallRegister } from '../testing.ts'
import { proposeRiskPoint } from '../use-cases/propose-risk-point.ts'
import { choices } from './choices.ts'
import { proposals } from './proposals.ts'

const { family, category, name, manifestation, benefits, before, after } = aRegisteredRiskPoint()
const words = { family, category, name, manifestation, benefits, before, after, lesson: null }

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
  expect(await proposals(elsewhere, {})).toEqual({ ok: true, value: { proposals: [], grades: [] } })

  const [first] = waiting.ok ? waiting.value.proposals : []
  if (!first) throw new Error('no proposal')
  await confirmRiskPoint(await cx.as({ roles: ['officer'], person, reach: wide }), { riskPoint: first.id })
  expect(await proposals(officer, {})).toMatchObject({ value: { proposals: [{ waits: ['main'], mine: false }] } })
  await confirmRiskPoint(await cx.as({ roles: ['leader'], person: anId('person'), reach: wide }), {
    riskPoint: first.id,
  })
  expect(await proposals(officer, {})).toEqual({ ok: true, value: { proposals: [], grades: [] } })
})
