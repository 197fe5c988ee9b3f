import { expect } from 'vitest'
import { loadPowers, loadProcesses } from '#capabilities/risk/public.ts'
import { aPower, fiveSteps } from '#capabilities/risk/sample.ts'
import { loading, wellsPath, withSmallRegister } from '#capabilities/risk/testing.ts'
import { day, later } from '#kernel/day.ts'
import type { InputOf } from '#kernel/verb.ts'
import { sql } from '#platform/database.ts'
import { type TestCx, test } from '#platform/testing.ts'
import type { AddNorm, ChangeNorm } from '../contract/norms.ts'
import { aCase, aLesson, aNotice, aPack, aQuestion, aReminder } from '../sample.ts'
import { outOfUse } from '../testing.ts'
import { citableNorms } from '../views/citable-norms.ts'
import { draft } from '../views/draft.ts'
import { caseDraft } from '../views/item-draft.ts'
import { normUses } from '../views/norm-uses.ts'
import { noticeView } from '../views/notice.ts'
import { rechecks } from '../views/rechecks.ts'
import { addNorm } from './add-norm.ts'
import { changeNorm } from './change-norm.ts'
import { loadPack } from './load-pack.ts'
import { repealNorm } from './repeal-norm.ts'
import { settleRecheck } from './settle-recheck.ts'
import { startDraft } from './start-draft.ts'
import { startItem } from './start-item.ts'
import { writeNotice } from './write-notice.ts'

const words = (zh: string) => ({ zh, en: zh })

const written = (over: Partial<InputOf<typeof AddNorm>> = {}): InputOf<typeof AddNorm> => ({
  norm: 'sample-rule',
  title: words('样例办法'),
  issuer: words('样例单位'),
  documentNo: null,
  issuedOn: null,
  binds: ['every-employee'],
  local: true,
  articles: [
    { anchor: 'one', paraphrase: words('第一条') },
    { anchor: 'two', paraphrase: words('第二条') },
  ],
  sourceTitle: '样例办法',
  fromOn: day('2026-01-01'),
  note: words('第一版'),
  ...over,
})

/** Over the version that `aLibrary` has. */
const changing = (wished: Partial<InputOf<typeof AddNorm>>, over = '1.0.0'): InputOf<typeof ChangeNorm> => ({
  ...written(wished),
  over,
})

/** A lesson and a question lean on the first article, a case on the second. */
const leaning = () =>
  aPack({
    lessons: [aLesson({ norms: ['sample-rule#one'], questions: ['sample-gifts-1'] })],
    questions: [aQuestion({ norms: ['sample-rule#one'], lesson: 'sample-parcel' })],
    cases: [aCase({ ruleBroken: ['sample-rule#two'] })],
  })

const aLibrary = async (cx: TestCx): Promise<void> => {
  await addNorm(cx, written())
  expect(await loadPack(cx.tx, leaning(), cx.now)).toHaveProperty('loaded')
}

const first = [{ anchor: 'one', paraphrase: words('第一条，改过') }, written().articles[1] as never]

const open = async (cx: TestCx) => {
  const answer = await rechecks(cx, {})
  return answer.ok ? (answer.value.changes[0]?.open ?? []) : []
}

test('CUR-11 a reworded article lists what cites it and nothing else, with the versions of then', async ({ cx }) => {
  await aLibrary(cx)
  const changed = await changeNorm(
    cx,
    changing({ articles: first, fromOn: day('2027-02-01'), note: words('改了第一条') }),
  )
  expect(changed).toEqual({ ok: true, value: { version: '1.0.0-1', again: 2 } })
  expect(await open(cx)).toMatchObject([
    { kind: 'lesson', code: 'sample-parcel', version: '1.0.0', newer: null, title: { zh: '年货送到家门口' } },
    { kind: 'question', code: 'sample-gifts-1', reference: 'sample-rule#one' },
  ])
  expect(cx.facts.map(({ kind }) => kind)).toEqual(['norm', 'norm'])
})

