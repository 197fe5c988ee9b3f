import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { scores } from '../sample.ts'
import { supplyPath, withSmallRegister } from '../testing.ts'
import { post } from '../views/post.ts'
import { proposals } from '../views/proposals.ts'
import { stepsToTake } from '../views/steps-to-take.ts'
import { confirmGrade } from './confirm-grade.ts'
import { gradePost } from './grade-post.ts'
import { returnGrade } from './return-grade.ts'
import { saySelfGrade } from './say-self-grade.ts'

const wish = {
  ...{ post: 'purchasing', method: 'D' as const, answers: [], lower: null, validUntil: day('2027-12-31') },
  reviewers: { zh: '业务主管', en: 'Line manager' },
}
const low = scores(2, 1, 2, 2, 0, -3)

const somebody = (cx: TestCx, role: 'leader' | 'officer', home: string, reach: string) => {
  const person = anId('person')
  return () => cx.as({ person, roles: [role], unitPath: home, reach: { units: [reach], branches: [] } })
}

const given = async (cx: TestCx): Promise<Id<'grading'>> => {
  const profile = await post(cx, { post: 'purchasing' })
  if (!profile.ok || !profile.value.proposed) throw new Error('no grade waits')
  return profile.value.proposed.id
}

test('RSK-136 a grade counts once the second person whom the worse of old and new asks for has agreed', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  const officer = somebody(cx, 'officer', '1.9', '1')
  const manager = somebody(cx, 'leader', '1.9', '1')
  const head = somebody(cx, 'leader', supplyPath, supplyPath)
  expect(await gradePost(await officer(), { ...wish, factors: low })).toMatchObject({
    value: { grade: 'LOW', waits: 'main' },
  })
  const grading = await given(await officer())
  expect(await post(await officer(), { post: 'purchasing' })).toMatchObject({
    value: { grading: { grade: 'HIGH' }, proposed: { grade: 'LOW', waits: 'main', mine: false } },
  })
  expect(await confirmGrade(await officer(), { grading })).toMatchObject({ refusal: 'own-proposal' })
  expect(await confirmGrade(await head(), { grading })).toMatchObject({ refusal: 'not-your-step' })
  expect(await proposals(await manager(), {})).toMatchObject({
    value: { grades: [{ id: grading, now: 'HIGH', grade: 'LOW', waits: 'main', mine: true }] },
  })
  expect(await proposals(await manager(), { unit: 'supply' })).toMatchObject({ value: { matching: 1 } })
  expect(await proposals(await manager(), { unit: 'wells' })).toMatchObject({ value: { matching: 0, grades: [] } })
  expect(await stepsToTake(await manager())).toContainEqual({
    ...{ kind: 'confirm-grades', names: [{ zh: '物资采购岗', en: 'purchasing' }] },
  })
  expect(await confirmGrade(await manager(), { grading })).toMatchObject({ value: { grade: 'LOW' } })
  expect(await confirmGrade(await manager(), { grading })).toMatchObject({ refusal: 'grading-not-found' })
  expect(await post(await officer(), { post: 'purchasing' })).toMatchObject({
    value: { grading: { id: grading, grade: 'LOW', gradedOn: '2027-01-12' }, proposed: null },
  })
})

test('RSK-136 a grade that is turned down changes nothing; a later one replaces what waits', async ({ cx }) => {
  await withSmallRegister(cx)
  const officer = somebody(cx, 'officer', '1.9', '1')
  const manager = somebody(cx, 'leader', '1.9', '1')
  await gradePost(await officer(), { ...wish, factors: low })
  const first = await given(await officer())
  await gradePost(await officer(), { ...wish, factors: scores(3, 3, 2, 2, 0, -1), over: first })
  const second = await given(await officer())
  expect(await confirmGrade(await manager(), { grading: first })).toMatchObject({ refusal: 'grading-not-found' })
  const turnDown = async (reason: string) => returnGrade(await manager(), { grading: second, reason })
  expect(await turnDown('不行')).toMatchObject({ refusal: 'reason-missing' })
  expect(await turnDown('何小满的岗位去年还自行询价')).toMatchObject({ refusal: 'names-a-person' })
  expect(await turnDown('去年查出的两起还没有办完')).toMatchObject({ ok: true })
  expect(await post(await officer(), { post: 'purchasing' })).toMatchObject({
    value: { grading: { grade: 'HIGH' }, proposed: null },
  })
  const elsewhere = somebody(cx, 'leader', '1.2', '1.2')
  expect(await confirmGrade(await elsewhere(), { grading: second })).toMatchObject({ refusal: 'grading-not-found' })
})

