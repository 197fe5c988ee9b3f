import { expect } from 'vitest'
import { changeNorm as keepChangedNorm, type Norm, repealNorm } from '#capabilities/norms/public.ts'
import { aNorm } from '#capabilities/norms/sample.ts'
import { day, later } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { type TestCx, test } from '#platform/testing.ts'
import { aLesson, aPack } from '../sample.ts'
import { packVersions } from '../views/pack-versions.ts'
import { rechecks } from '../views/rechecks.ts'
import { loadPack } from './load-pack.ts'
import { settlePackVersion } from './settle-pack-version.ts'

const code = 'gift-rule'
const said = (zh: string) => ({ zh, en: zh })
const worded = (zh: string): Norm => aNorm({ articles: [{ anchor: 'hand-in', paraphrase: said(zh) }] })
const told = { fromOn: day('2027-02-01'), note: said('改了') }

/** A pack with the norm in these words, and a lesson that leans on it. */
const bring = (cx: TestCx, version: string, norm: Norm, by: Partial<ReturnType<typeof aPack>['pack']> = {}) =>
  loadPack(
    cx.tx,
    aPack({
      ...{ pack: { ...aPack().pack, version, ...by }, norms: [norm] },
      lessons: [aLesson({ norms: ['gift-rule#hand-in'], questions: ['sample-gifts-1'] })],
    }),
    cx.now,
  )

/** It came by a pack and was reworded here by hand. */
const reworded = async (cx: TestCx) => {
  await bring(cx, '1.0.0', worded('包里的'))
  const result = await keepChangedNorm(cx, worded('自己改的'), { ...told, over: '1.0.0' })
  expect(result).toMatchObject({ value: { change: { version: '1.0.0-1' } } })
  return cx.as({ now: later(cx.now, 60_000) })
}

const versions = (cx: TestCx) =>
  cx.tx.rows<{ version: string; current: boolean; words: string }>(sql`
    select version, current, body -> 'articles' -> 0 -> 'paraphrase' ->> 'zh' as words from norm_version
    where tenant_id = ${cx.tx.tenant} and code = ${code} order by version`)
const waiting = async (cx: TestCx) => {
  const answer = await packVersions(cx, {})
  return answer.ok ? answer.value.waiting : []
}
const again = async (cx: TestCx) => {
  const answer = await rechecks(cx, {})
  return answer.ok ? answer.value.changes.length : 0
}

test('CUR-47 NRM-10 a pack that words a norm otherwise than was recorded here says so with both, and takes nothing away', async ({
  cx,
}) => {
  const then = await reworded(cx)
  const clash = { kind: 'norm', code, title: aNorm().title, version: '2.0.0', here: '1.0.0-1' }
  expect(await bring(then, '2.0.0', worded('包里的新版'))).toMatchObject({ loaded: { norms: 0 }, aside: [clash] })
  expect(await versions(then)).toEqual([
    { version: '1.0.0', current: false, words: '包里的' },
    { version: '1.0.0-1', current: true, words: '自己改的' },
  ])
  const place = 'articles/#hand-in'
  expect(await waiting(then)).toMatchObject([
    {
      ...{ ...clash, pack: 'sample', packVersion: '2.0.0', more: 0 },
      lines: (['zh', 'en'] as const).map((language) => ({ place, language, here: '自己改的', pack: '包里的新版' })),
    },
  ])
  // The same pack again, and the next one with the same words, bring nothing new.
  expect(await bring(then, '2.0.0', worded('包里的新版'))).toMatchObject({ aside: [] })
  expect(await bring(then, '2.1.0', worded('包里的新版'))).toMatchObject({ loaded: { norms: 0 }, aside: [] })
  expect(await waiting(then)).toHaveLength(1)
})

test('CUR-47 a pack that did not change the norm leaves what was recorded here without a word', async ({ cx }) => {
  const then = await reworded(cx)
  expect(await bring(then, '2.0.0', worded('包里的'))).toMatchObject({ loaded: { norms: 0 }, aside: [] })
  expect((await versions(then)).find(({ current }) => current)?.words).toBe('自己改的')
})

test('CUR-47 NRM-10 CUR-11 what is taken becomes the newest version, lists what leans on it, and later packs go on from it', async ({
  cx,
}) => {
  const then = await reworded(cx)
  await bring(then, '2.0.0', worded('包里的新版'))
  const before = await again(then)
  const asked = { kind: 'norm', code, version: '2.0.0', here: '1.0.0-1', take: true } as const
  expect(await settlePackVersion(then, { ...asked, here: '1.0.0' })).toEqual({
    ok: false,
    refusal: 'changed-meanwhile',
  })
  expect(await settlePackVersion(then, asked)).toEqual({ ok: true, value: { version: '2.0.0' } })
  expect(then.facts.at(-1)).toMatchObject({ kind: 'norm', payload: { offered: '2.0.0', became: '2.0.0' } })
  expect(await again(then)).toBe(before + 1)
  expect(await settlePackVersion(then, asked)).toEqual({ ok: false, refusal: 'already-answered' })
  const next = await cx.as({ now: later(cx.now, 120_000) })
  expect(await bring(next, '3.0.0', worded('包里的第三版'))).toMatchObject({ loaded: { norms: 1 }, aside: [] })
  expect((await versions(next)).map(({ words }) => words)).toEqual(['包里的', '自己改的', '包里的新版', '包里的第三版'])
})