test('CUR-11 a repeal lists everything that leans on the norm', async ({ cx }) => {
  await aLibrary(cx)
  const told = { norm: 'sample-rule', over: '1.0.0', fromOn: day('2027-02-01'), note: words('废止') }
  expect(await repealNorm(cx, told)).toMatchObject({ ok: true, value: { again: 3 } })
  expect(await repealNorm(cx, told)).toEqual({ ok: false, refusal: 'norm-repealed' })
  expect(await changeNorm(cx, changing({ articles: first }))).toEqual({ ok: false, refusal: 'norm-repealed' })
})

test('NRM-6 a repeal recorded by hand leads to what took the place of the norm, which is another one of the library', async ({
  cx,
}) => {
  await aLibrary(cx)
  await addNorm(cx, written({ norm: 'next-rule', title: words('新办法') }))
  const told = { norm: 'sample-rule', over: '1.0.0', fromOn: day('2027-02-01'), note: words('废止') }
  const refused = { ok: false, refusal: 'replacement-not-found' }
  expect(await repealNorm(cx, { ...told, replacedBy: 'sample-rule' })).toEqual(refused)
  expect(await repealNorm(cx, { ...told, replacedBy: 'nowhere' })).toEqual(refused)
  expect(await repealNorm(cx, { ...told, replacedBy: 'next-rule' })).toMatchObject({ ok: true })
  expect(cx.facts.at(-1)).toMatchObject({ payload: { kind: 'repealed', replacedBy: 'next-rule' } })
  const replacedBy = { code: 'next-rule', title: words('新办法') }
  expect(await rechecks(cx, {})).toMatchObject({ value: { changes: [{ norm: 'sample-rule', replacedBy }] } })
})

test('NRM-12 a draft tells a repealed norm that it cites by its name, and offers nothing of it', async ({ cx }) => {
  await aLibrary(cx)
  await repealNorm(cx, { norm: 'sample-rule', over: '1.0.0', fromOn: day('2027-02-01'), note: words('废止') })
  const then = { ...cx, today: day('2027-02-01') }
  await startDraft(then, { lesson: 'sample-parcel', title: null })
  await startItem(then, { kind: 'case', code: 'sample-weighbridge', fresh: null })
  const drafts = [await draft(then, { lesson: 'sample-parcel' }), await caseDraft(then, { case: 'sample-weighbridge' })]
  const named = drafts.map((told) =>
    told.ok ? told.value.norms.filter(({ reference }) => reference.startsWith('sample-rule')) : told,
  )
  const notInForce = { why: 'repealed', on: '2027-02-01' }
  expect(named).toMatchObject([
    [{ reference: 'sample-rule#one', paraphrase: words('第一条'), notInForce }],
    [{ reference: 'sample-rule#two', paraphrase: words('第二条'), notInForce }],
  ])
})

test('CUR-11 a pack that brings a new text of a norm lists what leans on it', async ({ cx }) => {
  const norm = {
    ...{ code: 'sample-rule', title: words('样例办法'), issuer: words('样例单位'), documentNo: null, issuedOn: null },
    ...{ effectiveOn: null, binds: ['every-employee'], local: true, checker: null },
    articles: written().articles,
    source: { title: '样例办法', issuer: '样例单位', date: null, retrievedOn: null, verified: false },
  }
  await loadPack(cx.tx, aPack({ lessons: [], cases: [], questions: [], exams: [], norms: [norm] }), cx.now)
  await loadPack(cx.tx, leaning(), cx.now)
  const pack = { ...aPack(), pack: { ...aPack().pack, version: '2.0.0' } }
  const loaded = await loadPack(
    cx.tx,
    { ...pack, lessons: [], cases: [], questions: [], exams: [], norms: [{ ...norm, articles: first }] },
    cx.now,
  )
  expect(loaded).toMatchObject({ loaded: { norms: 1 } })
  expect(await open(cx)).toHaveLength(2)
})

test('CUR-11 a short reading that cites a reworded article is listed too', async ({ cx }) => {
  await aLibrary(cx)
  const readings = [aReminder({ code: 'sample-reminder', norms: ['sample-rule#one'] })]
  await loadPack(cx.tx, aPack({ lessons: [], cases: [], questions: [], exams: [], readings }), cx.now)
  await changeNorm(cx, changing({ articles: first, fromOn: day('2027-02-01') }))
  expect(await open(cx)).toContainEqual(
    expect.objectContaining({ kind: 'reading', code: 'sample-reminder', version: '1.0.0', newer: null }),
  )
})

