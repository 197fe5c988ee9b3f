import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import { type TestCx, test } from '#platform/testing.ts'
import { aNorm } from '../sample.ts'
import { loadNorms } from '../store/norms.ts'
import { changeNorm, repealNorm } from '../use-cases/change-norm.ts'
import { endNorms } from '../use-cases/pack-norms.ts'
import { citable, citeNorms, normsInForce } from './cite.ts'
import { norm } from './norm.ts'
import { norms, normsOf } from './norms.ts'

test('NRM-1 unchanged text makes no new version, changed text becomes the current one', async ({ cx }) => {
  const first = aNorm({ code: 'test-gift-rule' })
  expect(await loadNorms(cx.tx, '1.0.0', [first])).toMatchObject({ kept: ['test-gift-rule'] })
  expect(await loadNorms(cx.tx, '1.0.1', [first])).toMatchObject({ kept: [] })
  expect(await norm(cx, { norm: first.code })).toMatchObject({ ok: true, value: { version: '1.0.0' } })

  const changed = aNorm({ code: first.code, title: { zh: '新办法', en: 'New rule' } })
  expect(await loadNorms(cx.tx, '1.1.0', [changed])).toMatchObject({ kept: ['test-gift-rule'] })
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
  expect(await citeNorms(cx.tx, cx.today, ['test-checked#hand-in', 'test-open', 'nowhere'])).toMatchObject([
    { reference: 'test-checked#hand-in', checked: true, paraphrase: { zh: '退不回去的礼品，登记后上交。' } },
    { reference: 'test-open', checked: false, paraphrase: null },
  ])
})

test('NRM-5, NRM-6 a version recorded by hand is shown from its day, the one before until then, and none after the repeal', async ({
  cx,
}) => {
  const first = aNorm({ code: 'test-gift-rule', effectiveOn: day('2026-01-01') })
  await loadNorms(cx.tx, '1.0.0', [first])
  const next = { ...first, title: { zh: '新办法', en: 'New rule' } }
  const told = { over: '1.0.0', fromOn: day('2027-02-01'), note: { zh: '改了名', en: 'Renamed' } }
  expect(await changeNorm(cx, next, told)).toMatchObject({ ok: true, value: { touched: 'everything' } })
  expect(await loadNorms(cx.tx, '1.0.0', [first])).toMatchObject({ kept: [] })
  const ask = (on?: string) => norm(cx, { norm: first.code, ...(on ? { on: day(on) } : {}) })
  expect(await ask()).toMatchObject({ value: { version: '1.0.0-1', state: 'renewed', title: { zh: '新办法' } } })
  expect(await ask('2027-01-31')).toMatchObject({ value: { version: '1.0.0', state: 'in-force' } })
  expect(await ask('2025-12-31')).toEqual({ ok: false, refusal: 'not-in-force' })

  await repealNorm(cx, first.code, { over: '1.0.0-1', fromOn: day('2028-01-01'), note: { zh: '废止', en: 'Repealed' } })
  expect(await ask('2028-01-01')).toEqual({ ok: false, refusal: 'not-in-force' })
  expect(await ask()).toMatchObject({
    value: { repealedOn: '2028-01-01', history: [{ kind: 'new' }, { kind: 'changed' }, { kind: 'repealed' }] },
  })
  const listed = await norms(cx, {})
  expect(listed.ok && listed.value.norms.find(({ code }) => code === first.code)).toMatchObject({
    version: '1.0.0-1',
    repealedOn: '2028-01-01',
    state: 'renewed',
  })
})

