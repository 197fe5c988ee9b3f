import { expect } from 'vitest'
import { loadPack } from '#capabilities/curriculum/public.ts'
import { calledHere, outOfUse } from '#capabilities/curriculum/testing.ts'
import { changeNorm, loadNorms, repealNorm } from '#capabilities/norms/public.ts'
import { aNorm } from '#capabilities/norms/sample.ts'
import { saveHoldings, savePeople, savePosts, saveUnits } from '#capabilities/organisation/public.ts'
import { aHolding, aPerson, aPost, aUnit } from '#capabilities/organisation/sample.ts'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { cardsAtOnce } from '../contract.ts'
import { aSmallPack } from '../sample.ts'
import { mayI } from '../views/may-i.ts'
import { postCards } from '../views/post-cards.ts'
import { confirmCard } from './confirm-card.ts'

const pair = (zh: string) => ({ zh, en: `${zh} en` })

/** A supply station with a buyer, a well-work station with a post that nobody here holds. */
const openTwoStations = async ({ tx, today }: TestCx) => {
  const area = anId('unit')
  const supply = aUnit({ id: anId('unit'), parentId: area, path: '1.1', name: pair('供应站') })
  const wells = aUnit({ id: anId('unit'), parentId: area, path: '1.2', code: 'wells', name: pair('监督站') })
  await saveUnits(tx, [aUnit({ id: area, code: 'area', name: pair('管理区') }), supply, wells])
  const buying = aPost(supply, { id: anId('post'), name: pair('物资采购岗') })
  const watching = aPost(wells, { id: anId('post'), code: 'workover', name: pair('修井监督岗') })
  await savePosts(tx, [buying, watching])
  const he = anId('person')
  await savePeople(tx, [aPerson(supply, { id: he })])
  await saveHoldings(tx, [aHolding(supply, { id: anId('holding'), personId: he, postId: buying.id, fromOn: today })])
  return { he }
}

const aPackWithCard = (version = '1.0.0') => ({
  pack: {
    code: 'cards-only',
    version,
    title: pair('卡'),
    description: pair('卡'),
    licence: 'Apache-2.0',
    sectors: ['any'],
  },
  norms: [],
  lessons: [],
  cases: [],
  questions: [],
  exams: [],
  cards: [
    {
      code: 'purchasing',
      version,
      families: [],
      posts: ['purchasing'],
      duty: pair('同类先并。'),
      acts: [pair('三家各自报。')],
      declare: pair('询价前说明。'),
      askWhom: pair('问计划员。'),
      mayAsk: [{ question: pair('能拆成三张单吗？'), answer: pair('不能。') }],
    },
  ],
})

test('LRN-13 the holder confirms an edition once; a new version asks again', async ({ cx }) => {
  const { he: person } = await openTwoStations(cx)
  const he = await cx.as({ person, unitPath: '1.1', reach: { units: [], branches: [] } })
  await loadPack(cx.tx, aPackWithCard(), cx.now)
  const seen = await postCards(he, { which: 'own' })
  const card = seen.ok ? seen.value.cards[0] : undefined
  expect(card).toMatchObject({ code: 'purchasing', own: true, confirmed: null, words: { duty: pair('同类先并。') } })
  const edition = card?.edition ?? ''

  expect(await confirmCard(he, { post: 'purchasing', edition })).toEqual({ ok: true, value: { confirmedOn: cx.today } })
  const later = await he.as({ now: '2027-03-01T02:00:00.000Z' as typeof cx.now })
  expect(await confirmCard(later, { post: 'purchasing', edition })).toEqual({
    ok: true,
    value: { confirmedOn: cx.today },
  })
  expect(await postCards(he, { which: 'one', post: 'purchasing' })).toMatchObject({
    value: { cards: [{ confirmed: { on: cx.today, edition } }] },
  })

  await loadPack(cx.tx, aPackWithCard('1.1.0'), cx.now)
  expect(await confirmCard(later, { post: 'purchasing', edition })).toEqual({ ok: false, refusal: 'card-changed' })
  // Refused, nothing is confirmed but what was; read as it stands now, it is confirmed in that edition.
  const anew = await postCards(later, { which: 'own' })
  const now = anew.ok ? anew.value.cards[0] : undefined
  expect(now?.edition).not.toBe(edition)
  expect(now?.confirmed).toMatchObject({ on: cx.today, edition })
  const again = { post: 'purchasing', edition: now?.edition ?? '' }
  expect(await confirmCard(later, again)).toEqual({ ok: true, value: { confirmedOn: later.today } })
  expect(await postCards(later, { which: 'own' })).toMatchObject({
    value: { cards: [{ confirmed: { on: later.today, edition: now?.edition } }] },
  })
})

