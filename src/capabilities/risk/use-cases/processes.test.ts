import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { named } from '#kernel/text.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { fiveSteps } from '../sample.ts'
import { loading, supplyPath, wellsPath, withSmallRegister } from '../testing.ts'
import { processChoices, processes, processMap } from '../views/processes.ts'
import { stepsToTake } from '../views/steps-to-take.ts'
import { changeProcess } from './change-process.ts'
import { confirmProcess } from './confirm-process.ts'
import { loadProcesses } from './load-processes.ts'
import { proposeProcess } from './propose-process.ts'
import { returnProcess } from './return-process.ts'

const done = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`)
  return result.value
}

const somebody =
  (cx: TestCx, role: 'learner' | 'leader' | 'officer', home: string, reach: readonly string[], who = anId('person')) =>
  () =>
    cx.as({ person: who, roles: [role], unitPath: home, reach: { units: reach, branches: [] } })

type Points = Readonly<Record<number, readonly Id<'risk-point'>[]>>

const steps = (points: Points = {}, all = fiveSteps()) =>
  all.map(({ postName: _, ...step }, at) => ({ ...step, points: [...(points[at + 1] ?? [])] }))

const words = {
  name: named('小额采购', null),
  purpose: named('从需求到入库', null),
  norms: [],
  fromOn: day('2027-01-12'),
}

const pointOf = async (cx: TestCx, post: string): Promise<Id<'risk-point'>> => {
  const found = done(await processChoices(cx, { posts: post })).points[0]
  if (!found) throw new Error('no point')
  return found.id
}

test('RSK-102 RSK-110 a leader writes a map, discipline inspection confirms it, whoever holds one of its posts sees it whole', async ({
  cx,
}) => {
  const { holders } = await withSmallRegister(cx)
  const head = somebody(cx, 'leader', supplyPath, [supplyPath])
  const officer = somebody(cx, 'officer', '1.9', ['1'])
  const node = await pointOf(await head(), 'purchasing')
  const { process } = done(
    await proposeProcess(await head(), { unit: 'supply', ...words, steps: steps({ 2: [node] }) }),
  )
  expect(done(await processes(await officer(), {})).processes).toMatchObject([
    { id: process, steps: 5, risks: 1, high: 1, fromOn: null, waits: ['discipline'], mine: true },
  ])
  expect(await stepsToTake(await officer())).toEqual([{ kind: 'confirm-processes', names: [words.name] }])
  expect(await stepsToTake(await head())).toEqual([])
  expect(await stepsToTake(await somebody(cx, 'officer', '1.9', [wellsPath])())).toEqual([])
  expect(await confirmProcess(await head(), { process, version: 1 })).toMatchObject({ refusal: 'own-proposal' })
  expect(done(await confirmProcess(await officer(), { process, version: 1 }))).toEqual({ waits: [] })
  expect(await stepsToTake(await officer())).toEqual([])

  const own = somebody(cx, 'learner', supplyPath, [], holders.storekeeper)
  const seen = done(await processMap(await own(), { process }))
  expect(seen).toMatchObject({ name: words.name, version: 1, confirmed: true, unit: { zh: '物资供应站' } })
  expect(seen.steps.map(({ postName }) => postName.zh)).toEqual([
    '仓储保管岗',
    '物资采购岗',
    '仓储保管岗',
    '物资采购岗',
    '仓储保管岗',
  ])
  // The risk point is of a post that this holder does not see.
  expect(seen.steps[1]?.points).toEqual([])
  expect(done(await processMap(await officer(), { process })).steps[1]?.points).toMatchObject([
    { id: node, post: 'purchasing', grade: 'HIGH', checkedByOther: true },
  ])
  expect(await processMap(await somebody(cx, 'leader', wellsPath, [wellsPath])(), { process })).toMatchObject({
    refusal: 'process-not-found',
  })
  expect(await processMap(await own(), { process, asOf: day('2027-01-11') })).toMatchObject({
    refusal: 'process-not-found',
  })
})

test('RSK-116 whoever holds a post in a map proposes a change; the risk node at a post that they do not see stays', async ({
  cx,
}) => {
  const { holders } = await withSmallRegister(cx)
  const head = somebody(cx, 'leader', supplyPath, [supplyPath])
  const officer = somebody(cx, 'officer', '1.9', ['1'])
  const node = await pointOf(await head(), 'purchasing')
  const asked = { ...words, steps: steps({ 2: [node] }) }
  const { process } = done(await proposeProcess(await head(), { unit: 'supply', ...asked }))
  done(await confirmProcess(await officer(), { process, version: 1 }))

  const own = somebody(cx, 'learner', supplyPath, [], holders.storekeeper)
  expect(done(await processChoices(await own(), { posts: 'storekeeper,purchasing' }))).toMatchObject({
    ...{ units: [], posts: [{ code: 'storekeeper' }], points: [{ post: 'storekeeper' }] },
  })
  const change = async (over: object) =>
    changeProcess(await own(), { process, over: 1, ends: false, ...words, steps: steps(), ...over })
  expect(await change({})).toMatchObject({ refusal: 'nothing-changed' })
  expect(await change({ steps: [{ ...steps()[0], post: 'workover' }, ...steps().slice(1)] })).toMatchObject({
    refusal: 'post-unknown',
  })
  const counted = { ...steps()[4], deed: named('两人清点入库', null) }
  expect(done(await change({ steps: [...steps().slice(0, 4), counted] }))).toEqual({ version: 2 })
  expect(await confirmProcess(await own(), { process, version: 2 })).toMatchObject({ refusal: 'process-not-found' })
  expect(done(await confirmProcess(await head(), { process, version: 2 }))).toEqual({ waits: ['discipline'] })
  done(await confirmProcess(await officer(), { process, version: 2 }))
  const now = done(await processMap(await officer(), { process }))
  expect(now.steps[4]?.deed.zh).toBe('两人清点入库')
  expect(now.steps[1]?.points).toMatchObject([{ id: node }])
  const stranger = somebody(cx, 'learner', wellsPath, [])
  expect(
    await changeProcess(await stranger(), { process, over: 2, ends: false, ...words, steps: steps({ 2: [node] }) }),
  ).toMatchObject({ refusal: 'process-not-found' })
})

test('RSK-102 RSK-113 RSK-115 another version waits beside the one that holds, and both can be looked at', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  await loadProcesses(
    cx.tx,
    [
      {
        code: 'buy',
        unit: 'supply',
        ...words,
        fromOn: day('2026-03-01'),
        steps: fiveSteps().map((step) => ({ ...step, points: [] })),
      },
    ],
    loading,
  )
  const head = somebody(cx, 'leader', supplyPath, [supplyPath])
  const officer = somebody(cx, 'officer', '1.9', ['1'])
  const [line] = done(await processes(await head(), {})).processes
  const process = line?.id as Id<'process'>
  const change = async (over: object) =>
    changeProcess(await head(), { process, over: 1, ends: false, ...words, steps: steps(), ...over })
  expect(await change({})).toMatchObject({ refusal: 'nothing-changed' })
  expect(await change({ steps: steps().slice(1) })).toMatchObject({ refusal: 'too-few-steps' })
  const node = await pointOf(await head(), 'purchasing')
  expect(await change({ steps: steps({ 1: [node] }) })).toMatchObject({ refusal: 'point-not-of-post' })
  expect(await change({ steps: [{ ...steps()[0], post: 'workover' }, ...steps().slice(1)] })).toMatchObject({
    refusal: 'post-unknown',
  })
  expect(await change({ purpose: named('何小满来办', null) })).toMatchObject({ refusal: 'names-a-person' })
  expect(done(await change({ steps: steps({ 2: [node] }) }))).toEqual({ version: 2 })
  expect(await change({ purpose: named('另一件事', null) })).toMatchObject({ refusal: 'waits-already' })
  expect(done(await processMap(await head(), { process }))).toMatchObject({
    version: 1,
    waiting: { version: 2, waits: ['discipline'], mine: false },
  })
  expect(done(await processMap(await head(), { process, version: 2 })).steps[1]?.points).toMatchObject([{ id: node }])
  done(await returnProcess(await officer(), { process, version: 2, reason: '先和采购岗说清' }))
  done(await change({ steps: steps({ 2: [node], 4: [node] }) }))
  done(await confirmProcess(await officer(), { process, version: 3 }))
  expect(done(await processMap(await officer(), { process }))).toMatchObject({ version: 3, waiting: null })
  expect(done(await processMap(await officer(), { process, asOf: day('2027-01-01') }))).toMatchObject({ version: 1 })
  expect(
    done(await processMap(await officer(), { process })).versions.map(({ returnedOn }) => returnedOn !== null),
  ).toEqual([false, true, false])
  expect(await change({ ends: true })).toMatchObject({ refusal: 'changed-meanwhile' })
  done(await change({ ends: true, over: 3 }))
  done(await confirmProcess(await officer(), { process, version: 4 }))
  expect(done(await processes(await officer(), {})).processes).toEqual([])
})

test('RSK-102 a map is written among all posts in reach, however many there are', async ({ cx }) => {
  await withSmallRegister(cx)
  await cx.tx.rows(sql`
    insert into post (tenant_id, id, code, name, unit_id, unit_path, business)
    select u.tenant_id, gen_random_uuid(), 'many-' || n, u.name, u.id, u.path, 'other'
    from unit u, generate_series(1, 501) as n where u.tenant_id = 1 and u.code = 'supply'`)
  const { posts } = done(await processChoices(await somebody(cx, 'officer', '1.9', ['1'])(), {}))
  expect(posts.filter(({ code }) => code.startsWith('many-'))).toHaveLength(501)
})
