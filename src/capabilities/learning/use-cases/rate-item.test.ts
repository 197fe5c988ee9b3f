import { expect } from 'vitest'
import { loadPack } from '#capabilities/curriculum/public.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { aSmallPack } from '../sample.ts'
import { contentQuality } from '../views/content-quality.ts'
import { rateItem } from './rate-item.ts'

const rated = (over: Partial<Parameters<typeof rateItem>[1]> = {}) => ({
  ...{ kind: 'lesson' as const, code: 'sample-parcel', version: '1.0.0' },
  ...{ useful: 'no' as const, reason: 'too-general' as const },
  ...over,
})
const ratings = async (cx: TestCx) => {
  const found = await contentQuality(cx, {})
  return found.ok ? found.value.ratings : undefined
}

test('LRN-18 five ratings are counted, each person once a version, and nobody sees whose they were', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  expect(await rateItem(cx, rated())).toEqual({ ok: true, value: { counted: true } })
  expect(await rateItem(cx, rated({ useful: 'yes', reason: null }))).toEqual({ ok: true, value: { counted: false } })
  for (let n = 0; n < 3; n++) await rateItem(await cx.as({ person: anId('person') }), rated())
  expect(await ratings(cx)).toEqual([])
  await rateItem(await cx.as({ person: anId('person') }), rated({ useful: 'yes', reason: null }))
  expect(await ratings(cx)).toMatchObject([{ code: 'sample-parcel', n: 5, yes: 1, partly: 0, no: 4, reasons: [] }])
  await rateItem(await cx.as({ person: anId('person') }), rated())
  expect(await ratings(cx)).toMatchObject([{ n: 6, reasons: [{ reason: 'too-general', n: 5 }] }])
  const other = await cx.as({ person: anId('person') })
  expect(await other.tx.rows(sql`select 1 from item_rating_rater`)).toEqual([])
  expect(cx.facts).toEqual([])
})

test('LRN-18 an unknown thing is refused, and so is a reason where nothing is wrong', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  expect(await rateItem(cx, rated({ code: 'none' }))).toEqual({ ok: false, refusal: 'item-not-found' })
  expect(await rateItem(cx, rated({ useful: 'yes' }))).toEqual({ ok: false, refusal: 'reason-not-asked' })
})