test('NRM-8 the library counts all its norms, and those found, also beyond the page', async ({ cx }) => {
  const one = (code: string, local: boolean) => aNorm({ code, local, title: { zh: `${code} 唯一`, en: code } })
  await loadNorms(cx.tx, '1.0.0', [one('test-a', true), one('test-b', true), one('test-c', false)])
  const [all, first] = [await norms(cx, {}), await normsOf(1)(cx, {})]
  if (!all.ok || !first.ok) throw new Error('the library is never refused')
  expect(first.value.norms).toHaveLength(1)
  expect(first.value).toMatchObject({
    count: all.value.norms.length,
    own: all.value.norms.filter((n) => n.local).length,
  })
  expect(await normsOf(1)(cx, { words: '唯一' })).toMatchObject({ value: { count: 3, own: 2, norms: [{}] } })
})

test('NRM-13 a norm that a pack says has ended is shown repealed, with what took its place', async ({ cx }) => {
  const [old, next] = [aNorm({ code: 'test-old' }), aNorm({ code: 'test-next', title: { zh: '法典', en: 'Code' } })]
  await loadNorms(cx.tx, '1.0.0', [old, next])
  await endNorms(cx.tx, [{ ...old, repealedOn: day('2026-08-15'), replacedBy: next.code }, next], cx.now)
  expect(await norm(cx, { norm: old.code })).toMatchObject({
    value: {
      ...{ version: '1.0.0', repealedOn: '2026-08-15', state: 'repealed' },
      replacedBy: { code: next.code, title: next.title },
      history: [{ kind: 'new' }, { kind: 'repealed', version: '1.0.0', effectiveOn: '2026-08-15', note: null }],
    },
  })
  expect(await norm(cx, { norm: next.code })).toMatchObject({ value: { repealedOn: null, replacedBy: null } })
  expect((await citeNorms(cx.tx, cx.today, [old.code])).map(({ notInForce }) => notInForce)).toEqual([
    { why: 'repealed', on: '2026-08-15' },
  ])
})

test('NRM-5 versions recorded in one moment stand in the order in which they count on, and the repeal behind them', async ({
  cx,
}) => {
  const first = aNorm({ code: 'test-gift-rule', effectiveOn: day('2026-01-01') })
  await loadNorms(cx.tx, '1.0.0', [first])
  const versions = ['1.0.0', ...Array.from({ length: 12 }, (_, n) => `1.0.0-${n + 1}`)]
  const told = { fromOn: day('2027-02-01'), note: { zh: '改了名', en: 'Renamed' } }
  for (const over of versions.slice(0, -1)) {
    const next = { ...first, title: { zh: `接 ${over}`, en: `After ${over}` } }
    expect(await changeNorm(cx, next, { ...told, over })).toMatchObject({ ok: true })
  }
  expect(await repealNorm(cx, first.code, { ...told, over: '1.0.0-12' })).toMatchObject({ ok: true })
  const found = await norm(cx, { norm: first.code })
  expect(found.ok && found.value.history.map(({ version, kind }) => [version, kind])).toEqual([
    ...versions.map((version, n) => [version, n === 0 ? 'new' : 'changed']),
    ['1.0.0-12', 'repealed'],
  ])
})

test('another tenant sees no norm of this one', async ({ cx }) => {
  await loadNorms(cx.tx, '1.0.0', [aNorm({ code: 'test-gift-rule' })])
  const other = await cx.as({ tenant: 2 })
  expect(await norm(other, { norm: 'test-gift-rule' })).toEqual({ ok: false, refusal: 'norm-not-found' })
})

test('NRM-3 whoever writes chooses from the articles that there are, each under its reference', async ({ cx }) => {
  await loadNorms(cx.tx, '1.0.0', [aNorm({ code: 'test-choose' })])
  const found = (await citable(cx.tx, cx.today)).filter(({ reference }) => reference.startsWith('test-choose'))
  expect(found).toMatchObject([
    { reference: 'test-choose#hand-in', paraphrase: { zh: '退不回去的礼品，登记后上交。' } },
  ])
})