test('CUR-47 what is left is not asked again until a pack says something else', async ({ cx }) => {
  const then = await reworded(cx)
  await bring(then, '2.0.0', worded('包里的新版'))
  const left = { kind: 'norm', code, version: '2.0.0', here: '1.0.0-1', take: false } as const
  expect(await settlePackVersion(then, left)).toEqual({ ok: true, value: { version: null } })
  expect(await bring(then, '2.1.0', worded('包里的新版'))).toMatchObject({ aside: [] })
  expect(await waiting(then)).toEqual([])
  const next = await cx.as({ now: later(cx.now, 120_000) })
  expect(await bring(next, '3.0.0', worded('包里的第三版'))).toMatchObject({ aside: [{ version: '3.0.0' }] })
  expect((await waiting(next)).map(({ version }) => version)).toEqual(['3.0.0'])
})

test('CUR-47 NRM-10 a norm that was repealed here is not brought back; the version of the pack can only be left', async ({
  cx,
}) => {
  await bring(cx, '1.0.0', worded('包里的'))
  await repealNorm(cx, code, { ...told, over: '1.0.0' })
  const then = await cx.as({ now: later(cx.now, 60_000) })
  expect(await bring(then, '2.0.0', worded('包里的新版'))).toMatchObject({ loaded: { norms: 0 }, aside: [{ code }] })
  const asked = { kind: 'norm', code, version: '2.0.0', here: '1.0.0' } as const
  expect(await settlePackVersion(then, { ...asked, take: true })).toEqual({ ok: false, refusal: 'norm-repealed' })
  expect(await settlePackVersion(then, { ...asked, take: false })).toMatchObject({ ok: true })
})

test('CUR-47 under a number that was given here the version of a pack is neither lost nor taken for ours', async ({
  cx,
}) => {
  await bring(cx, '1.0.0', worded('包里的'))
  await keepChangedNorm(cx, worded('自己改的'), { ...told, over: '1.0.0' })
  const then = await cx.as({ now: later(cx.now, 60_000) })
  expect(await bring(then, '1.0.0', worded('没升版的包'))).toMatchObject({ aside: [{ version: '1.0.0' }] })
  const taken = { kind: 'norm', code, version: '1.0.0', here: '1.0.0-1', take: true } as const
  expect(await settlePackVersion(then, taken)).toEqual({ ok: true, value: { version: '1.0.0-2' } })
  expect((await versions(then)).map(({ version, words }) => [version, words])).toEqual([
    ['1.0.0', '包里的'],
    ['1.0.0-1', '自己改的'],
    ['1.0.0-2', '没升版的包'],
  ])
})

test('CUR-47 what waits of a norm waits no longer once its pack goes back, and waits again when the pack says it again', async ({
  cx,
}) => {
  const then = await reworded(cx)
  await bring(then, '2.0.0', worded('包里的新版'))
  await bring(await cx.as({ now: later(cx.now, 90_000) }), '2.1.0', worded('又一版'))
  for (const [version, words] of [
    ['2.2.0', '包里的'],
    ['2.4.0', '自己改的'],
  ] as const) {
    await bring(await cx.as({ now: later(cx.now, 120_000) }), version, worded(words))
    expect(await waiting(then)).toEqual([])
    const gone = { kind: 'norm', code, version: '2.1.0', here: '1.0.0-1', take: true } as const
    expect(await settlePackVersion(then, gone)).toEqual({ ok: false, refusal: 'pack-version-not-found' })
    const next = await cx.as({ now: later(cx.now, 150_000) })
    const said = version === '2.2.0' ? '2.3.0' : '2.5.0'
    expect(await bring(next, said, worded('又一版'))).toMatchObject({ aside: [{ version: said }] })
    expect((await waiting(next)).map((one) => one.version)).toEqual([said])
  }
})

test('CUR-47 a pack that goes back takes nothing from what another pack said', async ({ cx }) => {
  const then = await reworded(cx)
  await bring(then, '2.0.0', worded('包里的新版'))
  const other = { code: 'other' }
  await bring(await cx.as({ now: later(cx.now, 90_000) }), '7.0.0', worded('别的包的'), other)
  expect((await waiting(then)).map(({ version }) => version)).toEqual(['7.0.0'])
  await bring(await cx.as({ now: later(cx.now, 120_000) }), '7.1.0', worded('包里的'), other)
  expect((await waiting(then)).map(({ version }) => version)).toEqual(['2.0.0'])
})
