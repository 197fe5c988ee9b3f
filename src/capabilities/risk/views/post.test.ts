import { expect } from 'vitest'
import { test } from '#platform/testing.ts'
import { supplyPath, wellsPath, withSmallRegister } from '../testing.ts'
import { myPost } from './my-post.ts'
import { post } from './post.ts'

test('RSK-11 the profile says why, what would lower the grade, and what is done about each point', async ({ cx }) => {
  await withSmallRegister(cx)
  expect(await post(cx, { post: 'purchasing' })).toMatchObject({
    ok: true,
    value: {
      name: { zh: '物资采购岗' },
      unit: { zh: '物资供应站' },
      holders: 1,
      grading: { grade: 'HIGH', total: 16, method: 'D', selfGrade: 'MEDIUM', gradedOn: '2026-10-28' },
      due: null,
      lower: { control: { zh: '每月抽查 5 单' }, checks: 1, score: -6, total: 13, grade: 'MEDIUM' },
      inReviewSince: null,
      doubts: 0,
      points: [
        {
          no: 900_001,
          before: { likelihood: 4, consequence: 4 },
          after: { likelihood: 3, consequence: 4 },
          grade: 'HIGH',
          confirmed: true,
          lesson: { code: 'three-quotes', title: { zh: '询价的三张纸' } },
          controls: [
            {
              owner: { zh: '物资采购岗' },
              checker: null,
              lastCheck: { on: '2027-01-06', effective: true, late: false },
              tested: true,
            },
          ],
          findings: [],
        },
        {
          no: 900_002,
          lesson: null,
          controls: [{ dueOn: '2027-01-08', tested: false }],
          findings: [{ on: '2026-10-12', count: 1 }],
        },
      ],
      grades: [{ from: '2026-10-28', grade: 'HIGH' }],
      events: [{ on: '2026-10-12', kind: 'finding', count: 1, note: { zh: '拆单' } }],
    },
  })
})

test('no answer about a post carries a name of a holder', async ({ cx }) => {
  await withSmallRegister(cx)
  expect(JSON.stringify(await post(cx, { post: 'purchasing' }))).not.toContain('何小满')
})

test('a post beyond reach is not found; the own post is, without the number of holders; so for an author', async ({
  cx,
}) => {
  const { holders } = await withSmallRegister(cx)
  const learner = { roles: ['learner'] as const, unitPath: supplyPath, reach: { units: [], branches: [] } }
  const buyer = await cx.as({ ...learner, person: holders.purchasing })
  expect(await post(buyer, { post: 'purchasing' })).toMatchObject({ ok: true, value: { holders: null } })
  expect(await post(buyer, { post: 'storekeeper' })).toEqual({ ok: false, refusal: 'post-not-found' })
  expect(await post(buyer, { post: 'workover' })).toEqual({ ok: false, refusal: 'post-not-found' })
  const author = await cx.as({ roles: ['author', 'learner'] })
  expect(await post(author, { post: 'workover' })).toMatchObject({ ok: true, value: { holders: null } })
  const leader = await cx.as({ roles: ['leader'], unitPath: wellsPath, reach: { units: [wellsPath], branches: [] } })
  expect(await post(leader, { post: 'purchasing' })).toEqual({ ok: false, refusal: 'post-not-found' })
})

test('the own post in plain words, the worst point first, with what is checked and whom to ask', async ({ cx }) => {
  const { holders } = await withSmallRegister(cx)
  const buyer = await cx.as({
    roles: ['learner'],
    person: holders.purchasing,
    unitPath: supplyPath,
    reach: { units: [], branches: [] },
  })
  expect(await myPost(buyer, {})).toMatchObject({
    value: {
      posts: [
        {
          code: 'purchasing',
          grade: 'HIGH',
          pointCount: 2,
          points: [
            { no: 900_001, controls: [{ text: { zh: '每月抽查 5 单' } }], lesson: { code: 'three-quotes' } },
            { no: 900_002, lesson: null },
          ],
          ask: [{ zh: '物资供应站站长' }, { zh: '分管领导' }],
        },
      ],
    },
  })
  const nobodyHere = await cx.as({ roles: ['learner'], reach: { units: [], branches: [] } })
  expect(await myPost(nobodyHere, {})).toEqual({ ok: true, value: { posts: [] } })
})
