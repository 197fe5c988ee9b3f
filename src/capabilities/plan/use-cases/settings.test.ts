import { expect } from 'vitest'
import { saveGrants, syncAccounts } from '#capabilities/identity/public.ts'
import { day, later } from '#kernel/day.ts'
import { anId, test } from '#platform/testing.ts'
import { openArea } from '../testing.ts'
import { burden, ceilingsToConfirm } from '../views/burden.ts'
import { ceilings } from '../views/ceilings.ts'
import { keyDates } from '../views/key-dates.ts'
import { addNode } from './add-node.ts'
import { confirmCeiling } from './confirm-ceiling.ts'
import { declineCeiling } from './decline-ceiling.ts'
import { draftProgramme } from './draft-programme.ts'
import { proposeCeiling } from './propose-ceiling.ts'
import { removeNode } from './remove-node.ts'
import { setCeilings } from './set-ceilings.ts'

const whole = { roles: ['officer'], unitPath: '1', reach: { units: ['1'], branches: [] } } as const
const narrow = { roles: ['officer'], unitPath: '1.1', reach: { units: ['1.1'], branches: [] } } as const

const second = anId('person')
const third = anId('person')

test('PLN-21 a ceiling changes once another officer of the whole organisation confirms it', async ({ cx }) => {
  await openArea(cx.tx, [], [])
  const asked = { class: 'leader', minutes: 45, reason: '年底少开会' } as const
  expect(await proposeCeiling(await cx.as(narrow), asked)).toEqual({ ok: false, refusal: 'whole-organisation-only' })
  const one = await cx.as(whole)
  const proposed = await proposeCeiling(one, asked)
  if (!proposed.ok) throw new Error(proposed.refusal)
  const { proposal } = proposed.value
  expect(await proposeCeiling(one, { ...asked, minutes: 40 })).toEqual({ ok: false, refusal: 'already-proposed' })
  expect(await confirmCeiling(one, { proposal })).toEqual({ ok: false, refusal: 'own-proposal' })
  expect(await burden(one, {})).toMatchObject({
    value: {
      classes: [{ class: 'leader', ceiling: 60 }, { ceiling: 80 }, { ceiling: 60 }, { ceiling: 50 }],
      waiting: [{ proposal, class: 'leader', from: 60, to: 45, reason: '年底少开会', own: true }],
      mayPropose: true,
    },
  })
  expect(await ceilingsToConfirm(one)).toEqual([])

  expect(await confirmCeiling(await cx.as({ ...narrow, person: second }), { proposal })).toEqual({
    ok: false,
    refusal: 'whole-organisation-only',
  })
  const other = await cx.as({ ...whole, person: second })
  expect(await ceilingsToConfirm(other)).toMatchObject([{ proposal }])
  expect(await confirmCeiling(other, { proposal })).toEqual({ ok: true, value: { class: 'leader', minutes: 45 } })
  expect(await burden(other, {})).toMatchObject({
    value: { classes: [{ ceiling: 45 }, { ceiling: 80 }, { ceiling: 60 }, { ceiling: 50 }], waiting: [] },
  })
  expect(other.facts.at(-1)).toMatchObject({
    kind: 'ceiling',
    id: 'leader',
    payload: { set: { from: 60, minutes: 45, proposedBy: one.actor.person } },
  })
  expect(await confirmCeiling(await cx.as({ ...whole, person: third }), { proposal })).toEqual({
    ok: false,
    refusal: 'proposal-not-found',
  })
})

test('PLN-21 turned down, taken back or unanswered for 48 hours, a ceiling stays as it is', async ({ cx }) => {
  await openArea(cx.tx, [], [])
  const one = await cx.as(whole)
  const propose = async () => {
    const proposed = await proposeCeiling(one, { class: 'other', minutes: 40, reason: '班组反映太多' })
    if (!proposed.ok) throw new Error(proposed.refusal)
    return proposed.value
  }
  expect(await declineCeiling(one, { proposal: (await propose()).proposal })).toMatchObject({
    value: { outcome: 'withdrawn' },
  })
  const other = await cx.as({ ...whole, person: second })
  expect(await declineCeiling(other, { proposal: (await propose()).proposal })).toMatchObject({
    value: { outcome: 'refused' },
  })
  const { proposal, lapsesAt } = await propose()
  const after = { ...other, now: later(lapsesAt, 0) }
  expect(await confirmCeiling(after, { proposal })).toEqual({ ok: false, refusal: 'lapsed' })
  expect(await declineCeiling(after, { proposal })).toEqual({ ok: false, refusal: 'proposal-not-found' })
  expect(await burden(after, {})).toMatchObject({ value: { waiting: [] } })
  expect(await burden(after, {})).toMatchObject({
    value: { classes: [{}, {}, {}, { class: 'other', ceiling: 50 }] },
  })
  expect((await proposeCeiling(after, { class: 'other', minutes: 45, reason: '再提一次' })).ok).toBe(true)
})