test('CUR-37 a withdrawn card keeps what the register says, answers nothing, and is confirmed as it then is', async ({
  cx,
}) => {
  const { he: person } = await openTwoStations(cx)
  const he = await cx.as({ person, unitPath: '1.1', reach: { units: [], branches: [] } })
  await loadPack(cx.tx, aPackWithCard(), cx.now)
  const card = async () => {
    const seen = await postCards(he, { which: 'own' })
    return seen.ok ? seen.value.cards[0] : undefined
  }
  const before = await card()
  await outOfUse(cx, 'card', 'purchasing')
  const after = await card()
  expect(after).toMatchObject({ words: null, points: before?.points })
  expect(await mayI(he, { words: '拆成三张' })).toMatchObject({ value: { entries: [] } })
  const confirm = (edition = '') => confirmCard(he, { post: 'purchasing', edition })
  expect(await confirm(before?.edition)).toEqual({ ok: false, refusal: 'card-changed' })
  expect(await confirm(after?.edition)).toMatchObject({ ok: true })
})

test('CUR-43 a card is told in the own words, is found by them, and is not to be confirmed anew', async ({ cx }) => {
  const { he: person } = await openTwoStations(cx)
  const he = await cx.as({ person, unitPath: '1.1', reach: { units: [], branches: [] } })
  await loadPack(cx.tx, aPackWithCard(), cx.now)
  const before = await postCards(he, { which: 'own' })
  await calledHere(cx, { said: { zh: '三张单', en: '' }, called: { zh: '三份领料票', en: '' } })
  const told = await postCards(he, { which: 'own' })
  expect(told).toMatchObject({
    value: {
      cards: [{ words: { mayAsk: [{ question: { zh: '能拆成三份领料票吗？', en: '能拆成三张单吗？ en' } }] } }],
    },
  })
  expect(told.ok && told.value.cards[0]?.edition).toBe(before.ok && before.value.cards[0]?.edition)
  expect(await mayI(he, { words: '领料票' })).toMatchObject({
    value: { entries: [{ question: { zh: '能拆成三份领料票吗？' }, card: { name: pair('物资采购岗') } }] },
  })
})

test('LRN-13 a post that one does not hold is neither seen without reach nor confirmed', async ({ cx }) => {
  const { he: person } = await openTwoStations(cx)
  const he = await cx.as({ person, unitPath: '1.1', reach: { units: [], branches: [] } })
  expect(await postCards(he, { which: 'one', post: 'workover' })).toEqual({ ok: false, refusal: 'post-not-found' })
  expect(await confirmCard(he, { post: 'workover', edition: '000000000000' })).toEqual({
    ok: false,
    refusal: 'post-not-found',
  })
  expect(await postCards(await cx.as({}), { which: 'reach' })).toMatchObject({
    value: {
      cards: [
        { code: 'purchasing', own: false },
        { code: 'workover', words: null },
      ],
    },
  })
})

test('R40 every card in reach prints: those beyond one go follow on the next page', async ({ cx }) => {
  await openTwoStations(cx)
  await cx.tx.rows(sql`
    insert into post (tenant_id, id, code, name, unit_id, unit_path, business)
    select u.tenant_id, gen_random_uuid(), 'many-' || lpad(n::text, 3, '0'), u.name, u.id, u.path, 'other'
    from unit u, generate_series(1, ${cardsAtOnce}::integer) as n where u.tenant_id = 1 and u.code = 'wells'`)
  const codesOn = async (page?: number) => {
    const seen = await postCards(await cx.as({}), { which: 'reach', ...(page === undefined ? {} : { page }) })
    return seen.ok ? seen.value.cards.map(({ code }) => code) : []
  }
  const first = await codesOn()
  expect([first.length, first[0]]).toEqual([cardsAtOnce, 'many-001'])
  expect(await codesOn(1)).toEqual(['purchasing', 'workover'])
})

