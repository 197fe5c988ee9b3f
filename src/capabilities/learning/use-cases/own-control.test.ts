import { expect } from 'vitest'
import { loadPack } from '#capabilities/curriculum/public.ts'
import { saveHoldings, savePeople, savePosts, saveUnits } from '#capabilities/organisation/public.ts'
import { aHolding, aPerson, aPost, aUnit } from '#capabilities/organisation/sample.ts'
import { loadRegister, type RegisteredPost, type RegisteredRiskPoint } from '#capabilities/risk/public.ts'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { aSmallPack } from '../sample.ts'
import { controlsToLookAt } from '../views/controls-to-look-at.ts'
import { finishCase } from './finish-case.ts'
import { answerOwnControl, lookAtControl } from './own-control.ts'
import { rateItem } from './rate-item.ts'

const both = (text: string) => ({ zh: text, en: text })
const warning = {
  ...{ code: 'sample-two-quotes', version: '1.0.0', title: both('Two quotes'), sector: 'any', rank: 'crew' },
  ...{ families: ['procurement'], posts: [], processNode: both('询价'), opening: both('x'), ruleBroken: [] },
  decisionPoints: [
    {
      ...{ text: both('x'), ask: both('x'), happened: both('x') },
      choices: ['a', 'b'].map((id) => ({ id, text: both(id), reveal: both(id) })),
    },
  ],
  ...{ consequence: both('x'), missedChance: both('x'), controlThatStops: both('x'), checkOurs: both('查五单') },
  ...{ anonymisation: 'composite', source: { kind: 'composite', note: 'x' }, approver: 'officer', checker: null },
}
const code = warning.code
const read = { case: code, version: warning.version }

/** A buyer who learns, in a station where the storekeeper carries the control out. */
const people = async (cx: TestCx) => {
  const { tx } = cx
  const unit = aUnit({ id: anId('unit'), path: '1.1' })
  await saveUnits(tx, [unit])
  const posts = ['purchasing', 'storekeeper'].map((code) => aPost(unit, { id: anId('post'), code, name: both(code) }))
  await savePosts(tx, posts)
  const [buyer, owner] = [anId('person'), anId('person')]
  await savePeople(
    tx,
    [buyer, owner].map((id, at) => aPerson(unit, { id, staffNo: `T-${at}`, name: `何小满${at}` })),
  )
  await saveHoldings(
    tx,
    [buyer, owner].map((personId, at) =>
      aHolding(unit, { id: anId('holding'), personId, postId: posts[at]?.id ?? anId('post') }),
    ),
  )
  await loadRegister(
    tx,
    { posts: [reviewed], riskPoints: [point] },
    { newId: (kind) => anId(kind), recordedAt: () => cx.now },
  )
  await loadPack(tx, { ...aSmallPack(), cases: [warning] }, cx.now)
  const seenBy = (person: Id<'person'>) => cx.as({ roles: ['learner'], person, unitPath: '1.1' })
  return { buyer: () => seenBy(buyer), owner: () => seenBy(owner) }
}

const reviewed: RegisteredPost = {
  ...{ code: 'purchasing', selfGrade: null, lower: null, history: [], reviewers: both('业务主管') },
  ...{ reviewedOn: day('2026-10-28'), validUntil: day('2027-06-30') },
  factors: (['discretion', 'value', 'contact', 'frequency', 'findings', 'control'] as const).map((factor) => ({
    ...{ factor, score: 0, note: both('') },
  })),
}

const point: RegisteredRiskPoint = {
  ...{ no: 900_001, post: 'purchasing', family: 'procurement', category: 'process', name: both('倾向单一供应商') },
  ...{ manifestation: both('只问两家'), benefits: both('供应商'), lesson: null, findings: [], head: '', leader: '' },
  ...{ before: { likelihood: 4, consequence: 4 }, after: { likelihood: 3, consequence: 4 } },
  controls: [
    {
      ...{ text: both('每月抽查 5 单'), kind: 'limit', frequency: both('每月'), owner: 'storekeeper' },
      ...{ checker: null, lastCheck: null, dueOn: null },
    },
  ],
}