test('CUR-11 CUR-12 a power and a process map that cite a reworded article are listed with their versions, and settled like the rest', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  await addNorm(cx, written())
  const from = day('2026-03-01')
  const power = (norms: readonly string[], zh: string) => ({
    ...aPower({ checkerPost: 'storekeeper', norms, name: words(zh) }),
    ...{ post: 'purchasing', fromOn: from },
  })
  await loadPowers(
    cx.tx,
    [power(['sample-rule#one'], '选询价的几家'), power(['sample-rule#two'], '合并小额采购需求')],
    loading,
  )
  const map = { code: 'buy', unit: 'supply', name: words('小额采购'), purpose: words(''), fromOn: from }
  const steps = fiveSteps().map(({ postName: _, ...step }) => ({ ...step, points: [] }))
  await loadProcesses(cx.tx, [{ ...map, norms: ['sample-rule#one'], steps }], loading)

  const leaning = { value: { uses: [{ kind: 'power' }, { kind: 'power' }, { kind: 'process' }] } }
  expect(await normUses(cx, { norm: 'sample-rule' })).toMatchObject(leaning)
  const changed = await changeNorm(cx, changing({ articles: first, fromOn: day('2027-02-01') }))
  expect(changed).toMatchObject({ ok: true, value: { again: 2 } })
  const listed = await open(cx)
  expect(listed).toMatchObject([
    {
      kind: 'power',
      title: { zh: '选询价的几家' },
      post: { code: 'purchasing' },
      version: '1',
      newer: null,
      via: null,
    },
    { kind: 'process', title: { zh: '小额采购' }, post: null, version: '1', newer: null },
  ])
  const items = listed.map(({ id }) => id)
  expect(await settleRecheck(cx, { items, verdict: 'changed' })).toEqual({ ok: false, refusal: 'no-new-version' })
  expect(await settleRecheck(cx, { items, verdict: 'still-right' })).toEqual({ ok: true, value: { settled: 2 } })
  expect(await open(cx)).toEqual([])
  const stranger = await cx.as({ roles: ['learner'], unitPath: wellsPath, reach: { units: [], branches: [] } })
  expect(await normUses(stranger, { norm: 'sample-rule' })).toEqual({ ok: true, value: { uses: [] } })
})

test('CUR-11 RSK-160 a risk point that cites a reworded article is listed by itself, and told among what leans on the norm', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  await addNorm(cx, written())
  await cx.tx.client.query("update risk_point set norms = '{sample-rule#one}' where no = 900001")
  await cx.tx.client.query("update risk_point set norms = '{sample-rule#two}' where no = 900002")
  expect(await normUses(cx, { norm: 'sample-rule' })).toMatchObject({
    value: { uses: [{ kind: 'risk-point' }, { kind: 'risk-point' }] },
  })
  const changed = await changeNorm(cx, changing({ articles: first, fromOn: day('2027-02-01') }))
  expect(changed).toMatchObject({ ok: true, value: { again: 1 } })
  const point = { kind: 'risk-point', title: { zh: '倾向单一供应商' }, reference: 'sample-rule#one', via: null }
  expect(await open(cx)).toMatchObject([point])
})

test('CUR-12 still right settles at once; changed waits for the new version; both are on the ledger', async ({
  cx,
}) => {
  await aLibrary(cx)
  await changeNorm(cx, changing({ articles: first, fromOn: day('2027-02-01') }))
  const [lesson, question] = (await open(cx)).map(({ id }) => id)
  if (!lesson || !question) throw new Error('two things are listed')
  expect(await settleRecheck(cx, { items: [question], verdict: 'still-right' })).toEqual({
    ok: true,
    value: { settled: 1 },
  })
  expect(await settleRecheck(cx, { items: [lesson], verdict: 'changed' })).toEqual({
    ok: false,
    refusal: 'no-new-version',
  })
  const next = aLesson({ norms: ['sample-rule#one'], questions: ['sample-gifts-1'], version: '1.1.0' })
  const pack = { ...aPack(), pack: { ...aPack().pack, version: '1.1.0' } }
  await loadPack(
    cx.tx,
    {
      ...pack,
      ...{ cases: [], exams: [], lessons: [next] },
      questions: [aQuestion({ norms: ['sample-rule#one'], lesson: 'sample-parcel' })],
    },
    cx.now,
  )
  expect(await open(cx)).toMatchObject([{ newer: '1.1.0' }])
  expect(await settleRecheck(cx, { items: [lesson], verdict: 'changed' })).toMatchObject({ ok: true })
  expect(cx.facts.at(-1)).toMatchObject({ kind: 'recheck', payload: { verdict: 'changed', version: '1.1.0' } })
  expect(await settleRecheck(cx, { items: [lesson], verdict: 'changed' })).toEqual({
    ok: false,
    refusal: 'already-settled',
  })
})

