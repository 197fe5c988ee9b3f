import { expect } from 'vitest'
import { day, moment } from '#kernel/day.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import type { StepWish } from '../rules/project.ts'
import { aProject, aStep } from '../sample.ts'
import { openSixStations, supplyPath, wellsPath } from '../testing.ts'
import { consequences } from '../views/consequences.ts'
import { project, projects } from '../views/projects.ts'
import { finishRectification } from './finish-rectification.ts'
import { planRectification } from './plan-rectification.ts'
import { openProject, proposeProject } from './propose-project.ts'
import { recordConsequence } from './record-consequence.ts'
import { recordFinding } from './record-finding.ts'
import { recordProjectStep } from './record-project-step.ts'

const both = (text: string) => ({ zh: text, en: text })
const officer = (cx: TestCx) => cx.as({ roles: ['officer'], person: anId('person') })
const leader = (cx: TestCx) =>
  cx.as({
    roles: ['leader'],
    person: anId('person'),
    unitPath: supplyPath,
    reach: { units: [supplyPath], branches: [] },
  })

const wish = (over: Partial<StepWish>) => {
  const { on: _on, by: _by, team, ...rest } = aStep(over)
  return { ...rest, team: [...team] }
}

const proposed = async (cx: TestCx) => {
  await openSixStations(cx)
  const by = await officer(cx)
  const result = await proposeProject(by, { unit: 'supply', topic: '采购周期', basis: '三次自查都说不清为什么慢' })
  if (!result.ok) throw new Error(result.refusal)
  return { by, id: result.value.project }
}

test('SUP-38, SUP-39 a project goes its way and leaves a changed control', async ({ cx }) => {
  const { by, id } = await proposed(cx)
  const asOfficer = await officer(cx)
  const step = (as: TestCx, over: Partial<StepWish>) => recordProjectStep(as, { project: id, ...wish(over) })
  expect(await step(by, { step: 'approval' })).toMatchObject({ refusal: 'same-person' })
  expect(await step(asOfficer, { step: 'approval' })).toMatchObject({ ok: true })
  const until = day('2027-02-12')
  expect(await step(asOfficer, { step: 'plan', team: ['storekeeper'], until })).toMatchObject({
    refusal: 'team-of-that-unit',
  })
  expect(await step(asOfficer, { step: 'plan', team: ['workover'], until })).toMatchObject({ ok: true })
  for (const over of [
    { step: 'notice' },
    { step: 'evidence', method: 'sampling' },
    { step: 'statement' },
    { step: 'report' },
    { step: 'outcome', outcome: 'advice' },
  ] as const)
    expect(await step(asOfficer, over)).toMatchObject({ ok: true })
  expect(await step(asOfficer, { step: 'reply' })).toMatchObject({ refusal: 'of-that-unit' })
  expect(await step(await leader(cx), { step: 'reply' })).toMatchObject({ ok: true })
  expect(await step(await leader(cx), { step: 'visit' })).toMatchObject({ refusal: 'of-that-unit' })
  expect(await step(asOfficer, { step: 'visit' })).toMatchObject({ ok: true })
  expect(await step(asOfficer, { step: 'benefit', yuan: 0 })).toMatchObject({ ok: true })
  expect(await step(asOfficer, { step: 'file' })).toMatchObject({ refusal: 'nothing-changed' })
  await changeSomething(asOfficer, id)
  expect(await step(asOfficer, { step: 'file' })).toMatchObject({ ok: true })
  expect(await projects(asOfficer, {})).toMatchObject({
    value: { projects: [{ last: 'file', closedOn: '2027-01-12', findings: 1, yuan: 0 }] },
  })
  const seen = await project(asOfficer, { project: id })
  expect(seen).toMatchObject({ value: { next: [], findings: [{ changed: true }] } })
  expect(JSON.stringify(seen)).not.toContain(asOfficer.actor.person)
})

const changeSomething = async (cx: TestCx, id: ReturnType<typeof aProject>['id']) => {
  const found = await recordFinding(cx, {
    ...{ post: 'purchasing', riskPoint: null, family: 'procurement', source: 'efficiency', severity: 'usual' },
    ...{ title: both('询价拖过十天'), fact: both(''), happenedOn: day('2027-01-11'), count: 1, handling: false },
    ...{ signal: null, project: id },
  })
  if (!found.ok) throw new Error(found.refusal)
  const matter = { kind: 'finding' as const, id: found.value.finding }
  const point = await cx.tx.client.query('select id from risk_point where no = 900001')
  const planned = await planRectification(cx, {
    ...{ matter, causes: ['no-rule'], why: '', remedy: 'rule', riskPoint: point.rows[0].id, replaces: null },
    ...{ text: both('询价三天内回，过时换家'), frequency: both('每单'), proof: both('询价单'), lesson: null },
    ...{ owner: 'storekeeper', checker: 'purchasing', dueOn: day('2027-02-01') },
  })
  expect(planned).toMatchObject({ ok: true })
  expect(await finishRectification(cx, { matter })).toMatchObject({ ok: true })
}

test('SUP-38 nobody proposes to supervise the own unit, nor sees another unit’s project', async ({ cx }) => {
  const { buyer } = await openSixStations(cx)
  const own = await cx.as({ roles: ['officer'], person: buyer })
  const topic = { unit: 'supply', topic: '采购周期', basis: '三次自查都说不清为什么慢' }
  expect(await proposeProject(own, topic)).toMatchObject({ refusal: 'of-that-unit' })
  const { id } = await openProject(await officer(cx), aProject({ unitPath: supplyPath }))
  const elsewhere = await cx.as({ roles: ['leader'], unitPath: wellsPath, reach: { units: [wellsPath], branches: [] } })
  expect(await project(elsewhere, { project: id })).toMatchObject({ refusal: 'project-not-found' })
})

test('SUP-41 the later entry counts; everybody sees the same, and nothing under three', async ({ cx }) => {
  const enter = async (topic: string, count: number, fact: string) =>
    recordConsequence(await officer(cx), { year: 2026, form: 'first', topic, count, fact })
  expect(await enter('nowhere', 5, '')).toMatchObject({ refusal: 'topic-unknown' })
  expect(await enter('vehicles', 2, '派车单没有目的地')).toEqual({ ok: true, value: { shown: false } })
  expect(await consequences(cx, {})).toMatchObject({
    value: { years: [{ year: 2026, rows: [{ count: null, fact: '' }], totals: { first: 0 } }] },
  })
  const later = await cx.as({ roles: ['officer'], now: moment('2027-01-13T01:12:00Z') })
  await recordConsequence(later, { year: 2026, form: 'first', topic: 'vehicles', count: 6, fact: '派车单没有目的地' })
  const learner = await cx.as({ roles: ['learner'], reach: { units: [], branches: [] } })
  expect(await consequences(learner, {})).toMatchObject({
    value: { years: [{ rows: [{ count: 6, fact: '派车单没有目的地' }], totals: { first: 6 } }] },
  })
})
