import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { openSixStations, supplyPath, wellsPath } from '../testing.ts'
import { hazard, hazards, ownHazards } from '../views/hazards.ts'
import { finishRectification } from './finish-rectification.ts'
import { planRectification } from './plan-rectification.ts'
import { raiseHazard } from './raise-hazard.ts'
import { takeHazard } from './take-hazard.ts'
import { verifyRectification } from './verify-rectification.ts'

const both = (text: string) => ({ zh: text, en: text })
const someone = (cx: TestCx) =>
  cx.as({ roles: ['learner'], person: anId('person'), unitPath: supplyPath, reach: { units: [], branches: [] } })
const officer = (cx: TestCx) => cx.as({ roles: ['officer'], person: anId('person') })
const seen = { post: 'purchasing', what: '三张单分三天报，没人看得见', idea: '三十天内自动并单' }

const raised = async (cx: TestCx) => {
  await openSixStations(cx)
  const learner = await someone(cx)
  await raiseHazard(learner, seen)
  const list = await ownHazards(learner, {})
  return { learner, id: (list.ok && list.value.hazards[0]?.id) as never }
}

test('SUP-34 anybody raises a weak point of the own crew; the raiser alone knows that it is the own one', async ({
  cx,
}) => {
  const { learner } = await raised(cx)
  expect(await ownHazards(learner, {})).toMatchObject({ value: { hazards: [{ no: 'H-2027-001', age: 0 }] } })
  expect(await ownHazards(await someone(cx), {})).toMatchObject({ value: { hazards: [] } })
  const list = await hazards(await officer(cx), {})
  expect(list).toMatchObject({ value: { hazards: [{ state: 'raised', stage: 'plan' }] } })
  expect(JSON.stringify([list, learner.facts])).not.toContain(learner.actor.person)
})

test('SUP-34 a name is not taken, nor a step of another crew', async ({ cx }) => {
  await openSixStations(cx)
  const learner = await someone(cx)
  expect(await raiseHazard(learner, { ...seen, what: '何小满每次都拆单，没人管' })).toMatchObject({
    refusal: 'names-a-person',
  })
  expect(await raiseHazard(learner, { ...seen, post: 'workover' })).toMatchObject({ refusal: 'post-not-found' })
  const away = await cx.as({ roles: ['learner'], unitPath: wellsPath, reach: { units: [], branches: [] } })
  expect(await raiseHazard(away, { ...seen, post: null })).toMatchObject({ ok: true })
})

test('SUP-35 it is closed by a changed control alone, and verified by somebody else', async ({ cx }) => {
  const { id } = await raised(cx)
  const asOfficer = await officer(cx)
  const matter = { kind: 'hazard' as const, id }
  const plan = (over: object = {}) => ({
    ...{ matter, causes: ['no-control' as const], why: '', remedy: 'limit' as const, riskPoint: null, replaces: null },
    ...{ text: both('三十天内再报，系统提示并单'), frequency: both('每单'), proof: both('提示记录'), lesson: null },
    ...{ owner: 'storekeeper', checker: 'workover', dueOn: day('2027-02-01'), ...over },
  })
  expect(await planRectification(asOfficer, plan())).toMatchObject({ refusal: 'matter-closed' })
  const take = { hazard: id, post: 'purchasing', interim: '站长先看一眼', answer: '' }
  expect(await takeHazard(asOfficer, take)).toMatchObject({ value: { state: 'open' } })
  expect(await planRectification(asOfficer, plan({ remedy: 'lesson', lesson: 'x' }))).toMatchObject({
    refusal: 'hazard-needs-control',
  })
  const shown = await hazard(asOfficer, { hazard: id })
  const riskPoint = shown.ok ? shown.value.choices.points[0]?.id : undefined
  expect(await planRectification(asOfficer, plan({ riskPoint }))).toMatchObject({ ok: true })
  expect(await finishRectification(asOfficer, { matter })).toMatchObject({ ok: true })
  const works = { matter, works: true, recheckOn: day('2027-04-15'), note: '' }
  expect(await verifyRectification(asOfficer, works)).toMatchObject({ refusal: 'own-work' })
  expect(await verifyRectification(await officer(cx), works)).toMatchObject({ ok: true })
  expect(await hazard(asOfficer, { hazard: id })).toMatchObject({ value: { stage: 'recheck', state: 'open' } })
})
