import { expect } from 'vitest'
import {
  currentNorms,
  changeNorm as keepChangedNorm,
  type Norm,
  repealNorm,
  repealsOf,
} from '#capabilities/norms/public.ts'
import { aNorm } from '#capabilities/norms/sample.ts'
import { loadPowers } from '#capabilities/risk/public.ts'
import { aPower } from '#capabilities/risk/sample.ts'
import { loading, withSmallRegister } from '#capabilities/risk/testing.ts'
import { day, later } from '#kernel/day.ts'
import { type TestCx, test } from '#platform/testing.ts'
import { aLesson, aPack } from '../sample.ts'
import { packVersions } from '../views/pack-versions.ts'
import { rechecks } from '../views/rechecks.ts'
import { loadPack } from './load-pack.ts'
import { settlePackVersion } from './settle-pack-version.ts'

const said = (zh: string) => ({ zh, en: zh })
const old = 'waste-law'
const law = (over: Partial<Norm> = {}): Norm =>
  aNorm({ code: old, title: said('旧法'), effectiveOn: day('2020-09-01'), ...over })
const code = aNorm({ code: 'eco-code', title: said('法典'), effectiveOn: day('2026-08-15') })
const ended = { ...law(), repealedOn: day('2026-08-15'), replacedBy: 'eco-code' }

const citing = (name: string, reference: string, version = '1.0.0') =>
  aLesson({ code: name, version, norms: [reference], questions: [] })

/** A pack with these norms, and lessons that lean on them. */
const bring = (cx: TestCx, version: string, pack: object) =>
  loadPack(
    cx.tx,
    aPack({
      ...{ pack: { ...aPack().pack, version }, lessons: [], cases: [], questions: [], exams: [] },
      ...pack,
    }),
    cx.now,
  )

/** The pack in which the old law still held, cited by two lessons. */
const before = async (cx: TestCx) => {
  const lessons = [citing('three-slips', `${old}#hand-in`), citing('at-the-scale', `${old}#hand-in`)]
  await bring(cx, '1.0.0', { norms: [law()], lessons })
  return cx.as({ now: later(cx.now, 60_000) })
}

/** Its version here with its words, and its end. */
const standing = async ({ tx }: TestCx) => {
  const [[kept], [end]] = [await currentNorms(tx, [old]), await repealsOf(tx, [old])]
  return {
    ...{ version: kept?.version, body: kept?.body },
    ...{ repealedOn: end?.effectiveOn ?? null, replacedBy: end?.replacedBy ?? null },
  }
}
const again = async (cx: TestCx) => {
  const answer = await rechecks(cx, {})
  return answer.ok ? answer.value.changes : []
}
const waiting = async (cx: TestCx) => {
  const answer = await packVersions(cx, {})
  return answer.ok ? answer.value.waiting : []
}

test('CUR-50 NRM-13 a norm that the pack says has ended is repealed from that day, and only what still leans on it is listed', async ({
  cx,
}) => {
  const then = await before(cx)
  const lessons = [citing('three-slips', 'eco-code#hand-in', '1.1.0')]
  const taken = await bring(then, '2.0.0', { norms: [ended, code], lessons })
  const by = { code: 'eco-code', title: code.title }
  expect(taken).toMatchObject({
    loaded: { norms: 1 },
    norms: {
      added: [by],
      changed: [],
      ended: [{ code: old, title: law().title, on: '2026-08-15', by, again: 1 }],
    },
  })
  // What is kept of it is its wording alone, so that the same words make no version of their own.
  const wording = { version: '1.0.0', body: law() }
  expect(await standing(then)).toEqual({ ...wording, repealedOn: '2026-08-15', replacedBy: 'eco-code' })
  expect(await again(then)).toMatchObject([
    { norm: old, kind: 'repealed', replacedBy: by, open: [{ kind: 'lesson', code: 'at-the-scale' }] },
  ])
})

test('CUR-50 the same pack once more, and a later one that says nothing of it or another day, change nothing', async ({
  cx,
}) => {
  const then = await before(cx)
  await bring(then, '2.0.0', { norms: [ended, code] })
  for (const [version, norm] of [
    ['2.0.0', ended],
    ['2.1.0', { ...ended, repealedOn: day('2026-09-01') }],
    ['2.2.0', law()],
  ] as const)
    expect(await bring(then, version, { norms: [norm, code] })).toMatchObject({ norms: { ended: [] }, aside: [] })
  expect(await standing(then)).toMatchObject({ repealedOn: '2026-08-15' })
  expect(await again(then)).toHaveLength(1)
})

test('CUR-50 whoever takes the pack for the first time has the norm in its words, and repealed', async ({ cx }) => {
  expect(await bring(cx, '2.0.0', { norms: [ended, code] })).toMatchObject({
    loaded: { norms: 2 },
    norms: { ended: [{ code: old, again: 0 }] },
  })
  expect(await standing(cx)).toMatchObject({ repealedOn: '2026-08-15' })
})

test('CUR-50 CUR-36 an older pack ends no norm that is known here', async ({ cx }) => {
  const then = await before(cx)
  await bring(then, '3.0.0', { norms: [law(), code] })
  expect(await bring(then, '2.0.0', { norms: [ended, code] })).toMatchObject({ behind: '3.0.0', norms: { ended: [] } })
  expect(await standing(then)).toMatchObject({ repealedOn: null })
})

