import { expect } from 'vitest'
import { saveUnits } from '#capabilities/organisation/public.ts'
import { chanceFrom } from '#kernel/chance.ts'
import { addMonths, day } from '#kernel/day.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import type { Count } from '../rules/count.ts'
import { type Knobs, quietOrganisation, simulatedOrganisation } from '../rules/simulator/organisation.ts'
import { saveCounts } from '../store/counts.ts'
import { judgeMonth } from '../use-cases/judge-month.ts'
import { concentrations } from './concentrations.ts'
import { signal } from './signal.ts'
import { signals } from './signals.ts'

const last = day('2026-12-01')
const topics = ['gifts', 'purchasing', 'vehicles', 'settlement', 'expenses'] as const
const businesses = ['procurement', 'vehicles', 'metering', 'contracts', 'warehouse', 'finance'] as const

/**
 * S1: an organisation of so many units over four years, kept in the database. In its newest month gifts are found twice
 * as often everywhere, in the last three months purchasing much more at one station; vehicles are found in their own
 * business above all.
 */
const simulated = async (cx: TestCx, units: number): Promise<void> => {
  const area = anId<'unit'>('unit')
  const name = (at: number) => ({ zh: `${at}号站`, en: `Station ${at}` })
  await saveUnits(cx.tx, [
    { id: area, code: 'area', name: { zh: '公司', en: 'Company' }, kind: 'area', parentId: null, path: '1' },
    ...Array.from({ length: units }, (_, at) => ({
      ...{ id: anId<'unit'>('unit'), code: `s${at}`, name: name(at), kind: 'station' as const },
      ...{ parentId: area, path: `1.${at + 1}` },
    })),
  ])
  const knobs: Knobs = {
    ...{ ...quietOrganisation, units, months: 48, season: 0, shock: 0, alike: 40 },
    topics: topics.map((topic) => ({ topic, rate: 0.4, truth: 'none' })),
  }
  const network = simulatedOrganisation(knobs, chanceFrom(7))
  const paths = new Map(network.units.map((unit, at) => [unit, `1.${at + 1}`]))
  const counts = network.series.flatMap(({ unit, topic, counts: found }, series) =>
    Array.from({ length: network.months }, (_, at): Count => {
      const left = network.months - 1 - at
      const extra =
        (topic === 'gifts' && left === 0 && series % 2 === 0 ? 1 : 0) +
        (topic === 'purchasing' && left < 3 && paths.get(unit) === '1.18' ? 4 : 0)
      const business = topic === 'vehicles' && at % 4 > 0 ? 'vehicles' : businesses[(at + series) % businesses.length]
      return {
        ...{ id: anId('signal-count'), unitPath: paths.get(unit) ?? '', topic, taxonomyVersion: 1, source: 'audit' },
        ...{ month: addMonths(last, -left), count: (found[at] ?? 0) + extra, severity: 2, state: 'verified' },
        ...{ postFamily: business ?? null, node: null, cluster: null, comment: '', inspectionId: null, corrects: null },
      }
    }),
  )
  const kept = { by: cx.actor.person, system: null, on: day('2027-01-05'), at: cx.now }
  await saveCounts(
    cx.tx,
    counts.filter(({ count }) => count > 0),
    kept,
  )
}

test('SUP-118, SUP-119, SUP-120 sixty units: the total that jumped, the one station, the one business', async ({
  cx,
}) => {
  await simulated(cx, 60)
  const officer = await cx.as({ roles: ['officer'] })
  const told = await concentrations(officer, {})
  if (!told.ok) throw new Error('it is never refused')
  const { totals, places, businesses: of, units, least } = told.value
  expect([units, least, totals.length]).toEqual([60, 50, 5])
  expect(totals.filter(({ alarm }) => alarm).map(({ topic }) => topic.en)).toEqual(['Gifts and money'])
  expect(places[0]).toMatchObject({ unit: { en: 'Station 17' }, found: expect.any(Number) })
  expect(places[0]?.found).toBeGreaterThanOrEqual(12)
  expect(of).toMatchObject([{ business: 'vehicles' }])
  expect(of?.[0]?.low).toBeGreaterThanOrEqual(2)
  expect(await concentrations(officer, {})).toEqual(told)

  // The total that jumped becomes a question, like any other.
  await judgeMonth(officer, { month: last })
  const page = await signals(officer, { span: 1 })
  const leap = page.ok ? page.value.open.find(({ topic }) => topic.code === 'gifts') : undefined
  expect(leap?.units.length).toBeGreaterThan(30)
  const shown = await signal(officer, { signal: leap?.id as never })
  expect(shown).toMatchObject({ value: { whole: true, figures: { method: 'farrington', rule: 'SUP-118' } } })
})

test('SUP-118 forty-nine units: the other methods are not used', async ({ cx }) => {
  await simulated(cx, 49)
  expect(await concentrations(await cx.as({ roles: ['officer'] }), {})).toMatchObject({
    value: { units: 49, least: 50, totals: [], places: [], businesses: [] },
  })
})
