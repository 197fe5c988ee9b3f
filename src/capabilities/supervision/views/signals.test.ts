import { expect } from 'vitest'
import { addDays } from '#kernel/day.ts'
import { plantRow } from '#platform/testing/access.ts'
import { anId, test } from '#platform/testing.ts'
import { openSixStations } from '../testing.ts'
import { signals } from './signals.ts'

test('SUP-15 of very many signals those are listed that are to be judged first', async ({ cx }) => {
  await openSixStations(cx)
  await plantRow(cx.tx, 'signal_count', {
    ...{ id: anId('count'), unit_path: '1', topic: 'gifts', taxonomy_version: 1, source: 'self-check' },
    ...{ month: '2026-12-01', count: 3, severity: 2, state: 'verified', comment: '' },
    ...{ entered_by: cx.actor.person, entered_on: cx.today, recorded_at: cx.now },
  })
  for (let n = 0; n < 60; n++) {
    const id = anId('signal')
    await plantRow(cx.tx, 'signal', {
      ...{ id, no: `S-27${String(n).padStart(4, '0')}`, unit_path: '1', topic: 'gifts', whole: false },
      ...{
        verdict: 'INCIPIENT',
        months: 1,
        month: '2026-12-01',
        detection: '{}',
        state: 'open',
        raised_on: '2027-01-05',
      },
      ...{ judge_by: addDays(cx.today, n), explained: '[]', reason: '', recorded_at: cx.now },
    })
    await plantRow(cx.tx, 'signal_unit', { signal_id: id, unit_path: '1' })
  }
  const seen = await signals(cx, {})
  if (!seen.ok) throw new Error('refused')
  expect(seen.value.open.map(({ judgeBy }) => judgeBy)).toEqual(
    Array.from({ length: 50 }, (_, n) => addDays(cx.today, n)),
  )
})