test('LRN-14 “may I …?” finds a card of any post and keeps nothing of what was asked', async ({ cx }) => {
  await openTwoStations(cx)
  await loadPack(cx.tx, aPackWithCard(), cx.now)
  const before = await cx.tx.rows(sql`select count(*) from ledger_entry`)
  expect(await mayI(cx, { words: '拆成三张' })).toMatchObject({
    value: {
      entries: [{ card: { post: 'purchasing', name: { zh: '物资采购岗' } }, lesson: null, answer: pair('不能。') }],
    },
  })
  expect(await cx.tx.rows(sql`select count(*) from ledger_entry`)).toEqual(before)
})

test('LRN-14 what no card answers, a question of a lesson may, with its lesson and no key', async ({ cx }) => {
  await loadPack(cx.tx, aSmallPack(), cx.now)
  const found = await mayI(cx, { words: 'sample-q1 returned' })
  expect(found).toMatchObject({
    value: {
      entries: [
        { card: null, lesson: { code: 'sample-parcel', atYourPost: { zh: 'Register it.' } } },
        { lesson: { code: 'sample-parcel' } },
        { card: null, lesson: null, rule: {}, answer: { en: 'Return gifts.' } },
      ],
    },
  })
  expect(JSON.stringify(found)).not.toContain('correct')
  expect(JSON.stringify(found)).not.toContain('sample-q3')
})

test('CUR-57, LRN-27 a card names six of the norms that bind the post, what the post does first, and none that is repealed', async ({
  cx,
}) => {
  const { he } = await openTwoStations(cx)
  const article = (anchor: string) => ({ anchor, paraphrase: pair(anchor) })
  await loadNorms(cx.tx, '1.0.0', [
    aNorm({ code: 'house', articles: ['a', 'b', 'c', 'd', 'e', 'f', 'z'].map(article) }),
    aNorm({ code: 'gone', articles: [article('x')] }),
  ])
  await loadPack(cx.tx, { ...aPackWithCard(), pack: aPackWithCard().pack }, cx.now)
  const lesson = (code: string, ...norms: string[]) =>
    cx.tx.rows(sql`
      insert into lesson_version (tenant_id, code, version, families, posts, body)
      values (${cx.tx.tenant}, ${code}, '1.0.0', '{}', '{purchasing}', ${JSON.stringify({ norms })}::jsonb)`)
  await lesson('first', ...['a', 'b', 'c', 'd', 'e', 'f'].map((anchor) => `house#${anchor}`), 'gone#x')
  await lesson('second', 'gone#x')
  const reader = await cx.as({ person: he, roles: ['learner'], unitPath: '1.1', reach: { units: [], branches: [] } })
  const cited = async () => {
    const answer = await postCards(reader, { which: 'own' })
    return answer.ok && answer.value.cards.flatMap(({ citations }) => citations.map(({ reference }) => reference))
  }
  expect(await cited()).toEqual(['gone#x', 'house#a', 'house#b', 'house#c', 'house#d', 'house#e'])
  await repealNorm(cx, 'gone', { over: '1.0.0', fromOn: cx.today, note: pair('废止') })
  expect(await cited()).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].map((anchor) => `house#${anchor}`))
})

test('LRN-14, NRM-11 a norm answers in the version that holds today, with whom it binds, and is silent once repealed', async ({
  cx,
}) => {
  const note = pair('改了')
  const first = aNorm({
    code: 'test-drone-rule',
    title: pair('无人机办法'),
    effectiveOn: day('2026-01-01'),
    binds: ['party-member'],
  })
  const worded = (zh: string) => ({ ...first, articles: [{ anchor: 'fly', paraphrase: pair(zh) }] })
  await loadNorms(cx.tx, '1.0.0', [worded('放飞无人机先登记。')])
  await changeNorm(cx, worded('放飞无人机先报批。'), { over: '1.0.0', fromOn: day('2027-02-01'), note })
  await repealNorm(cx, first.code, { over: '1.0.0-1', fromOn: day('2028-01-01'), note })
  const answers = async (today: string) => {
    const told = await mayI({ ...cx, today: day(today) }, { words: '无人机' })
    return told.ok && told.value.entries.map(({ answer, rule }) => [answer.zh, rule?.binds])
  }
  expect(await answers('2025-12-31')).toEqual([])
  expect(await answers('2027-01-31')).toEqual([['放飞无人机先登记。', ['party-member']]])
  expect(await answers('2027-12-31')).toEqual([['放飞无人机先报批。', ['party-member']]])
  expect(await answers('2028-01-01')).toEqual([])
})