/** A norm whose second version begins on 1 February 2027 and which is repealed from 1 January 2028. */
const renewedAndRepealed = async (cx: TestCx) => {
  const first = aNorm({ code: 'test-gift-rule', effectiveOn: day('2026-01-01'), binds: ['party-member'] })
  await loadNorms(cx.tx, '1.0.0', [first])
  const paraphrase = { zh: '一律上交。', en: 'All of it is handed in.' }
  const next = {
    ...first,
    articles: [
      { anchor: 'hand-in', paraphrase },
      { anchor: 'electronic', paraphrase },
    ],
  }
  const note = { zh: '改了', en: 'Changed' }
  await changeNorm(cx, next, { over: '1.0.0', fromOn: day('2027-02-01'), note })
  await repealNorm(cx, first.code, { over: '1.0.0-1', fromOn: day('2028-01-01'), note })
}

test('NRM-3, NRM-11 a citation says whom the norm binds and what of it holds on the day', async ({ cx }) => {
  await renewedAndRepealed(cx)
  const cited = async (on: string) =>
    (await citeNorms(cx.tx, day(on), ['test-gift-rule#hand-in', 'test-gift-rule#electronic'])).map(
      ({ paraphrase, binds, notInForce }) => [paraphrase?.zh, binds, notInForce],
    )
  const [old, all, binds] = ['退不回去的礼品，登记后上交。', '一律上交。', ['party-member']]
  expect(await cited('2025-12-31')).toEqual([
    [old, binds, { why: 'not-yet', on: '2026-01-01' }],
    [all, binds, { why: 'not-yet', on: '2027-02-01' }],
  ])
  expect(await cited('2027-01-31')).toEqual([
    [old, binds, null],
    [all, binds, { why: 'not-yet', on: '2027-02-01' }],
  ])
  expect(await cited('2027-02-01')).toEqual([
    [all, binds, null],
    [all, binds, null],
  ])
  const gone = { why: 'repealed', on: '2028-01-01' }
  expect(await cited('2028-01-01')).toEqual([
    [all, binds, gone],
    [all, binds, gone],
  ])
})

test('NRM-11, NRM-12 authors are offered what holds and what comes, and nothing of a repealed norm', async ({ cx }) => {
  await renewedAndRepealed(cx)
  const offered = async (on: string) =>
    (await citable(cx.tx, day(on)))
      .filter(({ reference }) => reference.startsWith('test-gift-rule'))
      .map(({ reference, notInForce }) => [reference, notInForce?.why ?? null])
  expect(await offered('2027-01-31')).toEqual([
    ['test-gift-rule#hand-in', null],
    ['test-gift-rule#electronic', 'not-yet'],
  ])
  expect(await offered('2028-01-01')).toEqual([])
  // What a text cites already stands under its name, also where it is offered no more.
  expect(await citable(cx.tx, day('2028-01-01'), ['test-gift-rule#hand-in', 'nowhere'])).toContainEqual(
    expect.objectContaining({
      reference: 'test-gift-rule#hand-in',
      paraphrase: { zh: '一律上交。', en: 'All of it is handed in.' },
      notInForce: { why: 'repealed', on: '2028-01-01' },
    }),
  )
  const held = await citable(cx.tx, day('2027-02-01'), ['test-gift-rule#hand-in'])
  expect(held.filter(({ reference }) => reference === 'test-gift-rule#hand-in')).toHaveLength(1)
})

test('NRM-11 the norms in force are told in the version that holds, up to the day of the repeal', async ({ cx }) => {
  await renewedAndRepealed(cx)
  const held = async (on: string) =>
    (await normsInForce(cx.tx, day(on))).flatMap(({ code, articles }) =>
      code === 'test-gift-rule' ? articles.map(({ anchor }) => anchor) : [],
    )
  expect(await held('2025-12-31')).toEqual([])
  expect(await held('2027-01-31')).toEqual(['hand-in'])
  expect(await held('2027-12-31')).toEqual(['hand-in', 'electronic'])
  expect(await held('2028-01-01')).toEqual([])
})
