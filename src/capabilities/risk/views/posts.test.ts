import { expect } from 'vitest'
import { saveHoldings, savePeople } from '#capabilities/organisation/public.ts'
import { aHolding, aPerson } from '#capabilities/organisation/sample.ts'
import { day, moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql } from '#platform/database.ts'
import { anId, test } from '#platform/testing.ts'
import { keepVersions } from '../store/confirmations.ts'
import { supplyPath, wellsPath, withSmallRegister } from '../testing.ts'
import { dueReviews } from './due-reviews.ts'
import { posts } from './posts.ts'

test('RSK-5 RSK-6 posts by grade and name, with coverage, gaps and what is due', async ({ cx }) => {
  await withSmallRegister(cx)
  expect(await posts(cx, {})).toEqual({
    ok: true,
    value: {
      asOf: null,
      method: 'D',
      posts: [
        aLine('purchasing', '物资采购岗', '物资供应站', { grade: 'HIGH', points: 2, lessons: 1, controls: 1 }),
        aLine('storekeeper', '仓储保管岗', '物资供应站', {}),
        aLine('workover', '修井监督岗', '作业监督站', { reviewedOn: day('2025-12-30'), due: 'year-old' }),
      ],
      matching: 3,
      totals: { posts: 3, points: 4, high: 1, medium: 0, low: 2, otherMethod: 0, due: 1, gaps: 1 },
      high: {
        both: 1,
        lessonOnly: { count: 0, points: [] },
        controlOnly: { count: 0, points: [] },
        neither: {
          count: 1,
          points: [
            {
              no: 900_002,
              name: { zh: '拆分需求，绕开招标', en: 'Split an order to avoid a tender' },
              post: 'purchasing',
              postName: { zh: '物资采购岗', en: 'purchasing' },
            },
          ],
        },
      },
      units: [
        { code: 'area', name: { zh: '澄湾', en: 'area' } },
        { code: 'supply', name: { zh: '物资供应站', en: 'supply' } },
        { code: 'wells', name: { zh: '作业监督站', en: 'wells' } },
      ],
      businesses: ['procurement'],
    },
  })
})

const aLine = (code: string, zh: string, unit: string, over: object) => ({
  code,
  name: { zh, en: code },
  unit: { zh: unit, en: unit === '物资供应站' ? 'supply' : 'wells' },
  grade: 'LOW',
  method: 'D',
  points: 1,
  reviewedOn: day('2026-10-28'),
  due: null,
  lessons: 1,
  controls: 1,
  ...over,
})

test('filters narrow the list; unit and business narrow the totals too', async ({ cx }) => {
  await withSmallRegister(cx)
  const codes = async (input: Parameters<typeof posts>[1]) => {
    const answer = await posts(cx, input)
    return answer.ok ? [answer.value.posts.map(({ code }) => code), answer.value.totals.posts] : answer
  }
  expect(await codes({ grade: 'LOW' })).toEqual([['storekeeper', 'workover'], 3])
  expect(await codes({ due: true })).toEqual([['workover'], 3])
  expect(await codes({ gaps: true })).toEqual([['purchasing'], 3])
  expect(await codes({ unit: 'wells' })).toEqual([['workover'], 1])
  // Somebody at the wells holds a post of the supply station: it is looked at with either unit.
  const [station] = await cx.tx.rows(sql<{ id: Id<'unit'> }>`
    select unit_id as id from organisation_unit where tenant_id = ${cx.tx.tenant} and path = ${wellsPath}`)
  const [post] = await cx.tx.rows(sql<{ id: Id<'post'> }>`
    select post_id as id from organisation_post where tenant_id = ${cx.tx.tenant} and code = 'storekeeper'`)
  if (!station || !post) throw new Error('the small register has both')
  const wells = { id: station.id, path: wellsPath }
  const person = anId('person')
  await savePeople(cx.tx, [aPerson(wells, { id: person, staffNo: 'W-9', name: '监督员' })])
  await saveHoldings(cx.tx, [aHolding(wells, { id: anId('holding'), personId: person, postId: post.id })])
  expect(await codes({ unit: 'wells' })).toEqual([['storekeeper', 'workover'], 2])
  expect(await codes({ unit: 'supply' })).toEqual([['purchasing', 'storekeeper'], 2])
  expect(await codes({ unit: 'area' })).toEqual([['purchasing', 'storekeeper', 'workover'], 3])
  expect(await codes({ business: 'none' })).toEqual([[], 0])
  expect(await codes({ page: 1 })).toEqual([[], 3])
})

test('a lesson of another family, an unknown one and a check that has aged leave gaps', async ({ cx }) => {
  await withSmallRegister(cx)
  await cx.tx.rows(sql`update known_lesson set families = array['scrap'] where tenant_id = 1`)
  expect(await posts(cx, {})).toMatchObject({ value: { high: { controlOnly: { count: 1 }, neither: { count: 1 } } } })
  const later = await cx.as({ now: '2027-04-07T01:00:00.000Z' as typeof cx.now })
  expect(await posts(later, {})).toMatchObject({
    value: { high: { controlOnly: { count: 0 }, neither: { count: 2 } } },
  })
})

test('what lies beyond reach looks absent, in list, totals, square and choices', async ({ cx }) => {
  await withSmallRegister(cx)
  const leader = await cx.as({ roles: ['leader'], unitPath: wellsPath, reach: { units: [wellsPath], branches: [] } })
  expect(await posts(leader, {})).toMatchObject({
    value: {
      posts: [{ code: 'workover' }],
      matching: 1,
      totals: { posts: 1, points: 1, high: 0 },
      high: { both: 0, neither: { count: 0, points: [] } },
      units: [{ name: { en: 'wells' } }],
    },
  })
  const nowhere = await cx.as({ roles: ['leader'], reach: { units: [], branches: [] } })
  expect(await posts(nowhere, {})).toMatchObject({ value: { posts: [], totals: { posts: 0 } } })
})

test('RSK-6 due posts are listed within reach, with their reason', async ({ cx }) => {
  await withSmallRegister(cx)
  expect(await dueReviews(cx, {})).toMatchObject({
    value: { due: [{ code: 'workover', reason: 'year-old', inReview: false }], reviews: [] },
  })
  const supply = await cx.as({ unitPath: supplyPath, reach: { units: [supplyPath], branches: [] } })
  expect(await dueReviews(supply, {})).toMatchObject({ value: { due: [], reviews: [] } })
})

test('RSK-87 the list as it stood on a day that has passed: its grades, its points, nothing that is due', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  const later = await cx.as({ now: moment('2027-03-01T01:00:00Z') })
  const closed = await cx.tx.rows(sql<{ id: Id<'risk-point'> }>`
    update risk_point set closed_on = '2027-02-01' where closed_on is null returning id`)
  await keepVersions(
    cx.tx,
    closed.map(({ id }) => id),
    day('2027-02-01'),
    later.now,
  )
  expect(await posts(later, {})).toMatchObject({ value: { asOf: null, totals: { points: 0 } } })
  expect(await posts(later, { asOf: day('2027-01-20') })).toMatchObject({
    value: { asOf: '2027-01-20', totals: { points: 4, high: 1, due: 0 } },
  })
  expect(await posts(later, { asOf: day('2026-10-01') })).toMatchObject({
    value: { posts: [{ code: 'workover', grade: 'LOW' }, { grade: null }, { grade: null }] },
  })
  expect(await posts(later, { asOf: later.today })).toEqual(await posts(later, {}))
})
