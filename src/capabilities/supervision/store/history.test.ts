import { expect } from 'vitest'
import { saveUnits } from '#capabilities/organisation/public.ts'
import { chanceFrom } from '#kernel/chance.ts'
import { addMonths, type Day, day, moment } from '#kernel/day.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { type Count, type Source, sources } from '../rules/count.ts'
import { detect } from '../rules/detection/detect.ts'
import { lookBack } from '../rules/detection/history.ts'
import { firstDayOf, type MonthlySeries, monthOf, type Network, usualSettings } from '../rules/detection/series.ts'
import { materialsOf } from '../rules/material.ts'
import { quietOrganisation, simulatedOrganisation } from '../rules/simulator/organisation.ts'
import type { Taxonomy } from '../rules/taxonomy.ts'
import { saveCounts } from './counts.ts'
import { finishInspectionRow, saveInspection } from './inspections.ts'
import { bringNetworkForward, type MonthlyCount, monthlyCounts, networkUntil } from './network.ts'
import { countRows, exposureRows } from './series.ts'

const versions: readonly Taxonomy[] = [1, 2].map((version) => ({
  version,
  topics: ['t0', 't1', 't2', 't3', 't4'].map((code) => ({
    ...{ code: version === 2 && code === 't4' ? 't9' : code, name: { zh: code, en: code }, families: [] },
    replaces: version === 2 && code === 't4' ? ['t4'] : [],
  })),
}))

interface Laid extends MonthlySeries {
  readonly counts: Float64Array
  exposure: Float64Array | null
  readonly verified: Float64Array
  readonly sources: Int32Array
}

/** The whole network read straight from the entries, as if nothing were kept. */
const wholeReading = async (cx: TestCx, units: readonly string[], month: Day): Promise<Network> => {
  const [from, until] = [addMonths(month, -lookBack), addMonths(month, 1)]
  const [first, months] = [monthOf(from), lookBack + 1]
  const series = new Map<string, Laid>()
  const laid = (unit: string, topic: string) => {
    const one: Laid = series.get(`${unit}/${topic}`) ?? {
      ...{ unit, topic, exposure: null },
      ...{ counts: new Float64Array(months), verified: new Float64Array(months), sources: new Int32Array(months) },
    }
    series.set(`${unit}/${topic}`, one)
    return one
  }
  for (const row of await countRows(cx.tx, ['1'], from, until, versions)) {
    const [one, at] = [laid(row.unit, row.topic), monthOf(row.month) - first]
    if (row.askedFor) continue
    one.counts[at] = (one.counts[at] ?? 0) + row.count
    one.verified[at] = (one.verified[at] ?? 0) + row.verified
    if (row.count > 0) one.sources[at] = (one.sources[at] ?? 0) | (1 << sources.indexOf(row.source))
  }
  const exposed = await exposureRows(cx.tx, ['1'], from, until)
  const lastYear = exposed.filter((row) => row.month > addMonths(month, -12))
  for (const row of exposed) {
    if (lastYear.filter(({ topic }) => topic === row.topic).length < 0.7 * 12 * units.length) continue
    const one = laid(row.unit, row.topic)
    one.exposure ??= new Float64Array(months).fill(Number.NaN)
    one.exposure[monthOf(row.month) - first] = row.exposure
  }
  return { first, months, units, series: [...series.values()] }
}

const byPlace = (a: MonthlySeries, b: MonthlySeries): number => {
  const [left, right] = [`${a.unit}/${a.topic}`, `${b.unit}/${b.topic}`]
  return left < right ? -1 : left > right ? 1 : 0
}

const inOrder = (network: Network): Network => ({ ...network, series: [...network.series].sort(byPlace) })

