import { expect } from 'vitest'
import { addDays } from '#kernel/day.ts'
import { plantRow } from '#platform/testing/access.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { openSixStations } from '../testing.ts'
import { signals } from './signals.ts'

const withOneCount = async (cx: TestCx): Promise<void> => {
  await openSixStations(cx)
  await plantRow(cx.tx, 'signal_count', {
    ...{ id: anId('count'), unit_path: '1', topic: 'gifts', taxonomy_version: 1, source: 'self-check' },
    ...{ month: '2026-12-01', count: 3, severity: 2, state: 'verified', comment: '' },
    ...{ entered_by: cx.actor.person, entered_on: cx.today, recorded_at: cx.now },
  })
}

const plantSignal = async (cx: TestCx, n: number, over: Readonly<Record<string, unknown>>): Promise<void> => {
  const id = anId('signal')
  await plantRow(cx.tx, 'signal', {
    ...{ id, no: `S-27${String(n).padStart(4, '0')}`, unit_path: '1', topic: 'gifts', whole: false },
    ...{ verdict: 'INCIPIENT', months: 1, month: '2026-12-01', detection: '{}', raised_on: '2027-01-05' },
    ...{ judge_by: '2027-01-12', explained: '[]', reason: '', recorded_at: cx.now, ...over },
  })
  await plantRow(cx.tx, 'signal_unit', { signal_id: id, unit_path: '1' })
}

test('SUP-15 of very many signals those are listed that are to be judged first, and all are counted', async ({
  cx,
}) => {
  await withOneCount(cx)
  for (let n = 0; n < 60; n++) await plantSignal(cx, n, { state: 'open', judge_by: addDays(cx.today, n) })
  const seen = await signals(cx, {})
  expect(seen).toMatchObject({ value: { waiting: 60 } })
  if (!seen.ok) throw new Error('refused')
  expect(seen.value.open.map(({ judgeBy }) => judgeBy)).toEqual(
    Array.from({ length: 50 }, (_, n) => addDays(cx.today, n)),
  )
})

test('SUP-11 what is to be looked at again is found behind however many that are not', async ({ cx }) => {
  await withOneCount(cx)
  const closed = { state: 'dismissed', dismissed_as: 'season' }
  await plantSignal(cx, 0, { ...closed, judged_on: '2027-01-06', look_again_on: cx.today })
  for (let n = 1; n <= 200; n++)
    await plantSignal(cx, n, { ...closed, judged_on: '2027-01-08', look_again_on: addDays(cx.today, 30) })
  expect(await signals(cx, {})).toMatchObject({ value: { again: [{ no: 'S-270000' }] } })
})
