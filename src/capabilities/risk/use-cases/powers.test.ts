import { expect } from 'vitest'
import { loadNorms } from '#capabilities/norms/public.ts'
import { aNorm } from '#capabilities/norms/sample.ts'
import { acceptAll, preview, read, stage } from '#capabilities/organisation/public.ts'
import { day, later } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { named } from '#kernel/text.ts'
import { exporting } from '#platform/export.ts'
import { readTable } from '#platform/spreadsheet.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { powerListExport } from '../edge/exports.ts'
import { aPower } from '../sample.ts'
import { powersList } from '../store/powers-list.ts'
import { loading, openSmallArea, supplyPath, wellsPath } from '../testing.ts'
import { myPost } from '../views/my-post.ts'
import { postPowers, powerList, waitingVersions } from '../views/powers.ts'
import { changePower } from './change-power.ts'
import { confirmPower } from './confirm-power.ts'
import { importPowers, undoPowers } from './import-powers.ts'
import { loadPowers } from './load-powers.ts'
import { proposePower } from './propose-power.ts'
import { returnPower } from './return-power.ts'

const done = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`)
  return result.value
}

const somebody =
  (cx: TestCx, role: 'learner' | 'leader' | 'officer', home: string, reach: readonly string[], who = anId('person')) =>
  () =>
    cx.as({ person: who, roles: [role], unitPath: home, reach: { units: reach, branches: [] } })

const { checkerPost: _, ...rest } = aPower()
const words = {
  ...rest,
  counterparties: [...rest.counterparties],
  norms: [],
  rule: named('采购办法第三条', null),
  checker: 'storekeeper',
  fromOn: day('2027-01-12'),
}

test('RSK-102 the holder proposes, the unit looks, discipline inspection confirms; then it counts, and did not before its day', async ({
  cx,
}) => {
  const { holders } = await openSmallArea(cx)
  const own = somebody(cx, 'learner', supplyPath, [], holders.purchasing)
  const { power } = done(await proposePower(await own(), { post: 'purchasing', ...words }))
  expect(await proposePower(await own(), { post: 'workover', ...words })).toMatchObject({ refusal: 'post-not-found' })
  expect(done(await postPowers(await own(), { post: 'purchasing' }))).toMatchObject({
    powers: [],
    waiting: [{ id: power, waits: ['unit', 'discipline'], mine: false, changes: false }],
  })
  const head = somebody(cx, 'leader', supplyPath, [supplyPath])
  const officer = somebody(cx, 'officer', '1.9', ['1'])
  expect(done(await waitingVersions(await head(), {})).versions).toMatchObject([{ id: power, mine: true }])
  const waitingIn = async (unit: string) => done(await waitingVersions(await officer(), { unit })).matching
  expect([await waitingIn('supply'), await waitingIn('area'), await waitingIn('wells')]).toEqual([1, 1, 0])
  expect(
    await confirmPower(await somebody(cx, 'leader', wellsPath, [wellsPath])(), { power, version: 1 }),
  ).toMatchObject({
    refusal: 'power-not-found',
  })
  expect(done(await confirmPower(await head(), { power, version: 1 }))).toEqual({ waits: ['discipline'] })
  expect(await confirmPower(await head(), { power, version: 1 })).toMatchObject({ refusal: 'second-step' })
  expect(done(await confirmPower(await officer(), { power, version: 1 }))).toEqual({ waits: [] })
  expect(done(await postPowers(await officer(), { post: 'purchasing' }))).toMatchObject({
    powers: [{ id: power, name: words.name, checkerName: { zh: '仓储保管岗' }, fromOn: '2027-01-12' }],
    waiting: [],
  })
  expect(done(await postPowers(await officer(), { post: 'purchasing', asOf: day('2027-01-11') })).powers).toEqual([])
  expect(done(await myPost(await own(), {})).posts[0]?.powerList).toMatchObject([{ name: words.name }])
})

test('RSK-102 RSK-139 what stands goes on counting until another version is confirmed; one waits at a time, and an end ends it', async ({
  cx,
}) => {
  await openSmallArea(cx)
  await loadPowers(
    cx.tx,
    [{ ...aPower({ checkerPost: 'storekeeper' }), post: 'purchasing', fromOn: day('2026-01-01') }],
    loading,
  )
  const head = somebody(cx, 'leader', supplyPath, [supplyPath])
  const officer = somebody(cx, 'officer', '1.9', ['1'])
  const [now] = done(await postPowers(await head(), { post: 'purchasing' })).powers
  const power = now?.id as Id<'power'>
  const lower = { ...words, limits: named('单次 3 万元以内', null) }
  expect(
    await changePower(await head(), { power, over: 1, ends: false, ...lower, fromOn: day('2025-12-01') }),
  ).toMatchObject({
    refusal: 'holds-earlier',
  })
  expect(done(await changePower(await head(), { power, over: 1, ends: false, ...lower }))).toEqual({ version: 2 })
  expect(await changePower(await head(), { power, over: 1, ends: true, ...lower })).toMatchObject({
    refusal: 'waits-already',
  })
  const limitsOf = async () => done(await postPowers(await head(), { post: 'purchasing' })).powers[0]?.limits.zh
  expect(await limitsOf()).toBe('单次 5 万元以内')
  // A leader's proposal is the unit's look already.
  expect(done(await confirmPower(await officer(), { power, version: 2 }))).toEqual({ waits: [] })
  expect(await limitsOf()).toBe('单次 3 万元以内')
  // RSK-139: whoever read the version before is told, and nothing is written over.
  const stale = { ...words, limits: named('单次 8 万元以内', null) }
  expect(await changePower(await head(), { power, over: 1, ends: false, ...stale })).toMatchObject({
    refusal: 'changed-meanwhile',
  })
  expect(await changePower(await head(), { power, over: 2, ends: false, ...lower })).toMatchObject({
    refusal: 'nothing-changed',
  })
  done(await changePower(await head(), { power, over: 2, ends: true, ...lower }))
  expect(await returnPower(await officer(), { power, version: 3, reason: '周启明说还要用' })).toMatchObject({
    refusal: 'names-a-person',
  })
  done(await returnPower(await officer(), { power, version: 3, reason: '这项还在用' }))
  done(await changePower(await head(), { power, over: 2, ends: true, ...lower }))
  done(await confirmPower(await officer(), { power, version: 4 }))
  expect(await limitsOf()).toBeUndefined()
  expect(
    done(await postPowers(await officer(), { post: 'purchasing', asOf: day('2027-01-11') })).powers[0]?.limits.zh,
  ).toBe('单次 5 万元以内')
})

test('RSK-139 a version that is confirmed and begins later is what a change is read from and follows; RSK-142 with its template', async ({
  cx,
}) => {
  await openSmallArea(cx)
  await loadPowers(
    cx.tx,
    [{ ...aPower({ checkerPost: 'storekeeper' }), post: 'purchasing', fromOn: day('2026-01-01') }],
    loading,
  )
  const head = somebody(cx, 'leader', supplyPath, [supplyPath])
  const officer = somebody(cx, 'officer', '1.9', ['1'])
  const seen = async () => done(await postPowers(await head(), { post: 'purchasing' }))
  const power = (await seen()).powers[0]?.id as Id<'power'>
  const spring = { ...words, limits: named('单次 3 万元以内', null), fromOn: day('2027-03-01') }
  done(await changePower(await head(), { power, over: 1, ends: false, ...spring }))
  expect((await seen()).coming).toEqual([])
  done(await confirmPower(await officer(), { power, version: 2 }))
  expect(await seen()).toMatchObject({
    powers: [{ version: 1, limits: { zh: '单次 5 万元以内' }, from: null }],
    coming: [{ id: power, version: 2, ends: false, limits: { zh: '单次 3 万元以内' } }],
  })
  const summer = { ...spring, limits: named('单次 2 万元以内', null) }
  expect(await changePower(await head(), { power, over: 1, ends: false, ...summer })).toMatchObject({
    refusal: 'changed-meanwhile',
  })
  expect(done(await changePower(await head(), { power, over: 2, ends: false, ...summer }))).toEqual({ version: 3 })
})

test('RSK-139 a new power that is confirmed and begins later is told at once, with what it cites', async ({ cx }) => {
  await openSmallArea(cx)
  await loadNorms(cx.tx, '1.0.0', [aNorm()])
  const head = somebody(cx, 'leader', supplyPath, [supplyPath])
  const officer = somebody(cx, 'officer', '1.9', ['1'])
  const spring = { ...words, norms: ['gift-rule#hand-in'], fromOn: day('2027-03-01') }
  const { power } = done(await proposePower(await head(), { post: 'purchasing', ...spring }))
  done(await confirmPower(await officer(), { power, version: 1 }))
  expect(done(await postPowers(await head(), { post: 'purchasing' }))).toMatchObject({
    ...{ powers: [], waiting: [], coming: [{ id: power, version: 1, ends: false, fromOn: '2027-03-01' }] },
    citations: [{ reference: 'gift-rule#hand-in' }],
  })
})

test('RSK-103 whoever holds a post changes a power whose checking post lies beyond the own view, and names no such post anew', async ({
  cx,
}) => {
  const { holders } = await openSmallArea(cx)
  const power = { ...aPower({ norms: [], rule: named('采购办法', null), checkerPost: 'workover' }), post: 'purchasing' }
  await loadPowers(cx.tx, [{ ...power, fromOn: day('2026-01-01') }], loading)
  const own = somebody(cx, 'learner', supplyPath, [], holders.purchasing)
  const [now] = done(await postPowers(await own(), { post: 'purchasing' })).powers
  expect(now).toMatchObject({ checker: 'workover', checkerName: null })
  const id = now?.id as Id<'power'>
  expect(
    await changePower(await own(), { power: id, over: 1, ends: false, ...words, checker: 'workover' }),
  ).toMatchObject({
    ok: true,
  })
  expect(await proposePower(await own(), { post: 'purchasing', ...words, checker: 'workover' })).toMatchObject({
    refusal: 'post-unknown',
  })
})

test('RSK-100 RSK-103 a power without ground, with a name, with a norm that is not there or checked by itself is refused', async ({
  cx,
}) => {
  await openSmallArea(cx)
  const officer = await somebody(cx, 'officer', '1.9', ['1'])()
  const refused = async (over: object) => {
    const result = await proposePower(officer, { post: 'purchasing', ...words, ...over })
    return result.ok ? null : result.refusal
  }
  expect(await refused({ rule: named('', null) })).toBe('no-basis')
  expect(await refused({ rule: named('何小满说了算', null) })).toBe('names-a-person')
  expect(await refused({ norms: ['no-such-norm#x'] })).toBe('norm-not-found')
  expect(await refused({ checker: 'purchasing' })).toBe('checker-is-holder')
  expect(await refused({ checker: 'nobody' })).toBe('post-unknown')
})

const staged = async (cx: TestCx, bytes: Uint8Array, name: string) => {
  const sheet = { sheet: null, encoding: null }
  const upload = { name, bytes: Buffer.from(bytes) }
  const seen = done(await read(powersList)({ ...cx, upload }, sheet))
  const mapping = seen.columns.map(({ column, field }) => ({ column, field }))
  return done(await stage(powersList)({ ...cx, upload }, { ...sheet, mapping, remember: false })).draft
}

test('RSK-105 a list becomes proposals, is taken back within thirty seconds, and what was taken out comes back without a change', async ({
  cx,
}) => {
  await openSmallArea(cx)
  await loadPowers(
    cx.tx,
    [
      {
        ...aPower({ norms: [], rule: named('采购办法', null), checkerPost: 'storekeeper' }),
        post: 'purchasing',
        fromOn: day('2026-01-01'),
      },
    ],
    loading,
  )
  const lines = [
    '岗位,职权,裁量,限度,依据,打交道的,谁查',
    '物资采购岗,选择小额采购的询价对象,限度内选,单次 3 万元以内,采购办法,供应商,仓储保管岗',
    '仓储保管岗,凭单发料,照章办,先单后料,库房办法,,物资采购岗',
    '修井监督员,认定工序合格,自己拿主意,,验收办法,承包商,物资采购岗',
  ]
  const draft = await staged(cx, Buffer.from(lines.join('\n')), 'a.csv')
  done(await acceptAll(powersList)(cx, { draft }))
  const look = (full: boolean) => preview(powersList)(cx, { draft, full, show: 'created', page: 0 }).then(done)
  const { counts } = await look(false)
  expect(counts).toMatchObject({ created: 2, changed: 1, ended: 0, doubtful: 0 })
  done(await importPowers(cx, { draft, full: false, seen: counts }))
  expect(done(await waitingVersions(cx, {})).versions).toHaveLength(3)
  done(await undoPowers(cx, { draft }))
  expect(done(await waitingVersions(cx, {})).versions).toEqual([])
  done(await importPowers(cx, { draft, full: false, seen: (await look(false)).counts }))
  const [first] = done(await waitingVersions(cx, {})).versions
  const head = await somebody(cx, 'leader', '1.9', ['1'])()
  await confirmPower(head, { power: first?.id as Id<'power'>, version: first?.version ?? 0 })
  const back = await cx.as({})
  expect(await undoPowers({ ...back, now: later(cx.now, 1_000) }, { draft })).toMatchObject({
    refusal: 'touched-since',
  })

  const file = done(await exporting(powerListExport)(back, { of: {}, language: 'zh' }))
  const table = await readTable({ name: file.name, bytes: Buffer.from(file.bytes) }, { sheet: null, encoding: null })
  if (!table.ok) throw new Error(table.refusal)
  expect(table.value.rows).toHaveLength(1)
  const again = await staged(back, file.bytes, file.name)
  const seen = done(await preview(powersList)(back, { draft: again, full: true, show: 'created', page: 0 }))
  expect(seen.counts).toMatchObject({ created: 0, changed: 0, ended: 0, unchanged: 1, doubtful: 0 })
  expect(done(await powerList(await somebody(cx, 'leader', wellsPath, [wellsPath])(), {})).powers).toEqual([])
})