/** What the pages add up, cell by cell. */
const cells = (units: readonly string[], rows: readonly Omit<MonthlyCount, 'askedFor'>[]) => {
  const known = new Map<string, number>()
  for (const { unit, topic, month, count } of rows) {
    const key = `${unit}/${topic}/${month}`
    if (units.includes(unit)) known.set(key, (known.get(key) ?? 0) + count)
  }
  return [...known].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** SUP-15: the pages show the same numbers as the entries give. */
const comparePages = async (cx: TestCx, units: readonly string[], last: Day) => {
  const first = addMonths(last, -36)
  const entries = await countRows(cx.tx, ['1'], first, addMonths(last, 1), versions)
  const asked = <Row extends { readonly askedFor: boolean }>(rows: readonly Row[]) => rows.filter((row) => row.askedFor)
  for (const topics of [null, ['t3', 't9'], []]) {
    const kept = await monthlyCounts(cx.tx, ['1'], [first, last], versions, topics)
    const wanted = entries.filter(({ topic }) => topics === null || topics.includes(topic))
    expect(cells(units, kept)).toEqual(cells(units, wanted))
    expect(cells(units, asked(kept))).toEqual(cells(units, asked(wanted)))
  }
}

/** The same numbers, and so the same signals to the last digit. */
const compareOn = async (cx: TestCx, units: readonly string[], month: Day): Promise<number> => {
  if (units.length < 50) await comparePages(cx, units, month)
  const looked = await networkUntil(cx.tx, ['1'], month, versions)
  const whole = inOrder(await wholeReading(cx, [...looked.network.units], month))
  const kept = inOrder(looked.network)
  expect(kept).toEqual(whole)
  expect(kept.units.length).toBe(units.length)
  const settings = { ...usualSettings, ...materialsOf(looked, monthOf(month)) }
  const found = detect(looked.network, monthOf(month), settings)
  expect(detect(kept, monthOf(month), settings)).toEqual(detect(whole, monthOf(month), settings))
  return found.length
}

const openUnits = async (cx: TestCx, many: number): Promise<string[]> => {
  const area = anId('unit')
  const paths = Array.from({ length: many }, (_, at) => `1.${at + 1}`)
  await saveUnits(cx.tx, [
    { ...{ id: area, code: 'area', path: '1', parentId: null }, name: { zh: '区', en: 'Area' }, kind: 'area' },
    ...paths.map((path) => ({
      ...{ id: anId('unit'), code: `u${path}`, path, parentId: area, name: { zh: path, en: path } },
      kind: 'station' as const,
    })),
  ])
  return paths
}

const aCount = (over: Partial<Count>): Count => ({
  ...{ id: anId('signal-count'), unitPath: '1.1', topic: 't0', taxonomyVersion: 1, source: 'self-check' as Source },
  ...{ month: day('2026-12-01'), count: 1, severity: 2, state: 'verified', postFamily: null, node: null },
  ...{ cluster: null, comment: '', inspectionId: null, corrects: null, ...over },
})

const entered = (cx: TestCx) => ({
  ...{ by: cx.actor.person, system: null, on: cx.today, at: moment('2027-01-12T01:12:00Z') },
})

const inspected = async (cx: TestCx, unitPath: string, topic: string, month: Day, signal: boolean) => {
  const one = { ...{ id: anId('inspection'), unitPath, topic, month, planned: 30, lookedAt: null, doneOn: null } }
  await saveInspection(cx.tx, { ...one, signalId: signal ? anId('signal') : null }, cx.today, cx.now)
  await finishInspectionRow(cx.tx, { ...one, signalId: null, lookedAt: 30, doneOn: cx.today })
  return one.id
}

/**
 * An organisation of so many units over so many months, entered month by month: parts of a unit, marks of one event,
 * single petitions, refuted entries, inspections that a signal asked for, and codes that are renamed on the way.
 */
const lived = async (cx: TestCx, many: number, months: number, seed: number) => {
  const chance = chanceFrom(seed)
  const paths = await openUnits(cx, many)
  const topics = versions[0]?.topics.map(({ code }, k) => ({
    ...{ topic: code, rate: 0.2 + 0.35 * k, truth: k === 2 ? ('growing' as const) : ('incipient' as const) },
  }))
  const simulated = simulatedOrganisation({ ...quietOrganisation, units: many, months, topics: topics ?? [] }, chance)
  const places = new Map(simulated.units.map((unit, at) => [unit, paths[at] ?? '']))
  const last = day('2026-12-01')
  const first = monthOf(last) - months + 1
  const monthly: Count[][] = Array.from({ length: months }, () => [])
  for (const { unit, topic, counts } of simulated.series)
    for (let t = 0; t < months; t++) {
      const count = counts[t] ?? 0
      if (count === 0 && chance() < 0.9) continue
      const renamed = t > months - 9
      const at = places.get(unit) ?? ''
      const cell = {
        ...{ month: firstDayOf(first + t), taxonomyVersion: renamed ? 2 : 1 },
        ...{ topic: renamed && topic === 't4' ? 't9' : topic, unitPath: chance() < 0.3 ? `${at}.1` : at },
      }
      const source = sources[Math.floor(chance() * sources.length)] as Source
      monthly[t]?.push(aCount({ ...cell, count, source, cluster: chance() < 0.2 ? 'one event' : null }))
      if (chance() < 0.2) monthly[t]?.push(aCount({ ...cell, count: 2, source, cluster: 'one event', state: 'clue' }))
      if (chance() < 0.1) monthly[t]?.push(aCount({ ...cell, count: 4, state: 'refuted' }))
      if (chance() < 0.3) monthly[t]?.push(aCount({ ...cell, count: 2, source: 'petition' }))
    }
  return { monthly, paths, first, last, chance }
}

test.for([
  { many: 3, months: 30, seed: 1 },
  { many: 8, months: 70, seed: 2 },
  { many: 52, months: 38, seed: 3 },
])(
  'SUP-111 $many units over $months months: from what is kept come the signals of the whole reading, also after late counts and corrections',
  { timeout: 120_000 },
  async ({ many, months, seed }, { cx }) => {
    const { monthly, paths, first, last, chance } = await lived(cx, many, months, seed)
    let said = 0
    for (const [t, counts] of monthly.entries()) {
      const month = firstDayOf(first + t)
      if (t % 3 === 0)
        for (const [at, path] of paths.slice(0, 3).entries()) {
          const inspectionId = await inspected(cx, path, 't1', month, at === 0 && t % 2 === 0)
          counts.push(
            aCount({ ...{ unitPath: path, topic: 't1', month, source: 'inspection' }, count: 2, inspectionId }),
          )
        }
      if (many === 3) for (const path of paths) await inspected(cx, path, 't0', month, false)
      await saveCounts(cx.tx, counts, entered(cx))
      if (t % 7 === 0) await bringNetworkForward(cx.tx, ['1'])
      if (t === Math.floor(months / 2)) said += await compareOn(cx, paths, month)
    }
    await bringNetworkForward(cx.tx, ['1'])
    said += await compareOn(cx, paths, last)

    // Late, corrected, refuted, and in a month of long ago.
    const all = monthly.flat()
    const some = Array.from({ length: 12 }, () => all[Math.floor(chance() * all.length)] as Count)
    const corrections = [...new Map(some.map((one) => [one.id, one])).values()].map(
      (one, at): Count => ({
        ...{
          ...one,
          id: anId('signal-count'),
          corrects: one.id,
          count: at,
          state: at % 3 === 0 ? 'refuted' : 'verified',
        },
      }),
    )
    const late = [1, 4, 20, 29].map((back) => aCount({ month: addMonths(last, -back), topic: 't3', count: 6 }))
    await saveCounts(cx.tx, [...corrections, ...late], entered(cx))
    said += await compareOn(cx, paths, last)
    await bringNetworkForward(cx.tx, ['1'])
    for (const back of [0, 2, 7, 20]) said += await compareOn(cx, paths, addMonths(last, -back))
    said += await compareOn(cx, paths, addMonths(last, 4))
    expect(said).toBeGreaterThan(0)
  },
)

test('SUP-111 a month that is brought forward touches only the strata in which something was entered', async ({
  cx,
}) => {
  await openUnits(cx, 2)
  const december = day('2026-12-01')
  await saveCounts(cx.tx, [aCount({}), aCount({ topic: 't1' }), aCount({ unitPath: '1.2' })], entered(cx))
  await bringNetworkForward(cx.tx, ['1'])
  const versionsOf = async () =>
    (await cx.tx.client.query('select ctid::text as at, topic, unit_path from count_history order by topic, unit_path'))
      .rows
  const before = await versionsOf()
  await saveCounts(cx.tx, [aCount({ topic: 't1', month: addMonths(december, 1) })], entered(cx))
  await bringNetworkForward(cx.tx, ['1'])
  const moved = (await versionsOf()).filter(({ at }, i) => at !== before[i]?.at)
  expect(moved).toMatchObject([{ topic: 't1', unit_path: '1.1' }])
})

test('SUP-8 what is entered for the whole organisation counts for no unit below it', async ({ cx }) => {
  await openUnits(cx, 2)
  await saveCounts(cx.tx, [aCount({ unitPath: '1', count: 40 }), aCount({ unitPath: '1.2', count: 3 })], entered(cx))
  const { network } = await networkUntil(cx.tx, ['1'], day('2026-12-01'), versions)
  expect(network.series.map(({ unit, counts }) => [unit, counts[lookBack]])).toEqual([['1.2', 3]])
})

test('SUP-8 whoever reaches a place below the units judges that place, and what it wrote is there for the unit', async ({
  cx,
}) => {
  const [path = ''] = await openUnits(cx, 2)
  const below = `${path}.7`
  await saveUnits(cx.tx, [
    {
      ...{ id: anId('unit'), code: 'crew', path: below, parentId: null },
      name: { zh: '班', en: 'Crew' },
      kind: 'crew',
    },
  ])
  await saveCounts(cx.tx, [aCount({ unitPath: path, count: 5 })], entered(cx))
  await bringNetworkForward(cx.tx, ['1'])
  const crew = await cx.as({ unitPath: below, reach: { units: [below], branches: [] } })
  await saveCounts(crew.tx, [aCount({ unitPath: below, count: 2 })], entered(cx))
  await bringNetworkForward(crew.tx, [below])
  const of = async (who: TestCx) => {
    const { network } = await networkUntil(who.tx, who.actor.reach.units, day('2026-12-01'), versions)
    return network.series.map(({ unit, counts }) => [unit, counts[lookBack]])
  }
  expect(await of(crew)).toEqual([[below, 2]])
  const all = await cx.as({})
  expect(await of(all)).toEqual([[path, 7]])
  await bringNetworkForward(all.tx, ['1'])
  expect(await of(all)).toEqual([[path, 7]])
})
