import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { recheckDue } from './recheck.ts'

test.each([
  ['HIGH', '2027-01-01', null, '2027-01-15'],
  ['MEDIUM', '2027-01-01', null, '2027-01-31'],
  ['LOW', '2027-01-01', '2027-01-10', '2027-01-31'],
  ['HIGH', '2027-01-01', '2027-03-01', '2027-03-01'],
] as const)('RSK-121 a %s point changed on %s, holding from %s, is looked at by %s', (grade, on, from, due) => {
  expect(recheckDue(grade, day(on), from === null ? null : day(from))).toBe(due)
})
