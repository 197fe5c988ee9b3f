import { expect } from 'vitest'
import { addDays, later } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { type TestCx, test } from '#platform/testing.ts'
import type { Pack } from '../rules/pack.ts'
import { aLesson, aPack, aQuestion } from '../sample.ts'
import { keepPublications } from '../store/drafts.ts'
import { keepVersions, loadVersion } from '../store/versions.ts'
import { packVersions } from '../views/pack-versions.ts'
import { studio } from '../views/studio.ts'
import { loadPack } from './load-pack.ts'
import { settlePackVersion } from './settle-pack-version.ts'
import { withdrawItem } from './withdraw-item.ts'

const code = 'sample-parcel'
const said = (zh: string) => ({ zh, en: zh })

/** Versions are told by what their summaries say; a title stays where it was changed here (CUR-58). */
const packOf = (version: string, lesson: string, summary: string): Pack =>
  aPack({
    pack: { ...aPack().pack, version },
    lessons: [aLesson({ version: lesson, summary: said(summary), questions: ['sample-gifts-1'] })],
    questions: [aQuestion({ lesson: code })],
  })

/** The pack's first version, and one that was published here after it. */
const changedHere = async (cx: TestCx) => {
  await loadPack(cx.tx, packOf('1.0.0', '1.0.0', '包里的'), cx.now)
  const ours = aLesson({ version: '1.1.0', summary: said('自己改的'), questions: ['sample-gifts-1'] })
  await keepVersions(cx.tx, 'lessonVersion', [ours])
  const bestBefore = addDays(cx.today, 180)
  await keepPublications(cx.tx, 'lesson', [{ code, version: '1.1.0', bestBefore, editors: [] }], cx.now)
}

const waiting = async (cx: TestCx) => {
  const answer = await packVersions(cx, {})
  return answer.ok ? answer.value.waiting : []
}
const inUse = async (cx: TestCx) => {
  const lesson = await loadVersion(cx.tx, 'lessonVersion', code)
  return [lesson?.version, lesson?.summary.zh]
}

test('CUR-41 a pack that brings a newer version of a lesson changed here says so with both versions and takes nothing away', async ({
  cx,
}) => {
  await changedHere(cx)
  const clash = { kind: 'lesson', code, title: aLesson().title, version: '1.2.0', here: '1.1.0' }
  const newer = packOf('2.0.0', '1.2.0', '包里的新版')
  expect(await loadPack(cx.tx, newer, cx.now)).toMatchObject({ loaded: { lessons: 0, questions: 0 }, aside: [clash] })
  expect(await inUse(cx)).toEqual(['1.1.0', '自己改的'])
  const [one] = await waiting(cx)
  expect(one).toMatchObject({ ...clash, pack: 'sample', packVersion: '2.0.0' })
  expect(one?.lines).toContainEqual({ place: 'summary', language: 'zh', here: '自己改的', pack: '包里的新版' })
  expect(one).toMatchObject({ more: 0, scenes: { [aLesson().start]: 1 } })
  // Once more it says nothing new, and an older pack still less.
  expect(await loadPack(cx.tx, newer, cx.now)).toMatchObject({ aside: [] })
  expect(await loadPack(cx.tx, packOf('1.0.0', '1.0.0', '包里的'), cx.now)).toMatchObject({ aside: [] })
  expect(await waiting(cx)).toHaveLength(1)
})

test('CUR-41 a version under the number of one of ours is neither taken for it nor refused with the whole pack', async ({
  cx,
}) => {
  await changedHere(cx)
  const same = packOf('2.0.0', '1.1.0', '包里的新版')
  expect(await loadPack(cx.tx, same, cx.now)).toMatchObject({ aside: [{ version: '1.1.0', here: '1.1.0' }] })
  expect(await inUse(cx)).toEqual(['1.1.0', '自己改的'])
  expect(await settlePackVersion(cx, { kind: 'lesson', code, version: '1.1.0', here: '1.1.0', take: true })).toEqual({
    ok: true,
    value: { version: '1.2.0' },
  })
  expect(await inUse(cx)).toEqual(['1.2.0', '包里的新版'])
  expect(await loadVersion(cx.tx, 'lessonVersion', code, '1.1.0')).toMatchObject({ summary: said('自己改的') })
})