test('NRM-9 of two who reword one norm at once the second is refused, and both versions stay', async ({ cx }) => {
  await aLibrary(cx)
  const theirs = changing({ articles: first, note: words('第一条改了') })
  const earlier = await cx.as({ now: later(cx.now, 60_000) })
  expect(await changeNorm(earlier, theirs)).toMatchObject({ ok: true, value: { version: '1.0.0-1' } })
  const second = await cx.as({ now: later(cx.now, 120_000) })
  const mine = { articles: [{ anchor: 'one', paraphrase: words('第一条，另一种改法') }] }
  expect(await changeNorm(second, changing(mine))).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  const repeal = { norm: 'sample-rule', over: '1.0.0', fromOn: day('2027-02-01'), note: words('废止') }
  expect(await repealNorm(second, repeal)).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  expect(await changeNorm(second, changing(mine, '1.0.0-1'))).toMatchObject({ value: { version: '1.0.0-2' } })
  const kept = await cx.tx.rows(sql`
    select version, articles -> 0 -> 'paraphrase' ->> 'zh' as first from (
      select version, body -> 'articles' as articles from norm_version
      where tenant_id = ${cx.tx.tenant} and code = 'sample-rule') v
    order by version`)
  expect(kept).toEqual([
    { version: '1.0.0', first: '第一条' },
    { version: '1.0.0-1', first: '第一条，改过' },
    { version: '1.0.0-2', first: '第一条，另一种改法' },
  ])
})

test('NRM-2 an anchor that stands twice is refused', async ({ cx }) => {
  const twice = [...written().articles, { anchor: 'one', paraphrase: words('又一条') }]
  expect(await addNorm(cx, written({ articles: twice }))).toEqual({ ok: false, refusal: 'anchor-twice' })
})

test('what leans on a norm is told, and another tenant is told nothing', async ({ cx }) => {
  await aLibrary(cx)
  expect(await normUses(cx, { norm: 'sample-rule' })).toMatchObject({
    value: { uses: [{ kind: 'case' }, { kind: 'lesson' }, { kind: 'question' }] },
  })
  expect(await normUses(await cx.as({ tenant: 2 }), { norm: 'sample-rule' })).toEqual({ ok: true, value: { uses: [] } })
})

test('CUR-11 CUR-37 a list to look at again ends once what is left on it is withdrawn, and goes on with the next version', async ({
  cx,
}) => {
  await aLibrary(cx)
  await changeNorm(cx, changing({ articles: first, fromOn: day('2027-02-01') }))
  const counted = async () => {
    const answer = await rechecks(cx, {})
    return answer.ok && answer.value.changes.map((one) => [one.items, one.settled, one.notShown, one.open.length])
  }
  expect(await counted()).toEqual([[2, 0, 0, 2]])
  await outOfUse(cx, 'question', 'sample-gifts-1')
  expect(await counted()).toEqual([[1, 0, 0, 1]])
  await settleRecheck(cx, { items: (await open(cx)).map(({ id }) => id), verdict: 'still-right' })
  expect(await counted()).toEqual([[1, 1, 0, 0]])
  const next = aQuestion({ version: '1.1.0', norms: ['sample-rule#one'], lesson: 'sample-parcel' })
  const lessons = [aLesson({ norms: ['sample-rule#one'], questions: ['sample-gifts-1'] })]
  const brought = aPack({ lessons, questions: [next], cases: [aCase({ ruleBroken: ['sample-rule#two'] })] })
  expect(await loadPack(cx.tx, brought, cx.now)).toHaveProperty('loaded')
  expect(await counted()).toEqual([[2, 1, 0, 1]])
})

