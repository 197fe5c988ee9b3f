import { expect, test } from 'vitest'
import type { Id } from '#kernel/id.ts'
import type { Standing } from './confirmation.ts'
import { type Grade, grades } from './grade.ts'
import { asksFor, gradeWaitsFor, mayConfirmGrade } from './grade-confirmation.ts'

const person = (name: string) => name as Id<'person'>
const officer: Standing = { level: 'none', officer: true }
const head: Standing = { level: 'head', officer: false }
const deputy: Standing = { level: 'in-charge', officer: false }
const manager: Standing = { level: 'main', officer: false }

test('RSK-136 the second person follows the worse of the grade in force and the one given', () => {
  expect(grades.map(gradeWaitsFor)).toEqual(['main', 'in-charge', 'unit'])
  expect([asksFor('HIGH', 'LOW'), asksFor('LOW', 'HIGH'), asksFor(null, 'MEDIUM')]).toEqual(['HIGH', 'HIGH', 'MEDIUM'])
})

test.each<[Grade, string, Standing, string | null]>([
  ['HIGH', 'manager', manager, null],
  ['HIGH', 'deputy', deputy, 'not-your-step'],
  ['HIGH', 'second', officer, 'not-your-step'],
  ['MEDIUM', 'deputy', deputy, null],
  ['MEDIUM', 'head', head, 'not-your-step'],
  ['LOW', 'head', head, null],
  ['LOW', 'second', officer, null],
  ['LOW', 'first', officer, 'own-proposal'],
  ['HIGH', 'first', manager, 'own-proposal'],
])('RSK-136 a grade that asks as %s does, looked at by %s', (asks, who, standing, refusal) => {
  const result = mayConfirmGrade({ asks, proposedBy: person('first') }, { ...standing, person: person(who) })
  expect(result.ok ? null : result.refusal).toBe(refusal)
})