test('CUR-41 a pack whose next version bears the number under which one before was taken is not refused whole, and waits', async ({
  cx,
}) => {
  await changedHere(cx)
  await loadPack(cx.tx, packOf('2.0.0', '1.1.0', '包里的新版'), cx.now)
  const taken = { kind: 'lesson', code, version: '1.1.0', here: '1.1.0', take: true } as const
  expect(await settlePackVersion(cx, taken)).toMatchObject({ value: { version: '1.2.0' } })
  const next = packOf('3.0.0', '1.2.0', '包里的第三版')
  expect(await loadPack(cx.tx, next, cx.now)).toMatchObject({ aside: [{ version: '1.2.0', here: '1.2.0' }] })
  expect(await inUse(cx)).toEqual(['1.2.0', '包里的新版'])
  expect(await settlePackVersion(cx, { ...taken, version: '1.2.0', here: '1.2.0' })).toMatchObject({
    value: { version: '1.3.0' },
  })
  expect(await inUse(cx)).toEqual(['1.3.0', '包里的第三版'])
  // Above every number that was given here it comes as before.
  expect(await loadPack(cx.tx, packOf('4.0.0', '1.4.0', '包里的第四版'), cx.now)).toMatchObject({ aside: [] })
  expect(await inUse(cx)).toEqual(['1.4.0', '包里的第四版'])
})

test('CUR-41 after a version was taken under a number of ours, the next one of the pack below that number waits and is not lost', async ({
  cx,
}) => {
  await changedHere(cx)
  await loadPack(cx.tx, packOf('2.0.0', '1.0.1', '包里的新版'), cx.now)
  const taken = { kind: 'lesson', code, version: '1.0.1', here: '1.1.0', take: true } as const
  expect(await settlePackVersion(cx, taken)).toMatchObject({ value: { version: '1.2.0' } })
  const next = packOf('3.0.0', '1.0.2', '包里的第三版')
  expect(await loadPack(cx.tx, next, cx.now)).toMatchObject({ aside: [{ version: '1.0.2', here: '1.2.0' }] })
  expect(await settlePackVersion(cx, { ...taken, version: '1.0.2', here: '1.2.0' })).toMatchObject({
    value: { version: '1.3.0' },
  })
  expect(await inUse(cx)).toEqual(['1.3.0', '包里的第三版'])
})

test('CUR-41 a version is taken over the one that was read; another that came meanwhile is looked at first', async ({
  cx,
}) => {
  await changedHere(cx)
  await loadPack(cx.tx, packOf('2.0.0', '1.3.0', '包里的新版'), cx.now)
  await keepVersions(cx.tx, 'lessonVersion', [aLesson({ version: '1.2.0', summary: said('又改了') })])
  const asked = { kind: 'lesson', code, version: '1.3.0', take: true } as const
  expect(await settlePackVersion(cx, { ...asked, here: '1.1.0' })).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  expect(await settlePackVersion(cx, { ...asked, here: '1.2.0' })).toMatchObject({ value: { version: '1.3.0' } })
})

test('CUR-41 CUR-37 beside something withdrawn stands its last version, and no line that is the same', async ({
  cx,
}) => {
  await changedHere(cx)
  await loadPack(cx.tx, packOf('2.0.0', '1.2.0', '包里的新版'), cx.now)
  await withdrawItem(cx, { kind: 'lesson', code, version: '1.1.0', reason: '规定改了' })
  const [one] = await waiting(cx)
  expect(one).toMatchObject({ here: '1.1.0', more: 0 })
  expect(one?.lines.map(({ place }) => place)).toEqual(['summary', 'summary'])
  const taken = { kind: 'lesson', code, version: '1.2.0', here: '1.1.0', take: true } as const
  expect(await settlePackVersion(cx, taken)).toMatchObject({ value: { version: '1.2.0' } })
})

test('CUR-41 of several versions that came while nobody answered the newest waits', async ({ cx }) => {
  await changedHere(cx)
  await loadPack(cx.tx, packOf('2.0.0', '1.9.0', '包里的新版'), cx.now)
  await loadPack(cx.tx, packOf('3.0.0', '1.10.0', '更新的一版'), cx.now)
  expect((await waiting(cx)).map(({ version }) => version)).toEqual(['1.10.0'])
  await settlePackVersion(cx, { kind: 'lesson', code, version: '1.10.0', here: '1.1.0', take: false })
  expect(await waiting(cx)).toEqual([])
})