test('PLN-17 who was given two units chooses, and the burden adds up both', async ({ cx }) => {
  await openArea(
    cx.tx,
    [],
    (['supply', 'supply', 'wells', 'area'] as const).map((unit, at) => ({ name: `人${at}`, unit, posts: [] })),
  )
  const both = await cx.as({ roles: ['officer'], unitPath: '1.1', reach: { units: ['1.1', '1.2'], branches: [] } })
  const asked = { fallsOn: day('2027-03-22'), name: { zh: '开标季', en: 'Tenders' }, kind: 'business' } as const
  expect(await addNode(both, asked)).toEqual({ ok: false, refusal: 'unit-not-chosen' })
  const units = await keyDates(both, { year: 2027 })
  const [first, second] = units.ok ? units.value.units : []
  if (!first || !second) throw new Error('both units are offered')
  expect((await addNode(both, { ...asked, unit: second.code })).ok).toBe(true)
  const window = { name: asked.name, fromOn: day('2027-03-01'), toOn: day('2027-03-20') }
  expect(await draftProgramme(both, window)).toEqual({ ok: false, refusal: 'unit-not-chosen' })
  expect((await draftProgramme(both, { ...window, unit: second.code })).ok).toBe(true)
  expect(both.facts.map(({ payload }) => payload)).toMatchObject([
    { added: { unitPath: '1.2' } },
    { drafted: { unitPath: '1.2' } },
  ])
  expect(await addNode(await cx.as(narrow), { ...asked, unit: second.code })).toEqual({
    ok: false,
    refusal: 'unit-not-found',
  })
  const load = await burden(await cx.as({ roles: ['officer'], reach: { units: ['1.1', '1.2'], branches: [] } }), {})
  expect(load.ok && load.value.classes.find((one) => one.class === 'other')?.people).toBe(3)
})

test('PLN-14 the first run sets all four at once, with the festivals of the next twelve months beside', async ({
  cx,
}) => {
  await openArea(cx.tx, [], [])
  expect(await ceilings(cx, {})).toMatchObject({
    value: { set: false, leftToOfficers: false, ceilings: [{ class: 'leader', minutes: 60 }, {}, {}, {}] },
  })
  const four = { leader: 40, high: 70, medium: 55, other: 45 }
  expect(await setCeilings(await cx.as(narrow), four)).toEqual({ ok: false, refusal: 'whole-organisation-only' })
  await cx.as({})
  expect((await setCeilings(cx, four)).ok).toBe(true)
  expect((await setCeilings(cx, { ...four, other: 50 })).ok).toBe(true)
  await syncAccounts(cx.tx, [
    { personId: second, staffNo: 'CW-0016', name: '郭晓芸', title: '', titleEn: '', unitPath: '1' },
  ])
  await saveGrants(cx.tx, [
    {
      id: anId('role-grant'),
      personId: second,
      role: 'officer',
      unitPath: '1',
      branchId: null,
      fromOn: cx.today,
      toOn: null,
    },
  ])
  expect(await setCeilings(cx, four)).toEqual({ ok: false, refusal: 'left-to-officers' })
  const told = await ceilings(cx, {})
  expect(told).toMatchObject({
    value: {
      set: true,
      leftToOfficers: true,
      ceilings: [{ minutes: 40 }, { minutes: 70 }, { minutes: 55 }, { minutes: 50 }],
    },
  })
  const days = told.ok ? told.value.festivals.map(({ day: on }) => on) : []
  expect(days[0]).toBe('2027-01-15')
  expect(days.every((on) => on < '2028-01-12')).toBe(true)
})

test('PLN-13 own days stand beside the festivals, until they are removed', async ({ cx }) => {
  await openArea(cx.tx, [], [])
  const name = { zh: '年度采购开标季', en: 'Yearly tender season' }
  const added = await addNode(cx, { fallsOn: day('2027-03-22'), name, kind: 'business' })
  if (!added.ok) throw new Error(added.refusal)
  expect(await keyDates(cx, { year: 2027 })).toMatchObject({
    value: {
      nodes: [{ fallsOn: '2027-03-22', name, kind: 'business', mine: true }],
      festivals: expect.arrayContaining([expect.objectContaining({ code: 'spring-festival', day: '2027-02-06' })]),
    },
  })
  expect(await keyDates(cx, { year: 2028 })).toMatchObject({ value: { nodes: [] } })
  expect(await keyDates(cx, { year: 2051 })).toMatchObject({ value: { festivals: null, known: { last: 2050 } } })

  const below = await cx.as(narrow)
  expect(await keyDates(below, { year: 2027 })).toMatchObject({ value: { nodes: [{ name, mine: false }] } })
  expect(await removeNode(below, { keyDateId: added.value.id })).toEqual({ ok: false, refusal: 'key-date-not-found' })
  await cx.as({})
  expect((await removeNode(cx, { keyDateId: added.value.id })).ok).toBe(true)
  expect(await keyDates(cx, { year: 2027 })).toMatchObject({ value: { nodes: [] } })
})