test('RSK-150 RSK-151 a higher grade that one leader turned down stays in sight with what it rests on, until a later one is confirmed', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  const officer = somebody(cx, 'officer', '1.9', '1')
  const inCharge = somebody(cx, 'leader', '1.9', supplyPath)
  const manager = somebody(cx, 'leader', '1.9', '1')
  const medium = scores(3, 2, 2, 2, 1, 0)
  const storekeeper = {
    ...wish,
    post: 'storekeeper',
    factors: medium,
    lower: { zh: '补查两次', en: 'Two checks more' },
  }
  expect(await gradePost(await officer(), storekeeper)).toMatchObject({
    value: { grade: 'MEDIUM', waits: 'in-charge' },
  })
  const seen = async () => {
    const profile = await post(await officer(), { post: 'storekeeper' })
    if (!profile.ok) throw new Error(profile.refusal)
    return profile.value
  }
  const waits = (await seen()).proposed
  expect(waits).toMatchObject({
    factors: medium,
    total: 10,
    lowerHint: { zh: '补查两次' },
    reviewers: { zh: '业务主管' },
  })
  const reason = '去年两次盘点都对得上，频次没有那么高'
  await returnGrade(await inCharge(), { grading: waits?.id as Id<'grading'>, reason })
  const disputed = { grade: 'MEDIUM', total: 10, factors: medium, returnedOn: '2027-01-12', reason }
  expect(await seen()).toMatchObject({ grading: { grade: 'LOW' }, proposed: null, disputed })

  await gradePost(await officer(), storekeeper)
  expect(await seen()).toMatchObject({ proposed: { grade: 'MEDIUM' }, disputed })
  await confirmGrade(await manager(), { grading: (await seen()).proposed?.id as Id<'grading'> })
  expect(await seen()).toMatchObject({ grading: { grade: 'MEDIUM' }, proposed: null, disputed: null })
  expect(await post(await officer(), { post: 'storekeeper', asOf: day('2027-01-11') })).toMatchObject({
    value: { disputed: null },
  })
})

test('RSK-137 the unit says how it sees its post, nobody in its place; it stands beside the confirmed grade, also when equal', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  const officer = somebody(cx, 'officer', '1.9', '1')
  const head = somebody(cx, 'leader', supplyPath, supplyPath)
  const reason = '询价的三家现在由系统抽，一个人定不了'
  const say = { post: 'purchasing', grade: 'LOW' as const, reason }
  expect(await saySelfGrade(await officer(), say)).toMatchObject({ refusal: 'not-your-unit' })
  for (const reach of ['1', supplyPath]) {
    const above = somebody(cx, 'leader', '1.9', reach)
    expect(await saySelfGrade(await above(), say)).toMatchObject({ refusal: 'not-your-unit' })
    expect(await post(await above(), { post: 'purchasing' })).toMatchObject({ value: { maySaySelf: false } })
  }
  expect(await saySelfGrade(await somebody(cx, 'leader', '1.2', '1.2')(), say)).toMatchObject({
    refusal: 'post-not-found',
  })
  expect(await saySelfGrade(await head(), { ...say, reason: '好了' })).toMatchObject({ refusal: 'reason-missing' })
  expect(await saySelfGrade(await head(), say)).toMatchObject({ ok: true })
  expect(await post(await head(), { post: 'purchasing' })).toMatchObject({
    value: { selfGrade: { grade: 'LOW', reason, on: '2027-01-12' }, maySaySelf: true },
  })
  await gradePost(await officer(), { ...wish, factors: low })
  await confirmGrade(await somebody(cx, 'leader', '1.9', '1')(), { grading: await given(await officer()) })
  expect(await post(await officer(), { post: 'purchasing' })).toMatchObject({
    value: { grading: { grade: 'LOW', selfGrade: 'LOW' }, maySaySelf: false },
  })
  expect(await post(await officer(), { post: 'purchasing', asOf: day('2027-01-11') })).toMatchObject({
    value: { selfGrade: null, proposed: null },
  })
})