test('CUR-41 what waits is taken or left once, and stands on the ledger', async ({ cx }) => {
  await changedHere(cx)
  await loadPack(cx.tx, packOf('2.0.0', '1.2.0', '包里的新版'), cx.now)
  const asked = { kind: 'lesson', code, version: '1.2.0', here: '1.1.0', take: false } as const
  expect(await settlePackVersion(cx, { ...asked, version: '9.0.0' })).toMatchObject({
    refusal: 'pack-version-not-found',
  })
  expect(await settlePackVersion(cx, asked)).toEqual({ ok: true, value: { version: null } })
  expect(await settlePackVersion(cx, { ...asked, take: true })).toMatchObject({ refusal: 'already-answered' })
  expect(cx.facts.at(-1)).toMatchObject({ payload: { pack: 'sample', offered: '1.2.0', became: null } })
  expect(await waiting(cx)).toEqual([])
  expect(await inUse(cx)).toEqual(['1.1.0', '自己改的'])
  // The next one of the pack asks again.
  expect(await loadPack(cx.tx, packOf('3.0.0', '1.3.0', '再新的'), cx.now)).toMatchObject({
    aside: [{ version: '1.3.0', here: '1.1.0' }],
  })
})

test('CUR-41 the same words under another number, and what was never changed here, come as before', async ({ cx }) => {
  await changedHere(cx)
  expect(await loadPack(cx.tx, packOf('2.0.0', '1.2.0', '自己改的'), cx.now)).toMatchObject({ aside: [] })
  expect(await inUse(cx)).toEqual(['1.2.0', '自己改的'])
  expect(await loadPack(cx.tx, packOf('3.0.0', '1.3.0', '包里的第三版'), cx.now)).toMatchObject({ aside: [] })
  expect(await inUse(cx)).toEqual(['1.3.0', '包里的第三版'])
})

test('CUR-40 CUR-18 what a pack brought is good for a year and then stands in the queue to be looked through', async ({
  cx,
}) => {
  await loadPack(cx.tx, aPack(), cx.now)
  const fresh = async (days: number) => {
    const then = await cx.as({ now: later(cx.now, days * 86_400_000) })
    const answer = await studio(then, {})
    return answer.ok && answer.value.lessons.map(({ bestBefore, due }) => [bestBefore, due])
  }
  const until = addDays(cx.today, 365)
  expect(await fresh(0)).toEqual([[until, false]])
  expect(await fresh(334)).toEqual([[until, false]])
  expect(await fresh(335)).toEqual([[until, true]])
})

test('CUR-34, CUR-40 the register hears until when the version of a pack is good that was taken', async ({ cx }) => {
  await changedHere(cx)
  await loadPack(cx.tx, packOf('2.0.0', '1.2.0', '包里的新版'), cx.now)
  const taken = { kind: 'lesson', code, version: '1.2.0', here: '1.1.0', take: true } as const
  expect(await settlePackVersion(cx, taken)).toMatchObject({ ok: true })
  const known = sql`select title, best_before from known_lesson where tenant_id = ${cx.tx.tenant} and code = ${code}`
  expect(await cx.tx.rows(known)).toEqual([{ title: aLesson().title, bestBefore: addDays(cx.today, 365) }])
})

test('CUR-41 what packs brought is paged by kind, and an emptied page gives way to the one before it', async ({
  cx,
}) => {
  await cx.tx.client.query(
    `insert into pack_aside (tenant_id, kind, code, version, pack, pack_version, here, body, came_at)
     select $1, k.kind, 'thing-' || lpad(n::text, 3, '0'), '2.0.0', 'sample', '2.0.0', '1.0.0', $2, $3
     from generate_series(1, 201) as n, (values ('question'), ('reading')) as k(kind)`,
    [cx.tx.tenant, JSON.stringify({ ...aQuestion(), code: 'thing', version: '2.0.0' }), cx.now],
  )
  const asked = { kind: 'question' as const }
  expect(await packVersions(cx, { ...asked, page: 4 })).toMatchObject({
    value: { matching: 201, page: 4, waiting: [{ kind: 'question', code: 'thing-201' }] },
  })
  const last = { ...asked, code: 'thing-201', version: '2.0.0', here: '1.0.0', take: false }
  expect(await settlePackVersion(cx, last)).toMatchObject({ ok: true })
  const before = await packVersions(cx, { ...asked, page: 4 })
  expect(before).toMatchObject({ value: { matching: 200, page: 3 } })
  expect(before.ok && before.value.waiting.at(-1)?.code).toBe('thing-200')
  expect(await packVersions(cx, { ...asked, code: 'thing-007' })).toMatchObject({ value: { matching: 1 } })
})
