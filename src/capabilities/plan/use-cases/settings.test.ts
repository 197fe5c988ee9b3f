import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import { test } from '#platform/testing.ts'
import { openArea } from '../testing.ts'
import { burden } from '../views/burden.ts'
import { ceilings } from '../views/ceilings.ts'
import { keyDates } from '../views/key-dates.ts'
import { addNode } from './add-node.ts'
import { draftProgramme } from './draft-programme.ts'
import { removeNode } from './remove-node.ts'
import { setCeiling } from './set-ceiling.ts'
import { setCeilings } from './set-ceilings.ts'

const narrow = { roles: ['officer'], unitPath: '1.1', reach: { units: ['1.1'], branches: [] } } as const

test('PLN-14 a ceiling is set by whoever reaches the whole organisation; the others stay as they are', async ({
  cx,
}) => {
  await openArea(cx.tx, [], [])
  expect(await setCeiling(cx, { class: 'leader', minutes: 45 })).toEqual({
    ok: true,
    value: { class: 'leader', minutes: 45 },
  })
  expect(await burden(cx, {})).toMatchObject({
    value: {
      classes: [
        { class: 'leader', ceiling: 45 },
        { class: 'high', ceiling: 80 },
        { class: 'medium', ceiling: 60 },
        { class: 'other', ceiling: 50 },
      ],
    },
  })
  expect(await setCeiling(await cx.as(narrow), { class: 'leader', minutes: 600 })).toEqual({
    ok: false,
    refusal: 'whole-organisation-only',
  })
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
    value: { set: false, ceilings: [{ class: 'leader', minutes: 60 }, {}, {}, {}] },
  })
  const four = { leader: 40, high: 70, medium: 55, other: 45 }
  expect(await setCeilings(await cx.as(narrow), four)).toEqual({ ok: false, refusal: 'whole-organisation-only' })
  await cx.as({})
  expect((await setCeilings(cx, four)).ok).toBe(true)
  expect((await setCeilings(cx, { ...four, other: 50 })).ok).toBe(true)
  const told = await ceilings(cx, {})
  expect(told).toMatchObject({
    value: { set: true, ceilings: [{ minutes: 40 }, { minutes: 70 }, { minutes: 55 }, { minutes: 50 }] },
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
