import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import type { RiskPoint } from './risk-point.ts'
import { answerShared, mayReword, mayShare, partShared, type SharedPoint, sharedWords } from './shared-point.ts'

const [one, two] = ['1', '2'].map((n) => id<'person'>(`00000000-0000-7000-8000-00000000000${n}`)) as [
  SharedPoint['proposedBy'],
  SharedPoint['proposedBy'],
]
const words = { zh: '收货不看数', en: 'Take goods uncounted' }
const point = (post: string, over: Partial<RiskPoint> = {}): RiskPoint => ({
  ...{
    id: id('00000000-0000-7000-8000-0000000000aa'),
    no: 1,
    postId: id(`00000000-0000-7000-8000-0000000000${post}`),
    family: 'materials',
    category: 'duty',
  },
  ...{ name: words, cause: words, manifestation: words, benefits: words, detection: 'CHECKED', indicator: words },
  ...{ beforeLikelihood: 3, beforeConsequence: 3, afterLikelihood: 2, afterConsequence: 3, method: 'E' },
  ...{ methodVersion: 1, grade: 'MEDIUM', selfGrade: null, lessonCode: null, departmentHead: words },
  ...{ norms: [], responsibleLeader: words, confirmedOn: day('2026-11-01'), closedOn: null },
  ...over,
})
const shared: SharedPoint = {
  ...{ id: id('00000000-0000-7000-8000-0000000000bb'), members: [], words: sharedWords(point('a1')), proposedBy: one },
  ...{ state: 'proposed', turns: 0 },
}

test('RSK-88 two points that count, of two posts, become one; none that is shared or waits to be', () => {
  expect(mayShare([point('a1'), point('b1')], [], false)).toEqual({ ok: true, value: null })
  expect(mayShare([point('a1'), point('a1')], [], false)).toMatchObject({ refusal: 'same-post' })
  expect(mayShare([point('a1'), point('b1', { confirmedOn: null })], [], false)).toMatchObject({
    refusal: 'not-counting',
  })
  expect(mayShare([point('a1'), point('b1')], [{ state: 'proposed' }], false)).toMatchObject({
    refusal: 'already-shared',
  })
  const apart = [{ state: 'declined' as const }, { state: 'parted' as const }]
  expect(mayShare([point('a1'), point('b1')], apart, false)).toMatchObject({ ok: true })
  expect(mayShare([point('a1'), point('b1')], apart, true)).toMatchObject({ refusal: 'change-waits' })
})

test('RSK-88 whoever proposed it does not answer it; turning it down takes a reason without a name', () => {
  const take = { take: true, reason: '', by: two }
  expect(answerShared(shared, take, [])).toEqual({ ok: true, value: { step: 'confirmed', reason: '' } })
  expect(answerShared(shared, { ...take, by: one }, [])).toMatchObject({ refusal: 'own-proposal' })
  expect(answerShared({ ...shared, state: 'confirmed' }, take, [])).toMatchObject({ refusal: 'already-answered' })
  const decline = { ...take, take: false, reason: '两处收的东西不一样，一处称一处数' }
  expect(answerShared(shared, decline, [])).toMatchObject({ value: { step: 'declined' } })
  expect(answerShared(shared, { ...decline, reason: '不一样' }, [])).toMatchObject({ refusal: 'reason-missing' })
  expect(answerShared(shared, decline, ['一处称'])).toMatchObject({ refusal: 'names-a-person' })
})

test('RSK-89 shared words are changed by the officer alone, who sees them all and moves nothing with them; parting takes a reason', () => {
  const how = { byOfficer: true, isBeyond: false, isMoved: false }
  expect(mayReword(how)).toMatchObject({ ok: true })
  expect(mayReword({ ...how, byOfficer: false })).toMatchObject({ refusal: 'shared-needs-officer' })
  expect(mayReword({ ...how, isBeyond: true })).toMatchObject({ refusal: 'shared-needs-officer' })
  expect(mayReword({ ...how, isMoved: true })).toMatchObject({ refusal: 'shared-alone' })
  const reason = '两个岗位的做法已经不一样了'
  expect(partShared({ ...shared, state: 'confirmed' }, reason, [])).toEqual({ ok: true, value: reason })
  expect(partShared(shared, reason, [])).toMatchObject({ refusal: 'not-shared' })
})