test('CUR-50 powers and risk points that lean on a norm that has ended are listed too', async ({ cx }) => {
  await withSmallRegister(cx)
  await bring(cx, '1.0.0', { norms: [law()] })
  const weighing = aPower({ checkerPost: 'storekeeper', norms: [`${old}#hand-in`] })
  await loadPowers(cx.tx, [{ ...weighing, post: 'purchasing', fromOn: day('2026-03-01') }], loading)
  await cx.tx.client.query('update risk_point set norms = $1 where no = 900001', [[`${old}#hand-in`]])
  const then = await cx.as({ now: later(cx.now, 60_000) })
  expect(await bring(then, '2.0.0', { norms: [ended, code] })).toMatchObject({ norms: { ended: [{ again: 2 }] } })
  expect((await again(then)).map(({ open }) => open.map(({ kind }) => kind))).toEqual([['power', 'risk-point']])
})

test('CUR-50 CUR-47 a norm that was reworded here by hand is ended by nobody but a person, in the words it has here', async ({
  cx,
}) => {
  const then = await before(cx)
  const told = { fromOn: day('2026-02-01'), note: said('改了') }
  const ours = law({ articles: [{ anchor: 'hand-in', paraphrase: said('自己改的') }] })
  await keepChangedNorm(then, ours, { ...told, over: '1.0.0' })
  const next = await cx.as({ now: later(cx.now, 120_000) })
  const clash = { kind: 'norm', code: old, version: '2.0.0', here: '1.0.0-1' }
  expect(await bring(next, '2.0.0', { norms: [ended, code] })).toMatchObject({ norms: { ended: [] }, aside: [clash] })
  expect(await standing(next)).toMatchObject({ repealedOn: null, version: '1.0.0-1' })
  expect((await waiting(next)).map(({ lines }) => lines)).toEqual([
    [
      { place: 'repealedOn', language: null, here: '', pack: '2026-08-15' },
      { place: 'replacedBy', language: null, here: '', pack: 'eco-code' },
    ],
  ])
  // The next pack says it again and asks nobody anew.
  expect(await bring(next, '2.1.0', { norms: [ended, code] })).toMatchObject({ aside: [] })
  const asked = { kind: 'norm', code: old, version: '2.0.0', here: '1.0.0-1', take: true } as const
  expect(await settlePackVersion(next, { ...asked, here: '1.0.0' })).toEqual({
    ok: false,
    refusal: 'changed-meanwhile',
  })
  const listed = (await again(next)).length
  expect(await settlePackVersion(next, asked)).toEqual({ ok: true, value: { version: '1.0.0-1' } })
  const inOurWords = { version: '1.0.0-1', body: ours }
  expect(await standing(next)).toEqual({ ...inOurWords, repealedOn: '2026-08-15', replacedBy: 'eco-code' })
  expect(await again(next)).toHaveLength(listed + 1)
  expect(await waiting(next)).toEqual([])
})

test('CUR-50 CUR-47 of a norm that holds here from a later day only a person can say when it ends', async ({ cx }) => {
  const then = await before(cx)
  const told = { fromOn: day('2027-02-01'), note: said('改了') }
  await keepChangedNorm(then, law({ title: said('自己的名') }), { ...told, over: '1.0.0' })
  const next = await cx.as({ now: later(cx.now, 120_000) })
  await bring(next, '2.0.0', { norms: [ended, code] })
  const asked = { kind: 'norm', code: old, version: '2.0.0', here: '1.0.0-1' } as const
  expect(await settlePackVersion(next, { ...asked, take: true })).toEqual({ ok: false, refusal: 'holds-earlier' })
  expect(await settlePackVersion(next, { ...asked, take: false })).toEqual({ ok: true, value: { version: null } })
  expect(await standing(next)).toMatchObject({ repealedOn: null })
})

test('CUR-50 a norm that was repealed here keeps the day it was given here, and nobody is asked', async ({ cx }) => {
  const then = await before(cx)
  await repealNorm(then, old, { over: '1.0.0', fromOn: day('2026-07-01'), note: said('废止') })
  const next = await cx.as({ now: later(cx.now, 120_000) })
  expect(await bring(next, '2.0.0', { norms: [ended, code] })).toMatchObject({ norms: { ended: [] }, aside: [] })
  expect(await standing(next)).toMatchObject({ repealedOn: '2026-07-01', replacedBy: null })
})

test('CUR-50 NRM-13 a pack whose norm ends before it holds, or is replaced by nothing that is there, is refused with the place', async ({
  cx,
}) => {
  const { repealedOn: _, ...unended } = ended
  for (const [norm, place, what] of [
    [{ ...ended, repealedOn: day('2020-08-31') }, `norms/${old}`, 'ends-before-it-holds'],
    [unended, `norms/${old}`, 'replaced-without-end'],
    [{ ...ended, replacedBy: old }, `norms/${old}`, 'replaces-itself'],
    [{ ...ended, replacedBy: 'no-such' }, `norms/${old}/replacedBy`, 'no-norm'],
  ] as const)
    expect(await bring(cx, '2.0.0', { norms: [norm, code] })).toMatchObject({ faults: [{ place, what }] })
})
