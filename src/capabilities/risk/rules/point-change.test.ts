import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { aRiskPoint } from '../sample.ts'
import { changedWords, gradeToConfirm, pointWords, withChange } from './point-change.ts'

const today = day('2027-01-12')
const was = pointWords(aRiskPoint({ afterLikelihood: 3, afterConsequence: 4 }))

test('RSK-131 the worse of the two grades says who confirms, whichever way the point moves', () => {
  const low = { ...was, after: { likelihood: 1, consequence: 2 } }
  expect(gradeToConfirm({ kind: 'changed', was, becomes: low })).toBe('HIGH')
  expect(gradeToConfirm({ kind: 'changed', was: low, becomes: was })).toBe('HIGH')
  expect(gradeToConfirm({ kind: 'ended', was, becomes: low })).toBe('HIGH')
})

test('RSK-89 RSK-131 shared words ask for what the worst of the points that share them asks for, nothing else does', () => {
  const low = { ...was, after: { likelihood: 1, consequence: 2 } }
  const others = [{ grade: 'HIGH' as const }, { grade: 'MEDIUM' as const }]
  expect(gradeToConfirm({ kind: 'shared', was: low, becomes: low }, others)).toBe('HIGH')
  expect(gradeToConfirm({ kind: 'changed', was: low, becomes: low }, others)).toBe('LOW')
})

test('RSK-131 a confirmed change takes what it touches and leaves what was changed beside it', () => {
  const becomes = { ...was, benefits: { en: 'A friend', zh: '熟人' }, after: { consequence: 2, likelihood: 2 } }
  expect(changedWords(was, becomes)).toEqual(['benefits', 'after'])
  const now = aRiskPoint({ afterLikelihood: 3, afterConsequence: 4, lessonCode: 'another' })
  expect(
    withChange({ ...now, cause: { zh: '另写', en: 'Another' } }, { kind: 'changed', was, becomes }, today),
  ).toEqual({
    ...now,
    ...{ cause: { zh: '另写', en: 'Another' }, benefits: becomes.benefits },
    ...{ afterLikelihood: 2, afterConsequence: 2, grade: 'LOW' },
  })
  expect(withChange(now, { kind: 'ended', was, becomes: was }, today)).toEqual({ ...now, closedOn: today })
})

test('RSK-131 the order in which a pair or a place was kept changes nothing', () => {
  const kept = { ...was, name: { en: was.name.en, zh: was.name.zh }, before: { consequence: 4, likelihood: 4 } }
  expect(changedWords({ ...was, before: { likelihood: 4, consequence: 4 } }, kept)).toEqual([])
})
