import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import { test } from '#platform/testing.ts'
import { aPower } from '../sample.ts'
import { loading, supplyPath, wellsPath, withSmallRegister } from '../testing.ts'
import { affirmations } from '../views/affirmations.ts'
import { stepsToTake } from '../views/steps-to-take.ts'
import { affirm } from './affirm.ts'
import { loadPowers } from './load-powers.ts'

const list = { kind: 'powers', of: 'purchasing' } as const

test('RSK-125 RSK-126 a power list is affirmed by a holder and by the unit, once a round, by two people', async ({
  cx,
}) => {
  const { holders } = await withSmallRegister(cx)
  await loadPowers(
    cx.tx,
    [{ ...aPower({ checkerPost: 'storekeeper' }), post: 'purchasing', fromOn: day('2026-01-01') }],
    loading,
  )
  const reach = { units: [supplyPath], branches: [] }
  const officer = await cx.as({ roles: ['officer'], unitPath: supplyPath, reach })
  const holder = await cx.as({
    ...{
      roles: ['learner'] as const,
      person: holders.purchasing,
      unitPath: supplyPath,
      reach: { units: [], branches: [] },
    },
  })
  const standing = async (of: typeof officer) => {
    const found = await affirmations(of, {})
    if (!found.ok) throw new Error('never refused')
    return found.value.standing.map(({ of, sides }) => [of, sides.filter(({ mine }) => mine).map(({ side }) => side)])
  }
  expect(await standing(officer)).toEqual([['purchasing', ['unit']]])
  expect(await standing(holder)).toEqual([['purchasing', ['holder']]])
  expect(await stepsToTake(officer)).toMatchObject([{ kind: 'affirm-standing' }])

  expect(await affirm(officer, { ...list, side: 'holder' })).toEqual({ ok: false, refusal: 'not-your-side' })
  expect(await affirm(holder, { ...list, side: 'unit' })).toEqual({ ok: false, refusal: 'not-your-side' })
  expect(await affirm(officer, { ...list, side: 'unit' })).toEqual({ ok: true, value: { dueOn: '2028-01-12' } })
  expect(await affirm(officer, { ...list, side: 'unit' })).toEqual({ ok: false, refusal: 'nothing-due' })
  expect(await affirm(holder, { ...list, side: 'holder' })).toMatchObject({ ok: true })
  expect(await standing(officer)).toEqual([])
  expect(await stepsToTake(officer)).toEqual([])
})

test('RSK-125 beyond reach a list is not found and not listed', async ({ cx }) => {
  await withSmallRegister(cx)
  await loadPowers(
    cx.tx,
    [{ ...aPower({ checkerPost: 'storekeeper' }), post: 'purchasing', fromOn: day('2026-01-01') }],
    loading,
  )
  const stranger = await cx.as({ roles: ['leader'], unitPath: wellsPath, reach: { units: [wellsPath], branches: [] } })
  expect(await affirmations(stranger, {})).toEqual({ ok: true, value: { standing: [] } })
  expect(await affirm(stranger, { ...list, side: 'unit' })).toEqual({ ok: false, refusal: 'standing-not-found' })
})
