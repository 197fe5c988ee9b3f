import { expect } from 'vitest'
import { addMonths, day } from '#kernel/day.ts'
import { type TestCx, test } from '#platform/testing.ts'
import { firstTaxonomy } from '../rules/taxonomy.ts'
import { openSixStations } from '../testing.ts'
import { finishInspection } from '../use-cases/finish-inspection.ts'
import { recordCounts } from '../use-cases/record-counts.ts'
import { stateInspection } from '../use-cases/state-inspection.ts'
import { countRows, exposureRows } from './series.ts'

const month = day('2027-01-01')

/** An inspection with four findings, as a signal had asked for it. */
const asked = async (cx: TestCx) => {
  await openSixStations(cx)
  const at = { unit: 'supply', topic: 'purchasing', month }
  const stated = await stateInspection(cx, { ...at, planned: 40, signal: null })
  if (!stated.ok) throw new Error(stated.refusal)
  await finishInspection(cx, { inspection: stated.value.inspection, lookedAt: 40 })
  await recordCounts(cx, { entries: [{ ...at, source: 'inspection', count: 4, severity: 2, state: 'verified' }] })
  await cx.tx.client.query(`update inspection set signal_id = gen_random_uuid()`)
}

const seenFrom = async (cx: TestCx, months: number) => {
  const until = addMonths(month, months)
  const rows = await countRows(cx.tx, ['1'], addMonths(until, -24), until, [firstTaxonomy])
  const exposed = await exposureRows(cx.tx, ['1'], addMonths(until, -24), until)
  return { askedFor: rows.map(({ askedFor }) => askedFor), exposed: exposed.map(({ exposure }) => exposure) }
}

test('SUP-100 what a signal asked to be inspected leaves the baseline for six months, and then belongs to it', async ({
  cx,
}) => {
  await asked(cx)
  expect(await seenFrom(cx, 1)).toEqual({ askedFor: [true], exposed: [] })
  expect(await seenFrom(cx, 6)).toEqual({ askedFor: [true], exposed: [] })
  expect(await seenFrom(cx, 7)).toEqual({ askedFor: [false], exposed: [40] })
})
