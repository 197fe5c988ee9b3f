import { Check } from 'typebox/value'
import { expect } from 'vitest'
import type { Leaning } from '#capabilities/organisation/public.ts'
import { day, moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { AddPosts } from '../contract/templates.ts'
import type { PostTemplate } from '../rules/post-template.ts'
import { aPostTemplate, aPower, aProcessTemplate, aTemplatePoint, aTemplatePower, scores } from '../sample.ts'
import { saveKnownLessons } from '../store/register.ts'
import { broughtWith, keepTemplates, pointsBrought } from '../store/templates.ts'
import {
  confirmRiskPoint,
  openSmallArea,
  returnRiskPoint,
  supplyPath,
  threeQuotes,
  withSmallRegister,
} from '../testing.ts'
import { post as postProfile } from '../views/post.ts'
import { postTemplatesView, postTemplateView } from '../views/post-templates.ts'
import { processMap } from '../views/processes.ts'
import { addPosts } from './add-posts.ts'
import { bringTemplates } from './bring-templates.ts'
import { disputeGrade } from './dispute-grade.ts'
import { gradePost } from './grade-post.ts'
import { proposePower } from './propose-power.ts'
import { proposeRiskPoint } from './propose-risk-point.ts'
import { recordFinding } from './record-finding.ts'
import { saySelfGrade } from './say-self-grade.ts'
import { templatesOfLists } from './templates-of-lists.ts'
import { undoAddPosts } from './undo-add-posts.ts'

const done = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`)
  return result.value
}

const officer = (cx: TestCx, who = anId('person'), more: Parameters<TestCx['as']>[0] = {}) =>
  cx.as({ person: who, roles: ['officer'], unitPath: '1.9', reach: { units: ['1'], branches: [] }, ...more })

const buyer = (over: Partial<PostTemplate> = {}) => {
  const [control] = aTemplatePoint().controls
  if (!control) throw new Error('the sample has a control')
  const as = { ...control, owner: 'buyer', checker: 'store' }
  return aPostTemplate({
    ...{ code: 'buyer', name: { zh: '采购模板岗', en: 'Buyer' } },
    points: [aTemplatePoint({ controls: [as], norms: ['gift-rule#hand-in'] })],
    powers: [aTemplatePower({ checker: 'store' })],
    ...over,
  })
}
const store = () =>
  aPostTemplate({
    ...{ code: 'store', name: { zh: '库房模板岗', en: 'Storekeeper' }, powers: [] },
    points: [
      aTemplatePoint({ code: 'issue-out-of-turn', name: { zh: '急料插队先发', en: 'Issue goods out of turn' } }),
    ],
  })
const purchase = () => {
  const map = aProcessTemplate({ code: 'buying', owner: 'buyer', name: { zh: '买东西', en: 'Buying' } })
  const post = (of: string) => (of === 'purchasing' ? 'buyer' : 'store')
  return { ...map, steps: map.steps.map((step) => ({ ...step, post: post(step.post) })) }
}
const packs = (cx: TestCx) => keepTemplates(cx.tx, { posts: [buyer(), store()], processes: [purchase()] })

const wish = (template: string, zh: string, unit = 'supply', code: string | null = null) => ({
  ...{ template, unit, code, name: { zh, en: '' } },
})

const pointsAt = async (cx: TestCx, code: string) => done(await postProfile(cx, { post: code })).points

test('RSK-142 RSK-160 ORG-29 a post is added from a template: name and duties stand, points and powers wait as proposals that say whence', async ({
  cx,
}) => {
  await openSmallArea(cx)
  const checked = buyer({ checker: 'discipline-member' })
  await keepTemplates(cx.tx, { posts: [checked, store()], processes: [purchase()] })
  const as = await officer(cx)
  const posts = [wish('buyer', '采购二岗'), wish('store', '库房二岗', 'wells', 'GW-17')]
  expect(done(await addPosts(as, { posts }))).toEqual({
    posts: ['buyer', 'GW-17'],
    ...{ points: 2, powers: 1, processes: 1, leftOut: [] },
  })
  const profile = done(await postProfile(as, { post: 'buyer' }))
  expect(profile).toMatchObject({
    name: { zh: '采购二岗' },
    powers: buyer().duties,
    counterparties: buyer().contacts,
    grading: null,
  })
  expect(profile.points).toMatchObject([
    {
      ...{
        name: { zh: '倾向单一供应商' },
        confirmed: false,
        grade: 'MEDIUM',
        waits: ['unit', 'in-charge'],
        mine: false,
      },
      from: { name: { zh: '采购模板岗' }, version: '1.0.0', checked: true },
      norms: ['gift-rule#hand-in'],
      controls: [{ ownerCode: 'buyer', checkerCode: 'GW-17', kind: 'limit' }],
    },
  ])
  // Nothing counts before somebody confirmed it.
  expect(await cx.tx.rows(sql`select from risk_risk_point`)).toEqual([])
  expect(await cx.tx.rows(sql`select from risk_power`)).toEqual([])
  expect(await cx.tx.rows(sql`select from risk_process`)).toEqual([])
  expect(await cx.tx.rows(sql`select checker_post from power_version where confirmed_on is null`)).toEqual([
    { checkerPost: 'GW-17' },
  ])
})

test('RSK-81 RSK-82 the head of the unit looks at a point of a template first, and never whoever added the post', async ({
  cx,
}) => {
  await openSmallArea(cx)
  await packs(cx)
  const adder = anId('person')
  done(await addPosts(await officer(cx, adder), { posts: [wish('store', '库房二岗'), wish('buyer', '采购二岗')] }))
  const [point] = await pointsAt(await officer(cx), 'buyer')
  const riskPoint = point?.id as Id<'risk-point'>
  expect(await confirmRiskPoint(await officer(cx, adder), { riskPoint })).toMatchObject({ refusal: 'own-proposal' })
  const head = await cx.as({
    ...{ person: anId('person'), roles: ['leader'], unitPath: supplyPath },
    reach: { units: [supplyPath], branches: [] },
  })
  expect(done(await confirmRiskPoint(head, { riskPoint }))).toMatchObject({ waits: ['in-charge'] })
})

test('RSK-143 choosing it again brings nothing, also of what was turned down; an existing post gets only what it lacks', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  await packs(cx)
  const as = await officer(cx)
  done(await addPosts(as, { posts: [wish('buyer', '采购二岗')] }))
  const [point] = await pointsAt(as, 'buyer')
  done(await returnRiskPoint(await officer(cx), { riskPoint: point?.id as Id<'risk-point'>, reason: '这里不询价' }))
  const again = { posts: [{ post: 'buyer', template: 'buyer' }] }
  expect(done(await bringTemplates(as, again))).toEqual({ points: 0, powers: 0, processes: 0, leftOut: [] })
  // The buyer of the register has a point of that name; the power and the map are new to it.
  const details = done(await postTemplateView(as, { template: 'buyer', post: 'purchasing' }))
  expect(details.points.map(({ state }) => state)).toEqual(['there'])
  expect(details.powers.map(({ state }) => state)).toEqual(['new'])
  expect(details.processes).toMatchObject([{ steps: 5, missing: [{ zh: '库房模板岗' }], state: 'new', checked: false }])
  const purchasing = { posts: [{ post: 'purchasing', template: 'buyer' }] }
  expect(done(await bringTemplates(as, purchasing))).toEqual({ points: 0, powers: 1, processes: 0, leftOut: [] })
  expect(await bringTemplates(as, { posts: [{ post: 'purchasing', template: 'store' }] })).toMatchObject({
    refusal: 'other-template',
  })
})

test('RSK-147 a map is proposed when the last post at its steps comes, once', async ({ cx }) => {
  await openSmallArea(cx)
  await packs(cx)
  const as = await officer(cx)
  expect(done(await addPosts(as, { posts: [wish('buyer', '采购二岗')] }))).toMatchObject({ processes: 0 })
  expect(done(await addPosts(as, { posts: [wish('store', '库房二岗')] }))).toMatchObject({ processes: 1 })
  expect(done(await addPosts(as, { posts: [wish('store', '库房三岗')] }))).toMatchObject({ processes: 0 })
  const [map] = await cx.tx.rows(sql<{ unit: string; steps: { post: string }[]; nodes: { points: string[] }[] }>`
    select u.code as unit, v.steps, v.nodes from process_version v
    join process m on m.id = v.process_id join organisation_unit u on u.unit_id = m.unit_id`)
  expect(map?.unit).toBe('supply')
  expect(map?.steps.map(({ post }) => post)).toEqual(['store', 'buyer', 'store', 'buyer', 'store'])
  expect(map?.nodes.map(({ points }) => points.length)).toEqual([0, 1, 0, 0, 0])
})

test('RSK-152 a map that did not come with its posts is listed with what it waits for, and brought by itself', async ({
  cx,
}) => {
  await openSmallArea(cx)
  await keepTemplates(cx.tx, { posts: [buyer(), store()], processes: [] })
  const as = await officer(cx)
  const listed = async (by: TestCx) =>
    done(await postTemplatesView(by, {})).maps.map(({ code, missing }) => [code, missing.map(({ zh }) => zh)])
  done(await addPosts(as, { posts: [wish('buyer', '采购二岗')] }))
  expect(await listed(as)).toEqual([])
  // The maps of a pack come later than the posts.
  await packs(cx)
  expect(await listed(as)).toEqual([['buying', ['库房模板岗']]])
  expect(done(await postTemplatesView(as, {})).maps).toMatchObject([{ code: 'buying', checked: false }])
  const noted = { posts: [{ post: 'buyer', template: 'buyer' }], maps: [] }
  expect(done(await bringTemplates(as, { posts: [], maps: ['buying'] }))).toMatchObject({ processes: 0 })
  done(await bringTemplates(as, { posts: [{ post: 'storekeeper', template: 'store' }], maps: [] }))
  expect(await listed(as)).toEqual([['buying', []]])
  expect(done(await bringTemplates(as, noted))).toMatchObject({ processes: 0 })
  const beside = await cx.as({ roles: ['officer'], person: anId('person'), reach: { units: ['1.2'], branches: [] } })
  expect(await listed(beside)).toEqual([])
  expect(done(await bringTemplates(beside, { posts: [], maps: ['buying'] }))).toMatchObject({ processes: 0 })
  const again = await officer(cx)
  expect(done(await bringTemplates(again, { posts: [], maps: ['buying'] }))).toMatchObject({ processes: 1 })
  expect(await listed(again)).toEqual([])
  const [row] = await cx.tx.rows(sql<{ id: Id<'process'> }>`select id from process`)
  expect(await processMap(again, { process: row?.id as Id<'process'> })).toMatchObject({
    value: { from: { name: { zh: '买东西' }, version: '1.0.0', checked: false } },
  })
})

test('RSK-141 what names somebody at the post is left out of what a template brings, and said', async ({ cx }) => {
  await openSmallArea(cx)
  const [point] = buyer().points
  const [power] = buyer().powers
  if (!point || !power) throw new Error('the template has both')
  const controls = point.controls.map((control) => ({ ...control, text: { zh: '请周启明每月抽查五单', en: 'Checks' } }))
  const named = buyer({
    points: [
      { ...point, controls },
      aTemplatePoint({ code: 'split-need', name: { zh: '拆分需求，绕开招标', en: 'Split' } }),
    ],
    powers: [{ ...power, limits: { zh: '五万元以上问周启明', en: 'Above 50,000' } }],
  })
  const map = purchase()
  const steps = map.steps.map((step) => ({ ...step, record: { zh: '周启明留一份', en: 'A copy' } }))
  await keepTemplates(cx.tx, { posts: [named, store()], processes: [{ ...map, steps }] })
  const as = await officer(cx)
  done(await bringTemplates(as, { posts: [{ post: 'storekeeper', template: 'store' }] }))
  const brought = done(await bringTemplates(as, { posts: [{ post: 'purchasing', template: 'buyer' }] }))
  expect(brought).toMatchObject({ points: 1, powers: 0, processes: 0 })
  expect(brought.leftOut.map(({ zh }) => zh)).toEqual([point.name.zh, power.name.zh, '买东西'])
  expect((await pointsAt(as, 'purchasing')).map(({ name }) => name.zh)).toEqual(['拆分需求，绕开招标'])
  // A list of posts says the same, of several posts once; the map of both templates has still not come.
  const posts = await cx.tx.rows(sql<Omit<Leaning, 'template'>>`
    insert into post (tenant_id, id, code, name, unit_id, unit_path, business)
    select o.tenant_id, gen_random_uuid(), 'more-' || n, jsonb_build_object('zh', '采购' || n, 'en', ''), o.unit_id,
      o.unit_path, o.business
    from post o, generate_series(1, 2) as n where o.code = 'purchasing'
    returning id, code, name, unit_path`)
  const leaning = posts.map((one) => ({ ...one, template: 'buyer' }))
  const leftOut = (await templatesOfLists.bring(as, leaning)).map(({ zh }) => zh)
  expect(leftOut).toEqual([point.name.zh, power.name.zh, '买东西'])
})

test('RSK-148 a newer version shows what it adds and words otherwise; bringing it leaves the wording of the post', async ({
  cx,
}) => {
  await openSmallArea(cx)
  await packs(cx)
  const as = await officer(cx)
  done(await addPosts(as, { posts: [wish('buyer', '采购二岗')] }))
  const [point] = buyer().points
  if (!point) throw new Error('the template has a point')
  const newer = buyer({
    version: '1.1.0',
    points: [
      { ...point, manifestation: { zh: '另一种写法。', en: 'Another wording.' } },
      aTemplatePoint({ code: 'split-need', name: { zh: '拆分需求，绕开招标', en: 'Split a need to avoid a tender' } }),
    ],
  })
  await keepTemplates(cx.tx, { posts: [newer], processes: [] })
  const { behind, without, templates } = done(await postTemplatesView(as, {}))
  expect(behind).toMatchObject([
    {
      ...{ code: 'buyer', template: 'buyer', version: '1.0.0', newest: '1.1.0' },
      adds: [{ kind: 'point', name: { zh: '拆分需求，绕开招标' } }],
      reworded: [{ kind: 'point', name: { zh: '倾向单一供应商' } }],
    },
  ])
  expect(templates.map(({ code, used, processes }) => [code, used, processes])).toContainEqual(['buyer', 1, 1])
  expect(without.map(({ code, fits }) => [code, fits])).toContainEqual(['storekeeper', null])
  expect(done(await bringTemplates(as, { posts: [{ post: 'buyer', template: 'buyer' }] })).points).toBe(1)
  expect((await pointsAt(as, 'buyer')).map(({ manifestation }) => manifestation.zh)).toEqual([
    '询价单只发给熟悉的两家。',
    '询价单只发给熟悉的两家。',
  ])
  expect(done(await postTemplatesView(as, {})).behind).toEqual([])
})

test('RSK-149 each crew gets its own post as checker, and nobody where two stand equally near', async ({ cx }) => {
  await openSmallArea(cx)
  await packs(cx)
  const as = await officer(cx)
  const both = [wish('store', '供应库房'), wish('store', '井上库房', 'wells')]
  const buyers = [wish('buyer', '供应采购'), wish('buyer', '井上采购', 'wells'), wish('buyer', '机关采购', 'area')]
  done(await addPosts(as, { posts: [...both, ...buyers] }))
  const rows = await cx.tx.rows(sql`
    select p.name ->> 'zh' as at, s.name ->> 'zh' as checker from control c
    join risk_point r on r.id = c.risk_point_id join organisation_post p on p.post_id = r.post_id
    left join organisation_post s on s.code = c.checker_post
    where c.owner_post = p.code and p.name ->> 'zh' like '%采购' order by p.name ->> 'zh'`)
  expect(rows).toEqual(
    expect.arrayContaining([
      { at: '供应采购', checker: '供应库房' },
      { at: '井上采购', checker: '井上库房' },
      { at: '机关采购', checker: null },
    ]),
  )
})

test('RSK-143 a post that is named twice is brought its template once, and never two templates', async ({ cx }) => {
  await openSmallArea(cx)
  await packs(cx)
  const as = await officer(cx)
  const [twice, other] = [
    { post: 'purchasing', template: 'buyer' },
    { post: 'purchasing', template: 'store' },
  ]
  expect(await bringTemplates(as, { posts: [twice, other] })).toMatchObject({ refusal: 'other-template' })
  expect(done(await bringTemplates(as, { posts: [twice, twice] }))).toMatchObject({ points: 1, powers: 1 })
})

test('RSK-140 a lesson that is out of use is not brought with its point', async ({ cx }) => {
  await openSmallArea(cx)
  await saveKnownLessons(cx.tx, [threeQuotes])
  const points = [
    aTemplatePoint({ lesson: threeQuotes.code }),
    aTemplatePoint({ code: 'split', name: { zh: '拆分需求，绕开招标', en: 'Split a need' }, lesson: 'withdrawn' }),
  ]
  await keepTemplates(cx.tx, { posts: [buyer({ points })], processes: [] })
  const as = await officer(cx)
  done(await addPosts(as, { posts: [wish('buyer', '采购二岗')] }))
  const rows = await cx.tx.rows(sql`select lesson_code from risk_point order by no`)
  expect(rows).toEqual([{ lessonCode: 'three-quotes' }, { lessonCode: null }])
})

test('RSK-144 a post that came by a list is offered the template of its name', async ({ cx }) => {
  await openSmallArea(cx)
  await keepTemplates(cx.tx, { posts: [buyer({ name: { zh: '修井监督岗', en: 'x' } })], processes: [] })
  const { without } = done(await postTemplatesView(await officer(cx), {}))
  expect(without.map(({ code, fits }) => [code, fits])).toEqual(
    expect.arrayContaining([
      ['workover', 'buyer'],
      ['purchasing', null],
    ]),
  )
})

test('ORG-29 a suggested code gives way also to a post beyond the reach; a given one is cleaned as in a list of posts', async ({
  cx,
}) => {
  const area = await openSmallArea(cx)
  await packs(cx)
  await cx.tx.rows(sql`update post set code = 'store' where id = ${area.posts.workover}::uuid`)
  const below = await cx.as({ roles: ['officer'], unitPath: '1.9', reach: { units: [supplyPath], branches: [] } })
  await cx.tx.client.query(`set local app.scope = '${supplyPath}.%'`)
  const posts = [wish('store', '库房二岗'), wish('buyer', '采购二岗', 'supply', ' GW - 17 ')]
  expect(done(await addPosts(below, { posts }))).toMatchObject({ posts: ['supply-store', 'GW-17'] })
  const again = { posts: [wish('buyer', '采购三岗', 'supply', 'GW-17 ')] }
  expect(await addPosts(below, again)).toMatchObject({ refusal: 'code-taken' })
})

test('ORG-29 a name of spaces is none', () => {
  const says = (zh: string) => Check(AddPosts.input, { posts: [wish('buyer', zh)] })
  expect([says('采购二岗'), says('  '), says('')]).toEqual([true, false, false])
})

test('what cannot be is refused whole: no such template, a unit beyond the reach, a name or code that stands', async ({
  cx,
}) => {
  await openSmallArea(cx)
  await packs(cx)
  const as = await officer(cx)
  const refusal = async (...posts: ReturnType<typeof wish>[]) =>
    ((await addPosts(as, { posts })) as { refusal?: string }).refusal
  expect(await refusal(wish('buyer', '采购二岗'), wish('no-such', '别的岗'))).toBe('template-not-found')
  expect(await refusal(wish('buyer', '采购二岗', 'no-such-unit'))).toBe('unit-not-found')
  expect(await refusal(wish('buyer', '物资采购岗'))).toBe('post-stands')
  expect(await refusal(wish('buyer', '采购二岗', 'supply', 'purchasing'))).toBe('code-taken')
  const below = await cx.as({ roles: ['officer'], unitPath: '1.9', reach: { units: ['1.2'], branches: [] } })
  expect(await addPosts(below, { posts: [wish('buyer', '采购二岗')] })).toMatchObject({ refusal: 'unit-not-found' })
})

test('RSK-154 the half minute counts from the end of a writing that took long, and of what the door does after it', async ({
  cx,
}) => {
  await openSmallArea(cx)
  await packs(cx)
  const slow = await officer(cx, anId('person'), { clock: () => moment('2027-01-12T01:15:20Z') })
  const { posts } = done(await addPosts(slow, { posts: [wish('buyer', '采购二岗')] }))
  const late = await officer(cx, anId('person'), { now: moment('2027-01-12T01:19:11Z') })
  expect(await undoAddPosts(late, { posts })).toEqual({ ok: false, refusal: 'too-late' })
  const inTime = await officer(cx, anId('person'), { now: moment('2027-01-12T01:19:10Z') })
  expect(done(await undoAddPosts(inTime, { posts }))).toEqual({ posts: 1 })
})

test('RSK-154 posts added together are taken back with all that came along, and a template brings it again', async ({
  cx,
}) => {
  await openSmallArea(cx)
  await packs(cx)
  const as = await officer(cx)
  const both = { posts: [wish('buyer', '采购二岗'), wish('store', '库房二岗')] }
  const standing = () =>
    cx.tx.rows(sql`
      select (select count(*)::integer from post where closed_on is null) as posts,
        (select count(*)::integer from risk_point where closed_on is null) as points,
        (select count(*)::integer from power_version where returned_on is null) as powers,
        (select count(*)::integer from process_version where returned_on is null) as maps,
        (select count(*)::integer from template_origin) as origins`)
  const before = await standing()
  const added = done(await addPosts(as, both))
  expect(added).toMatchObject({ points: 2, powers: 1, processes: 1 })
  const late = await officer(cx, anId('person'), { now: moment('2027-01-12T01:12:31Z') })
  expect(await undoAddPosts(late, { posts: added.posts })).toEqual({ ok: false, refusal: 'too-late' })
  const again = await officer(cx)
  expect(await undoAddPosts(again, { posts: [...added.posts, 'storekeeper'] })).toMatchObject({
    refusal: 'post-not-found',
  })
  // A map passes both, and would be taken from the post that stays.
  expect(await undoAddPosts(again, { posts: added.posts.slice(0, 1) })).toMatchObject({ refusal: 'post-not-found' })
  expect(done(await undoAddPosts(again, { posts: added.posts }))).toEqual({ posts: 2 })
  expect(await standing()).toEqual(before)
  expect(again.facts.filter(({ payload }) => payload.change === 'taken-back').map(({ kind }) => kind)).toEqual([
    ...['risk-point', 'risk-point', 'power', 'process', 'post', 'post'],
  ])
  // The same posts, under the codes of their templates; what had been written otherwise of one is written anew.
  const corrected = { posts: [wish('buyer', '采购三岗'), wish('store', '库房二岗')] }
  expect(done(await addPosts(await officer(cx), corrected))).toEqual({
    ...added,
    ...{ points: 2, powers: 1, processes: 1, leftOut: [] },
  })
  expect(await cx.tx.rows(sql`select name->>'zh' as name, powers from post where code = 'buyer'`)).toEqual([
    { name: '采购三岗', powers: buyer().duties },
  ])
})

const aGrade = (post: string) => ({
  ...{ post, method: 'D' as const, factors: scores(3, 3, 2, 2, 0, -1), answers: [], lower: null },
  ...{ reviewers: { zh: '业务主管', en: 'Line manager' }, validUntil: day('2027-12-31') },
})
const proposal = {
  ...{ family: 'procurement', category: 'process' as const, lesson: null },
  name: { zh: '验收走过场', en: 'Sign receipt without looking' },
  manifestation: { zh: '货在车上就签字。', en: 'Signed while the goods are on the lorry.' },
  benefits: { zh: '供应商', en: 'The supplier' },
  before: { likelihood: 3, consequence: 4 },
  after: { likelihood: 2, consequence: 2 },
}
const { checkerPost: _, norms: __, counterparties, ...powerWords } = aPower()
const power = {
  ...{ ...powerWords, norms: [], counterparties: [...counterparties], checker: null, fromOn: day('2027-01-12') },
  rule: { zh: '采购管理办法第三条', en: 'Buying rules, article 3' },
}
const foundAt = async (cx: TestCx, code: string) => {
  const [post] = await cx.tx.rows(sql<{ id: Id<'post'> }>`select id from post where code = ${code}`)
  if (!post) throw new Error('no such post')
  return {
    ...{ postId: post.id, riskPointId: null, family: 'procurement', happenedOn: cx.today, count: 1, severity: 1 },
    ...{ status: 'verified' as const, note: { zh: '三家报价同一个电话', en: 'Three quotes, one telephone' } },
  }
}

const saidOf = ['a grade proposed', 'a grade of the unit', 'a doubt', 'a finding', 'a point', 'a power'] as const

test.for(saidOf)('RSK-154 a post with %s since is not taken back', async (what, { cx }) => {
  await openSmallArea(cx)
  await packs(cx)
  const as = await officer(cx)
  const { posts } = done(await addPosts(as, { posts: [wish('buyer', '采购二岗')] }))
  const [post = ''] = posts
  const head = await cx.as({
    ...{ person: anId('person'), roles: ['leader'], unitPath: supplyPath },
    reach: { units: [supplyPath], branches: [] },
  })
  if (what === 'a grade proposed') done(await gradePost(as, aGrade(post)))
  if (what === 'a grade of the unit')
    done(await saySelfGrade(head, { post, grade: 'HIGH', reason: '这个岗位一个人说了算的事多，没有人复核' }))
  if (what === 'a doubt') done(await disputeGrade(as, { post, reason: '这个岗位并不询价' }))
  if (what === 'a finding') await recordFinding(as, await foundAt(cx, post))
  if (what === 'a point') done(await proposeRiskPoint(head, { post, ...proposal }))
  if (what === 'a power') done(await proposePower(head, { post, ...power }))
  expect(await undoAddPosts(await officer(cx), { posts })).toEqual({ ok: false, refusal: 'touched-since' })
})

test.for(['a step', 'a holder', 'a map'] as const)(
  'RSK-154 a post with %s since is not taken back, and nothing of it is',
  async (what, { cx }) => {
    const { holders } = await openSmallArea(cx)
    await packs(cx)
    const as = await officer(cx)
    const { posts } = done(await addPosts(as, { posts: [wish('buyer', '采购二岗')] }))
    if (what === 'a step') {
      const [point] = await pointsAt(as, 'buyer')
      const reason = '这里不询价，只按合同来'
      done(await returnRiskPoint(await officer(cx), { riskPoint: point?.id as Id<'risk-point'>, reason }))
    }
    if (what === 'a holder')
      await cx.tx.rows(sql`
        insert into holding (tenant_id, id, person_id, post_id, unit_path, from_on)
        select 1, ${anId('holding')}, ${holders.workover}, id, unit_path, '2027-01-12' from post where code = 'buyer'`)
    if (what === 'a map')
      await cx.tx.rows(sql`
        update template_origin set recorded_at = recorded_at - interval '1 second'`)
    const later = await officer(cx)
    if (what === 'a map') done(await addPosts(later, { posts: [wish('store', '库房二岗')] }))
    expect(await undoAddPosts(later, { posts })).toMatchObject({ refusal: 'touched-since' })
  },
)

test('RSK-154 what a list brought is found whole, however long the list', async ({ cx }) => {
  const { posts } = await withSmallRegister(cx)
  await cx.tx.rows(sql`
    insert into risk_point (tenant_id, id, no, post_id, family, category, name, manifestation, benefits, before_likelihood,
      before_consequence, after_likelihood, after_consequence, method, method_version, grade)
    select r.tenant_id, gen_random_uuid(), 1000000 + n, r.post_id, r.family, r.category, r.name, r.manifestation, r.benefits,
      r.before_likelihood, r.before_consequence, r.after_likelihood, r.after_consequence, r.method, r.method_version, r.grade
    from risk_point r, generate_series(1, 20050) as n where r.no = 900001`)
  await cx.tx.rows(sql`
    insert into template_origin (tenant_id, subject_id, kind, template, version, part, brought_on, recorded_at)
    select r.tenant_id, r.id, 'risk-point', 'buyer', '1.0.0', 'point-' || r.no, ${cx.today}::date, ${cx.now}::timestamptz
    from risk_point r where r.no > 1000000`)
  expect((await broughtWith(cx.tx, [posts.purchasing], cx.now)).points).toHaveLength(20_050)
  expect((await pointsBrought(cx.tx, [posts.purchasing])).size).toBe(20_050)
})

test('RSK-154 what a template brought to a post that was there is not taken back as if the post were added', async ({
  cx,
}) => {
  await openSmallArea(cx)
  await packs(cx)
  const as = await officer(cx)
  done(await bringTemplates(as, { posts: [{ post: 'purchasing', template: 'buyer' }] }))
  expect(await undoAddPosts(as, { posts: ['purchasing'] })).toMatchObject({ refusal: 'post-not-found' })
})

test('RSK-154 a post that a newer version of its template came to since is not taken back as if it were just added', async ({
  cx,
}) => {
  await openSmallArea(cx)
  await packs(cx)
  const { posts } = done(await addPosts(await officer(cx), { posts: [wish('buyer', '采购二岗')] }))
  const [post = ''] = posts
  await keepTemplates(cx.tx, { posts: [buyer({ version: '1.1.0' })], processes: [] })
  const later = await cx.as({
    ...{ person: anId('person'), roles: ['officer'], unitPath: '1.9', reach: { units: ['1'], branches: [] } },
    now: moment('2027-03-01T01:12:09Z'),
  })
  done(await bringTemplates(later, { posts: [{ post, template: 'buyer' }] }))
  expect(await undoAddPosts(later, { posts })).toMatchObject({ refusal: 'post-not-found' })
})

test('ORG-31 RSK-143 posts of a list come to lean on their templates in one go, and are taken back so', async ({
  cx,
}) => {
  await openSmallArea(cx)
  await packs(cx)
  const as = await officer(cx)
  const posts = await cx.tx.rows(sql<Omit<Leaning, 'template'>>`
    select id, code, name, unit_path from post where code in ('purchasing', 'storekeeper') order by code`)
  const leaning = posts.map((post, at) => ({ ...post, template: at === 0 ? 'buyer' : 'store' }))
  const ids = posts.map(({ id }) => id)
  expect((await templatesOfLists.load(cx.tx)).map(({ code }) => code)).toEqual(['buyer', 'store'])
  await templatesOfLists.bring(as, leaning)
  expect([...(await templatesOfLists.leansOn(cx.tx, ids)).values()].sort()).toEqual(['buyer', 'store'])
  expect(await pointsAt(as, 'purchasing')).toMatchObject([{ controls: [{ checkerCode: 'storekeeper' }] }])
  expect(await templatesOfLists.takeBack(as, { posts: ids, at: as.now })).toBe(true)
  expect(await templatesOfLists.leansOn(cx.tx, ids)).toEqual(new Map())
  expect(await pointsAt(as, 'purchasing')).toEqual([])
})

test('RSK-144 posts without a template come a hundred a page, with how many there are', async ({ cx }) => {
  await openSmallArea(cx)
  await packs(cx)
  const [before] = await cx.tx.rows(sql<{ n: number }>`select count(*)::integer as n from post`)
  await cx.tx.rows(sql`
    insert into post (tenant_id, id, code, name, unit_id, unit_path, business)
    select 1, gen_random_uuid(), 'more-' || n, jsonb_build_object('zh', '杂务' || n, 'en', 'more ' || n), u.id, u.path, 'general'
    from generate_series(1, 150) as n, unit u where u.parent_id is null`)
  const all = (before?.n ?? 0) + 150
  const as = await officer(cx)
  const page = async (at: number) => done(await postTemplatesView(as, { page: at }))
  expect((await page(0)).all).toEqual({ templates: 2, without: all, behind: 0 })
  const [first, second] = [(await page(0)).without, (await page(1)).without]
  expect([first.length, second.length]).toEqual([100, all - 100])
  expect(new Set([...first, ...second].map(({ code }) => code)).size).toBe(all)
  expect((await page(9)).without).toEqual(second)
})
