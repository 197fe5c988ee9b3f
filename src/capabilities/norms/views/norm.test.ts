import { expect } from 'vitest'
import { test } from '#platform/testing.ts'
import { aNorm } from '../sample.ts'
import { loadNorms } from '../store/norms.ts'
import { citeNorms } from './cite.ts'
import { norm } from './norm.ts'

test('NRM-1 unchanged text makes no new version, changed text becomes the current one', async ({ cx }) => {
  const first = aNorm({ code: 'test-gift-rule' })
  expect(await loadNorms(cx.tx, '1.0.0', [first])).toBe(1)
  expect(await loadNorms(cx.tx, '1.0.1', [first])).toBe(0)
  expect(await norm(cx, { norm: first.code })).toMatchObject({ ok: true, value: { version: '1.0.0' } })

  const changed = aNorm({ code: first.code, title: { zh: '新办法', en: 'New rule' } })
  expect(await loadNorms(cx.tx, '1.1.0', [changed])).toBe(1)
  expect(await norm(cx, { norm: first.code })).toMatchObject({ value: { version: '1.1.0', title: { zh: '新办法' } } })
})

test('NRM-2 one article is answered by its anchor, an unknown one is not found', async ({ cx }) => {
  await loadNorms(cx.tx, '1.0.0', [aNorm({ code: 'test-gift-rule' })])
  expect(await norm(cx, { norm: 'test-gift-rule', anchor: 'hand-in' })).toMatchObject({
    value: { articles: [{ anchor: 'hand-in' }] },
  })
  expect(await norm(cx, { norm: 'test-gift-rule', anchor: 'none' })).toEqual({ ok: false, refusal: 'norm-not-found' })
  expect(await norm(cx, { norm: 'none' })).toEqual({ ok: false, refusal: 'norm-not-found' })
})

test('NRM-3 a citation says whether a person has checked the norm', async ({ cx }) => {
  await loadNorms(cx.tx, '1.0.0', [
    aNorm({ code: 'test-open' }),
    aNorm({ code: 'test-checked', checker: 'Legal affairs' }),
  ])
  expect(await citeNorms(cx.tx, ['test-checked#hand-in', 'test-open', 'nowhere'])).toMatchObject([
    { reference: 'test-checked#hand-in', checked: true, paraphrase: { zh: '退不回去的礼品，登记后上交。' } },
    { reference: 'test-open', checked: false, paraphrase: null },
  ])
})

test('another tenant sees no norm of this one', async ({ cx }) => {
  await loadNorms(cx.tx, '1.0.0', [aNorm({ code: 'test-gift-rule' })])
  const other = await cx.as({ tenant: 2 })
  expect(await norm(other, { norm: 'test-gift-rule' })).toEqual({ ok: false, refusal: 'norm-not-found' })
})
