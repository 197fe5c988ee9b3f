import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { coverageOf, isTested } from './coverage.ts'
import { type FactorScore, factorBars, factorRange, factors, gradeByFactors } from './factor-sum.ts'
import { grades, worse } from './grade.ts'
import { gradeByPlace } from './likelihood-consequence.ts'

const note = { zh: '', en: '' }
const scoresOf = (...scores: number[]): FactorScore[] =>
  scores.flatMap((score, at) => (factors[at] ? [{ factor: factors[at], score, note }] : []))

const anyScores = fc
  .tuple(...factors.map((factor) => fc.integer(factorRange(factor))))
  .map((scores) => scoresOf(...(scores as number[])))

test('RSK-1 the purchasing post of the pictures: 5+4+4+3+3−3 = 16, high; with the overdue check done, 13, medium', () => {
  expect(gradeByFactors(scoresOf(5, 4, 4, 3, 3, -3))).toEqual({ total: 16, grade: 'HIGH' })
  expect(gradeByFactors(scoresOf(5, 4, 4, 3, 3, -6))).toEqual({ total: 13, grade: 'MEDIUM' })
})

test.each([
  [8, 'LOW'],
  [9, 'MEDIUM'],
  [14, 'MEDIUM'],
  [15, 'HIGH'],
])('RSK-1 a sum of %i is %s', (total, grade) => {
  expect(gradeByFactors(scoresOf(Math.min(5, total), Math.max(0, total - 5), 0, 0, 0, 0)).grade).toBe(grade)
})

test('RSK-1 more of a factor never lowers, a better control never raises', () => {
  fc.assert(
    fc.property(anyScores, fc.nat(factors.length - 1), (scores, at) => {
      const raised = scores.map((one, index) => (index === at ? { ...one, score: one.score + 1 } : one))
      const [before, after] = [gradeByFactors(scores), gradeByFactors(raised)]
      expect(worse(before.grade, after.grade)).toBe(after.grade)
    }),
  )
})

test('RSK-2 the bars touch each other and end at the plain sum', () => {
  fc.assert(
    fc.property(anyScores, (scores) => {
      const bars = factorBars(scores)
      for (const [at, bar] of bars.entries()) expect(bar.from).toBe(at === 0 ? 0 : bars[at - 1]?.to)
      expect(bars.at(-1)?.to).toBe(scores.reduce((sum, { score }) => sum + score, 0))
    }),
  )
})

test.each([
  [4, 3, 'HIGH'],
  [3, 4, 'HIGH'],
  [3, 3, 'MEDIUM'],
  [3, 2, 'MEDIUM'],
  [2, 2, 'LOW'],
  [1, 5, 'MEDIUM'],
  [5, 1, 'LOW'],
])('RSK-3 likelihood %i and consequence %i is %s', (likelihood, consequence, grade) => {
  expect(gradeByPlace({ likelihood, consequence })).toBe(grade)
})

test('RSK-3 likelier or graver never lowers the grade', () => {
  const five = fc.integer({ min: 1, max: 5 })
  fc.assert(
    fc.property(five, five, five, five, (l, c, l2, c2) => {
      const less = gradeByPlace({ likelihood: Math.min(l, l2), consequence: Math.min(c, c2) })
      const more = gradeByPlace({ likelihood: Math.max(l, l2), consequence: Math.max(c, c2) })
      expect(grades.indexOf(more)).toBeLessThanOrEqual(grades.indexOf(less))
    }),
  )
})

const today = day('2027-01-12')
const control = { kind: 'limit', lastCheckOn: day('2027-01-06'), lastEffective: true }

test.each([
  ['checked 90 days ago', { lastCheckOn: day('2026-10-14') }, true],
  ['checked 91 days ago', { lastCheckOn: day('2026-10-13') }, false],
  ['found not effective', { lastEffective: false }, false],
  ['never checked', { lastCheckOn: null, lastEffective: null }, false],
  ['education', { kind: 'education' }, false],
])('RSK-4 a control %s counts as tested: %j → %s', (_case, over, tested) => {
  expect(isTested({ ...control, ...over }, today)).toBe(tested)
})

test('RSK-5 the square names which of lesson and control is missing', () => {
  expect(coverageOf(true, [control], today)).toBe('both')
  expect(coverageOf(true, [], today)).toBe('lesson-only')
  expect(coverageOf(false, [control], today)).toBe('control-only')
  expect(coverageOf(false, [{ ...control, kind: 'education' }], today)).toBe('neither')
})
