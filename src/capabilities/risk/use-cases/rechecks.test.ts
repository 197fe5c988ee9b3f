import { expect } from 'vitest'
import { keepChange } from '#capabilities/norms/public.ts'
import { day, moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { named } from '#kernel/text.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import type { RechecksAnswer } from '../contract/rechecks.ts'
import { aPower, fiveSteps } from '../sample.ts'
import { loading, supplyPath, wellsPath, withSmallRegister } from '../testing.ts'
import { dueReviews } from '../views/due-reviews.ts'
import { openAtPosts } from '../views/open-at-posts.ts'
import { postPowers } from '../views/powers.ts'
import { processes, processMap } from '../views/processes.ts'
import { dueRechecks, rechecks, rechecksPage } from '../views/rechecks.ts'
import { answerRecheck } from './answer-recheck.ts'
import { changePower } from './change-power.ts'
import { changeProcess } from './change-process.ts'
import { confirmPower } from './confirm-power.ts'
import { confirmProcess } from './confirm-process.ts'
import { loadPowers } from './load-powers.ts'
import { loadProcesses } from './load-processes.ts'

const done = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`)
  return result.value
}

const somebody = (cx: TestCx, role: 'leader' | 'officer', home: string, reach: readonly string[]) => {
  const person = anId('person')
  return () => cx.as({ person, roles: [role], unitPath: home, reach: { units: reach, branches: [] } })
}

const from = day('2026-03-01')
const open = async (cx: TestCx) => done(await rechecks(cx, {})).causes
const told = async (cx: TestCx) => (await open(cx)).map(({ kind, points }) => [kind, points.map(({ no }) => no)])

/** The small area with a power list and a process of the supply station; nothing has changed yet. */
const withPowersAndProcess = async (cx: TestCx) => {
  await withSmallRegister(cx)
  await loadPowers(
    cx.tx,
    [
      { ...aPower({ checkerPost: 'storekeeper', norms: ['gift-rule#a'] }), post: 'purchasing', fromOn: from },
      {
        ...aPower({ name: named('凭单发料', null), checkerPost: 'purchasing', norms: ['other'] }),
        post: 'storekeeper',
        fromOn: from,
      },
    ],
    loading,
  )
  await loadProcesses(
    cx.tx,
    [
      {
        ...{
          code: 'buy',
          unit: 'supply',
          name: named('小额采购', null),
          purpose: named('', null),
          norms: [],
          fromOn: from,
        },
        steps: fiveSteps().map((step, at) => ({ ...step, points: at === 1 ? [900_001] : at === 4 ? [900_003] : [] })),
      },
    ],
    loading,
  )
}

test('RSK-120 RSK-122 a changed power brings the points of its post up, and only a decision with a reason closes them', async ({
  cx,
}) => {
  await withPowersAndProcess(cx)
  const head = somebody(cx, 'leader', supplyPath, [supplyPath])
  const officer = somebody(cx, 'officer', '1.9', ['1'])
  expect(await open(await officer())).toEqual([])
  const [power] = done(await postPowers(await head(), { post: 'purchasing' })).powers
  if (!power) throw new Error('no power')
  const { kind, name, discretion, norms: _, counterparties } = power
  const words = {
    kind,
    name,
    discretion,
    norms: [],
    counterparties,
    rule: named('采购办法', null),
    checker: 'storekeeper',
  }
  done(
    await changePower(await head(), {
      power: power.id,
      over: power.version,
      ends: false,
      ...words,
      limits: named('单次 3 万元以内', null),
      fromOn: day('2027-01-12'),
    }),
  )
  expect(await open(await officer())).toEqual([])
  done(await confirmPower(await officer(), { power: power.id, version: 2 }))

  const [cause] = await open(await officer())
  expect(cause).toMatchObject({
    ...{ kind: 'power', name, path: '/risk/posts/purchasing', ends: false, changedOn: '2027-01-12' },
    dueOn: '2027-01-26',
    points: [{ no: 900_001, grade: 'HIGH', dueOn: '2027-01-26' }, { no: 900_002 }],
  })
  expect(await dueRechecks(await officer())).toEqual({ points: 2, dueOn: '2027-01-26', names: [name] })
  expect(await open(await somebody(cx, 'leader', wellsPath, [wellsPath])())).toEqual([])

  const [first, second] = (cause?.points ?? []).map(({ id }) => id) as [Id<'risk-point'>, Id<'risk-point'>]
  const answer = async (riskPoint: Id<'risk-point'>, verdict: 'right' | 'change', reason: string) =>
    answerRecheck(await head(), { riskPoint, cause: cause?.cause ?? '', verdict, reason })
  expect(await answer(first, 'right', '没问题')).toMatchObject({ refusal: 'reason-missing' })
  expect(await answer(first, 'right', '何小满说这个风险点还是对的')).toMatchObject({ refusal: 'names-a-person' })
  expect(done(await answer(first, 'right', '限额降了，询价对象仍由一个岗位来挑'))).toEqual({ review: null })
  expect(await answer(first, 'right', '限额降了，询价对象仍由一个岗位来挑')).toMatchObject({
    refusal: 'recheck-not-found',
  })
  expect(done(await answer(second, 'change', '限额降了以后拆单更容易，要重新写')).review).not.toBeNull()
  expect(done(await rechecks(await head(), {}))).toMatchObject({
    causes: [],
    answered: [
      { no: 900_001, verdict: 'right' },
      { no: 900_002, verdict: 'change' },
    ],
  })
  expect(done(await dueReviews(await officer(), {})).reviews).toMatchObject([{ posts: [{ code: 'purchasing' }] }])
})

test('RSK-120 a changed process touches the points whose step differs, and no others', async ({ cx }) => {
  await withPowersAndProcess(cx)
  const head = somebody(cx, 'leader', supplyPath, [supplyPath])
  const officer = somebody(cx, 'officer', '1.9', ['1'])
  const [line] = done(await processes(await head(), {})).processes
  const process = line?.id as Id<'process'>
  const { name, purpose, norms, steps } = done(await processMap(await head(), { process }))
  const reworded = steps.map(({ postName: _, points, ...step }, at) => ({
    ...step,
    deed: at === 1 ? named('向四家询价', null) : step.deed,
    points: points.map(({ id }) => id),
  }))
  done(
    await changeProcess(await head(), {
      process,
      over: 1,
      ends: false,
      name,
      purpose,
      norms,
      steps: reworded,
      fromOn: day('2027-01-12'),
    }),
  )
  done(await confirmProcess(await officer(), { process, version: 2 }))
  expect(await told(await officer())).toEqual([['process', [900_001]]])
  expect((await open(await officer()))[0]?.path).toBe(`/risk/processes/${process}`)
})

test('RSK-120 RSK-121 a norm touches the points of the posts whose powers cite what changed, due not before it holds', async ({
  cx,
}) => {
  await withPowersAndProcess(cx)
  const officerAgain = somebody(cx, 'officer', '1.9', ['1'])
  const officer = await officerAgain()
  const change = async (touched: readonly string[] | null, code = 'gift-rule') => {
    const body = { code, title: named('礼品办法', null), issuer: named('', null), articles: [], checker: null }
    await cx.tx.client.query(
      'insert into norm_version (tenant_id, code, version, body, current) values (1, $1, $2, $3, false)',
      [code, anId('norm'), JSON.stringify(body)],
    )
    const { rows } = await cx.tx.client.query(
      'select version from norm_version where code = $1 order by version desc limit 1',
      [code],
    )
    await keepChange(cx.tx, {
      ...{ id: anId('norm-change'), code, kind: 'changed', version: rows[0].version, effectiveOn: day('2027-03-01') },
      ...{
        note: null,
        recordedAt: moment('2027-01-12T01:00:00Z'),
        byHand: true,
        recordedBy: null,
        touched,
        replacedBy: null,
      },
    })
  }
  await change(['gift-rule', 'gift-rule#b'])
  await change([])
  expect(await open(officer)).toEqual([])
  await change(['gift-rule', 'gift-rule#a'])
  expect(await open(officer)).toMatchObject([
    { kind: 'norm', path: '/learn/norms/gift-rule', dueOn: '2027-03-01', points: [{ no: 900_001 }, { no: 900_002 }] },
  ])
  // Whoever reaches the post is asked, wherever the one who recorded the change stands.
  expect(await told(await somebody(cx, 'leader', supplyPath, [supplyPath])())).toEqual([['norm', [900_001, 900_002]]])
  // RSK-160: a point cites by itself, whatever its post may decide.
  await cx.tx.client.query("update risk_point set norms = '{own-rule#a}' where no = 900003")
  await change(['own-rule#b'], 'own-rule')
  expect(await told(officer)).toHaveLength(1)
  await change(['own-rule', 'own-rule#a'], 'own-rule')
  expect(await told(officer)).toContainEqual(['norm', [900_003]])
  await officerAgain()
  await change(null, 'other')
  expect(await told(officer)).toHaveLength(3)
  expect(await told(officer)).toEqual(
    expect.arrayContaining([
      ['norm', [900_001, 900_002]],
      ['norm', [900_003]],
      ['norm', [900_003]],
    ]),
  )
})

test('RSK-122 RSK-160 RSP-9 what waits behind five hundred others is counted, paged, decided, and told at its post', async ({
  cx,
}) => {
  const { posts } = await withSmallRegister(cx)
  const body = {
    code: 'gift-rule',
    title: named('礼品办法', null),
    issuer: named('', null),
    articles: [],
    checker: null,
  }
  await cx.tx.rows(sql`
    insert into norm_version (tenant_id, code, version, body, current)
    values (1, 'gift-rule', '1.1.0', ${JSON.stringify(body)}::jsonb, false)`)
  await keepChange(cx.tx, {
    ...{ id: anId('norm-change'), code: 'gift-rule', kind: 'changed', version: '1.1.0' },
    ...{ effectiveOn: day('2027-03-01'), note: null, recordedAt: moment('2027-01-12T01:00:00Z') },
    ...{ byHand: true, recordedBy: null, touched: null, replacedBy: null },
  })
  await cx.tx.rows(sql`
    insert into risk_point (tenant_id, id, no, post_id, family, category, name, manifestation, benefits, before_likelihood,
      before_consequence, after_likelihood, after_consequence, method, method_version, grade, confirmed_on, norms)
    select r.tenant_id, gen_random_uuid(), 900100 + n, r.post_id, r.family, r.category, r.name, r.manifestation, r.benefits,
      r.before_likelihood, r.before_consequence, r.after_likelihood, r.after_consequence, r.method, r.method_version,
      r.grade, r.confirmed_on, '{gift-rule}'
    from risk_point r, generate_series(1, 500) as n where r.no = 900001`)
  const [last] = await cx.tx.rows(sql<{ id: Id<'risk-point'> }>`
    update risk_point set no = 901000, norms = '{gift-rule}' where no = 900003 returning id`)
  const officer = await somebody(cx, 'officer', '1.9', ['1'])()
  const { matching, causes } = done(await rechecks(officer, {}))
  const [cause] = causes
  expect([matching, cause?.points.length]).toEqual([501, 100])
  expect(await dueRechecks(officer)).toMatchObject({ points: 501 })
  const numbersOf = ({ causes: told }: RechecksAnswer) => told.flatMap(({ points }) => points.map(({ no }) => no))
  const pages = [done(await rechecks(officer, {}))]
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
    pages.push(done(await rechecks(officer, { after: next })))
  expect(pages.map(({ before }) => before)).toEqual([0, 100, 200, 300, 400, 500])
  expect(new Set(pages.flatMap(numbersOf)).size).toBe(501)
  expect(pages.flatMap(numbersOf).at(-1)).toBe(901_000)
  const waiting = await openAtPosts(officer, [posts.storekeeper])
  expect(waiting.filter(({ kind }) => kind === 'recheck')).toHaveLength(1)
  const reason = '办法换了，发料的顺序还是这样'
  const answer = {
    riskPoint: last?.id ?? anId('risk-point'),
    cause: cause?.cause ?? '',
    verdict: 'right',
    reason,
  } as const
  expect(done(await answerRecheck(officer, answer))).toEqual({ review: null })
  // The page that stood last is empty now: the first is shown.
  const after = pages.at(-2)?.next
  expect(after).toContain(' 900600 ')
  expect(done(await rechecks(officer, { after: '2027-02-31 1 x' }))).toMatchObject({ before: 0 })
  expect(done(await rechecks(officer, after ? { after } : {}))).toMatchObject({ before: 0, matching: 500 })
})

test('RSK-121 the most pressing stands first over all pages, and a decision leaves none out', async ({ cx }) => {
  await withSmallRegister(cx)
  // A high point whose ground changed later is due before a low one; two of the one norm frame it.
  for (const [no, grade, norm] of [
    [900_001, 'HIGH', 'late-rule'],
    [900_002, 'LOW', 'early-rule'],
    [900_003, 'HIGH', 'early-rule'],
  ] as const)
    await cx.tx.rows(sql`update risk_point set grade = ${grade}, norms = ${[norm]}::text[] where no = ${no}`)
  for (const [code, at] of [
    ['early-rule', '2027-01-11T01:00:00Z'],
    ['late-rule', '2027-01-12T01:00:00Z'],
  ] as const) {
    const title = named('办法', null)
    const body = JSON.stringify({ code, title, issuer: named('', null), articles: [], checker: null })
    await cx.tx.rows(sql`
      insert into norm_version (tenant_id, code, version, body, current) values (1, ${code}, '1.1.0', ${body}::jsonb, false)`)
    await keepChange(cx.tx, {
      ...{ id: anId('norm-change'), code, kind: 'changed', version: '1.1.0', effectiveOn: null, note: null },
      ...{ recordedAt: moment(at), byHand: true, recordedBy: null, touched: null, replacedBy: null },
    })
  }
  const officer = await somebody(cx, 'officer', '1.9', ['1'])()
  const one = rechecksPage({ points: 1, answered: 1 })
  const first = done(await one(officer, {}))
  const second = done(await one(officer, first.next ? { after: first.next } : {}))
  const pointsOf = ({ causes: told }: RechecksAnswer) =>
    told.flatMap(({ points }) => points.map(({ no, dueOn }) => [no, dueOn]))
  expect([first, second].flatMap(pointsOf)).toEqual([
    [900_003, '2027-01-25'],
    [900_001, '2027-01-26'],
  ])
  const [cause] = first.causes
  const [point] = cause?.points ?? []
  if (!cause || !point) throw new Error('nothing waits')
  const reason = '办法换了，发料的顺序还是这样'
  done(await answerRecheck(officer, { riskPoint: point.id, cause: cause.cause, verdict: 'right', reason }))
  const third = done(await one(officer, second.next ? { after: second.next } : {}))
  expect(pointsOf(third)).toEqual([[900_002, '2027-02-10']])
  expect(third).toMatchObject({ before: 1, matching: 2, next: null })
})

test('RSK-120 a post that does something else brings its points up; a change that leaves it as it was does not', async ({
  cx,
}) => {
  const { posts } = await withSmallRegister(cx)
  const officer = somebody(cx, 'officer', '1.9', ['1'])
  const change = (at: string) =>
    cx.tx.rows(sql`
      insert into post_change (tenant_id, id, post_id, name, unit_id, business, key_post, leading_post, powers,
        counterparties, changed_on, recorded_at)
      select tenant_id, ${anId()}, id, name, unit_id, business, key_post, leading_post, powers, counterparties,
        '2027-01-11', ${at}::timestamptz
      from post where id = ${posts.purchasing}`)
  await officer()
  await change('2027-01-11T08:00:00Z')
  expect(await open(await officer())).toEqual([])
  await cx.tx.rows(sql`update post set key_post = not key_post where id = ${posts.purchasing}`)
  const [cause] = await open(await officer())
  expect(cause).toMatchObject({
    ...{ kind: 'post', path: '/risk/posts/purchasing', changedOn: '2027-01-11', dueOn: '2027-01-25' },
    points: [{ no: 900_001 }, { no: 900_002 }],
  })
  const head = await somebody(cx, 'leader', supplyPath, [supplyPath])()
  const riskPoint = cause?.points[0]?.id as Id<'risk-point'>
  const answer = { riskPoint, cause: cause?.cause ?? '', verdict: 'right' as const }
  done(await answerRecheck(head, { ...answer, reason: '业务换了，这个风险点说的事没有变' }))
  expect(await told(await officer())).toEqual([['post', [900_002]]])
  await change('2027-01-11T09:00:00Z')
  await cx.tx.rows(sql`update post set key_post = not key_post where id = ${posts.purchasing}`)
  expect(await told(await officer())).toEqual([])
})

test('RSK-120 what changes later on the day on which a point was confirmed is looked at, what changed before it is not', async ({
  cx,
}) => {
  await withPowersAndProcess(cx)
  const officer = somebody(cx, 'officer', '1.9', ['1'])
  const confirmed = day('2026-10-28')
  const changedAt = async (at: string) => {
    await officer()
    await cx.tx.client.query(
      `insert into power_version (tenant_id, power_id, version, post_id, kind, name, discretion, limits, norms, rule,
         counterparties, checker_post, ends, from_on, proposed_on, recorded_at, confirmed_on, confirmed_at)
       select v.tenant_id, v.power_id, 1 + (select max(w.version) from power_version w where w.power_id = v.power_id),
         v.post_id, v.kind, v.name, 'OPEN', v.limits, v.norms, v.rule, v.counterparties, v.checker_post, v.ends, $1, $1,
         $2, $1, $2
       from power_version v join post p on p.id = v.post_id where p.code = 'purchasing' and v.version = 1`,
      [confirmed, at],
    )
  }
  await changedAt(`${confirmed}T07:00:00Z`)
  expect(await open(await officer())).toEqual([])
  await changedAt(`${confirmed}T09:00:00Z`)
  expect(await told(await officer())).toEqual([['power', [900_001, 900_002]]])
})