const asked = async (cx: TestCx) => {
  const seen = await controlsToLookAt(cx, {})
  return seen.ok ? seen.value.controls : []
}

test('LRN-22 a “no” asks whoever carries the control out to look, without who said it; a “yes” asks nobody', async ({
  cx,
}) => {
  const { buyer, owner } = await people(cx)
  expect(await answerOwnControl(await buyer(), { ...read, answer: 'fails' })).toMatchObject({
    ok: true,
    value: { control: { zh: '每月抽查 5 单' }, counted: true },
  })
  expect(await answerOwnControl(await buyer(), { ...read, answer: 'works' })).toMatchObject({
    value: { counted: false },
  })
  const open = await asked(await owner())
  expect(open).toMatchObject([{ text: { zh: '每月抽查 5 单' }, case: code, ask: { zh: '查五单' }, answers: null }])
  expect(await asked(await buyer())).toEqual([])
  const [row] = await cx.tx.rows(sql<Record<string, unknown>>`select * from control_answer`)
  expect(Object.keys(row ?? {})).not.toContain('personId')
  expect(cx.facts.map(({ kind }) => kind)).not.toContain('control-answer')

  const control = open[0]?.control as Id<'control'>
  expect(await lookAtControl(await buyer(), { control, case: code, verdict: 'works' })).toMatchObject({
    refusal: 'control-not-found',
  })
  expect(await lookAtControl(await owner(), { control, case: code, verdict: 'mended' })).toMatchObject({ ok: true })
  expect(await asked(await owner())).toEqual([])
})

test('LRN-22 five answers are told as counts, and a later “no” asks anew', async ({ cx }) => {
  const { buyer, owner } = await people(cx)
  await answerOwnControl(await buyer(), { ...read, answer: 'fails' })
  await cx.tx.rows(sql`
    insert into control_answer select tenant_id, gen_random_uuid(), case_code, control_id, owner_post, control_text,
      risk_name, 'works', answered_on from control_answer, generate_series(1, 4)`)
  const [open] = await asked(await owner())
  expect(open?.answers).toEqual({ works: 4, fails: 1, unknown: 0 })
  await lookAtControl(await owner(), { control: open?.control as Id<'control'>, case: code, verdict: 'works' })
  expect(await asked(await owner())).toEqual([])
  await cx.tx.rows(sql`
    insert into control_answer select tenant_id, gen_random_uuid(), case_code, control_id, owner_post, control_text,
      risk_name, 'fails', answered_on from control_answer where answer = 'fails'`)
  expect(await asked(await owner())).toHaveLength(1)
})

test('CUR-31 what is said, finished or rated of a case belongs to a version that somebody answers for', async ({
  cx,
}) => {
  const { buyer } = await people(cx)
  const newer = { ...warning, version: '1.1.0', approver: null, families: [] }
  const pack = { ...aSmallPack(), cases: [newer] }
  await loadPack(cx.tx, { ...pack, pack: { ...pack.pack, version: '1.1.0' } }, cx.now)
  // The newer version meets no control of ours and nobody answers for it; what was read is the one before.
  expect(await answerOwnControl(await buyer(), { ...read, answer: 'fails' })).toMatchObject({
    value: { counted: true },
  })
  const unread = { case: code, version: '1.1.0' }
  const later = { attempt: anId('attempt'), occurredAt: cx.now }
  const rated = { kind: 'case' as const, code, useful: 'yes' as const, reason: null }
  expect(await answerOwnControl(await buyer(), { ...unread, answer: 'fails' })).toMatchObject({
    refusal: 'case-not-found',
  })
  expect(await finishCase(await buyer(), { ...unread, ...later })).toMatchObject({ refusal: 'case-not-found' })
  expect(await finishCase(await buyer(), { ...read, ...later })).toMatchObject({ ok: true })
  expect(await rateItem(await buyer(), { ...rated, version: '1.1.0' })).toMatchObject({ refusal: 'item-not-found' })
  expect(await rateItem(await buyer(), { ...rated, version: '1.0.0' })).toMatchObject({ ok: true })
  expect(await cx.tx.rows(sql`select version from curriculum_item where kind = 'case'`)).toEqual([{ version: '1.0.0' }])
})