test('CUR-49 a pack that leans on a norm repealed here is taken, and what leans on it is listed once', async ({
  cx,
}) => {
  await addNorm(cx, written())
  const told = { norm: 'sample-rule', over: '1.0.0', fromOn: day('2027-02-01'), note: words('废止') }
  expect(await repealNorm(cx, told)).toMatchObject({ value: { again: 0 } })
  const repealed = { code: 'sample-rule', title: written().title }
  expect(await loadPack(cx.tx, leaning(), cx.now)).toMatchObject({
    loaded: { lessons: 1 },
    repealed: [{ ...repealed, again: 3 }],
  })
  expect((await open(cx)).map(({ kind, reference }) => [kind, reference])).toEqual([
    ['case', 'sample-rule#two'],
    ['lesson', 'sample-rule#one'],
    ['question', 'sample-rule#one'],
  ])
  expect(await loadPack(cx.tx, leaning(), cx.now)).toMatchObject({ repealed: [{ ...repealed, again: 0 }] })
  expect(await open(cx)).toHaveLength(3)
})

test('CUR-56 a notice cites what the library has, shows whom it binds, and is listed when the norm changes while it is good', async ({
  cx,
}) => {
  await addNorm(cx, written())
  const { code: _, version: __, families: ___, posts: ____, options, ...said } = aNotice()
  const notice = { notice: null, ...said, options: options.map(({ text, correct }) => ({ text, correct })) }
  const citing = (norms: string[], over = {}) => writeNotice(cx, { ...notice, ...over, norms })
  expect(await citing(['nowhere'])).toEqual({ ok: false, refusal: 'norm-not-found' })
  const good = await citing(['sample-rule#one'])
  const over = await citing(['sample-rule#one'], { expiresOn: day('2026-12-31') })
  const elsewhere = await citing(['sample-rule#two'])
  if (!good.ok || !over.ok || !elsewhere.ok) throw new Error('a notice is written')
  expect(await noticeView(cx, { notice: good.value.notice })).toMatchObject({
    value: { citations: [{ reference: 'sample-rule#one', title: { zh: '样例办法' }, binds: ['every-employee'] }] },
  })
  const citable = await citableNorms(cx, { notice: good.value.notice })
  expect(citable.ok && citable.value.norms.map(({ reference }) => reference)).toEqual([
    'sample-rule#one',
    'sample-rule#two',
  ])
  const uses = await normUses(cx, { norm: 'sample-rule' })
  expect(uses.ok && uses.value.uses.map(({ kind }) => kind)).toEqual(['notice', 'notice', 'notice'])

  const articles = [
    { anchor: 'one', paraphrase: words('改过的第一条') },
    { anchor: 'two', paraphrase: words('第二条') },
  ]
  expect(await changeNorm(cx, changing({ articles, fromOn: day('2027-02-01') }))).toMatchObject({ ok: true })
  const listed = await rechecks(cx, {})
  expect(listed).toMatchObject({ value: { changes: [{ items: 1, settled: 0, notShown: 0 }] } })
  const [item] = await open(cx)
  expect(item).toMatchObject({
    kind: 'notice',
    code: good.value.notice,
    title: said.title,
    version: '1.0.0',
    newer: null,
  })
  await citing(['sample-rule#one'], { notice: { code: good.value.notice, version: '1.0.0' } })
  expect(await open(cx)).toMatchObject([{ newer: '1.1.0' }])
  expect(await settleRecheck(cx, { items: item ? [item.id] : [], verdict: 'changed' })).toMatchObject({ ok: true })

  const ended = { norm: 'sample-rule', over: '1.0.0-1', fromOn: day('2027-02-01'), note: words('废止') }
  expect(await repealNorm(cx, ended)).toMatchObject({ ok: true })
  const then = { ...cx, today: day('2027-02-01') }
  const cited = { ...notice, norms: ['sample-rule#one'] }
  expect(await writeNotice(then, cited)).toEqual({ ok: false, refusal: 'norm-repealed' })
  const kept = { code: good.value.notice, version: '1.1.0' }
  expect(await writeNotice(then, { ...cited, notice: kept })).toMatchObject({ ok: true })
})
