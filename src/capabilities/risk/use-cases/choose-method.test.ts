import { expect } from 'vitest'
import { savePeople, saveUnits } from '#capabilities/organisation/public.ts'
import { aPerson, aUnit } from '#capabilities/organisation/sample.ts'
import { day } from '#kernel/day.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { scores } from '../sample.ts'
import { chooseForAll, supplyPath, withSmallRegister } from '../testing.ts'
import { dueReviews } from '../views/due-reviews.ts'
import { gradingMethod } from '../views/grading-method.ts'
import { post } from '../views/post.ts'
import { posts } from '../views/posts.ts'
import { answerMethod, chooseMethod } from './choose-method.ts'
import { gradePost } from './grade-post.ts'

const officer = (cx: TestCx, reach = '1') => {
  const person = anId('person')
  return () => cx.as({ person, roles: ['officer'], reach: { units: [reach], branches: [] } })
}

const reason = '上级要求全单位用这一种'

test('RSK-138 two officers of the whole organisation choose the method and its day, one proposal at a time', async ({
  cx,
}) => {
  const [first, second] = [officer(cx), officer(cx)]
  const wish = { method: 'L' as const, fromOn: day('2027-02-01'), reason }
  expect(await chooseMethod(await officer(cx, supplyPath)(), wish)).toMatchObject({
    refusal: 'whole-organisation-only',
  })
  expect(await chooseMethod(await first(), { ...wish, reason: '更好' })).toMatchObject({ refusal: 'reason-missing' })
  expect(await chooseMethod(await first(), { ...wish, method: 'D' })).toMatchObject({ refusal: 'same-method' })
  const wells = { id: anId('unit'), path: '1.2' }
  await saveUnits(cx.tx, [aUnit({ id: wells.id, code: 'wells', path: wells.path, parentId: null })])
  await savePeople(cx.tx, [aPerson(wells, { id: anId('person'), staffNo: 'W-1', name: '何小满' })])
  expect(await chooseMethod(await first(), { ...wish, reason: '何小满说用这一种办法更合适' })).toMatchObject({
    refusal: 'names-a-person',
  })
  const chosen = await chooseMethod(await first(), wish)
  if (!chosen.ok) throw new Error(chosen.refusal)
  const { choice } = chosen.value
  expect(await chooseMethod(await second(), wish)).toMatchObject({ refusal: 'waits-already' })
  expect(await answerMethod(await first(), { choice, take: true, reason: '' })).toMatchObject({
    refusal: 'own-proposal',
  })
  expect(await answerMethod(await second(), { choice, take: false, reason: '' })).toMatchObject({
    refusal: 'reason-missing',
  })
  expect(await answerMethod(await second(), { choice, take: true, reason: '' })).toMatchObject({
    value: { method: 'L' },
  })
  expect(await answerMethod(await second(), { choice, take: true, reason: '' })).toMatchObject({
    refusal: 'choice-not-found',
  })
  expect(await gradingMethod(await second(), {})).toMatchObject({
    value: { method: 'D', choices: [{ method: 'L', outcome: 'confirmed', mine: false }] },
  })
  expect(await gradingMethod(await cx.as({ now: '2027-02-02T01:00:00Z' as never }), {})).toMatchObject({
    value: { method: 'L' },
  })
  // Back to D from the very day on which L would begin.
  const back = await chooseMethod(await first(), { ...wish, method: 'D' })
  if (!back.ok) throw new Error(back.refusal)
  expect(await answerMethod(await first(), { choice: back.value.choice, take: false, reason })).toMatchObject({
    ok: true,
  })
  expect(await gradingMethod(await second(), {})).toMatchObject({
    value: { choices: expect.arrayContaining([expect.objectContaining({ method: 'D', outcome: 'declined' })]) },
  })
})

test('RSK-138 posts are graded by the method in force alone; grades by another are in no total and due for review', async ({
  cx,
}) => {
  await withSmallRegister(cx)
  const by = officer(cx)
  expect(await posts(await by(), {})).toMatchObject({
    value: { method: 'D', totals: { posts: 3, high: 1, medium: 0, low: 2, otherMethod: 0 } },
  })
  await chooseForAll(cx, 'L')
  expect(await posts(await by(), {})).toMatchObject({
    value: { method: 'L', totals: { posts: 3, high: 0, medium: 0, low: 0, otherMethod: 3, due: 3 } },
  })
  expect(await posts(await by(), { grade: 'HIGH' })).toMatchObject({ value: { posts: [], matching: 0 } })
  expect(await posts(await by(), { asOf: day('2027-01-11') })).toMatchObject({
    value: { method: 'D', totals: { high: 1, low: 2, otherMethod: 0 } },
  })
  expect(await dueReviews(await by(), {})).toMatchObject({
    value: { due: expect.arrayContaining([expect.objectContaining({ code: 'purchasing', reason: 'method' })]) },
  })
  expect(await post(await by(), { post: 'purchasing' })).toMatchObject({ value: { method: 'L', due: 'method' } })
  const wish = {
    ...{ post: 'purchasing', lower: null, validUntil: day('2027-12-31') },
    reviewers: { zh: '业务主管', en: 'Line manager' },
  }
  const factors = scores(5, 4, 4, 3, 3, -3)
  expect(await gradePost(await by(), { ...wish, method: 'D', factors, answers: [] })).toMatchObject({
    refusal: 'other-method',
  })
  const answers = [
    { key: 'likelihood', value: '6' },
    { key: 'exposure', value: '6' },
    { key: 'consequence', value: '7' },
  ]
  expect(await gradePost(await by(), { ...wish, method: 'L', factors: [], answers })).toMatchObject({
    value: { grade: 'HIGH', total: null },
  })
})
