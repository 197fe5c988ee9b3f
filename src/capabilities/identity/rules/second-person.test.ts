import { expect, test } from 'vitest'
import { id } from '#kernel/id.ts'
import type { Role } from '#kernel/verb.ts'
import { approval, mayAsk } from './second-person.ts'

const person = (n: number) => id<'person'>(`01890a5d-ac96-774b-bcce-b3020000000${n}`)
const [asker, subject, third] = [person(1), person(2), person(3)]
const roles: Record<'system' | 'security' | 'audit', Role> = {
  system: 'system-administrator',
  security: 'security-administrator',
  audit: 'audit-administrator',
}

test.each([
  ['system', 'officer', true],
  ['system', roles.security, true],
  ['security', roles.system, true],
  ['security', 'officer', false],
  ['audit', roles.system, false],
] as const)('IDN-12 whether a %s administrator may ask for a code for somebody who is %s', (role, of, may) => {
  expect(mayAsk(['learner', roles[role]], ['learner', of])).toBe(may)
})

test.each([
  ['security', 'officer', 'may'],
  ['security', roles.system, 'may'],
  ['audit', roles.security, 'may'],
  ['audit', roles.system, 'may'],
  ['audit', 'officer', 'other-role'],
  ['system', 'officer', 'other-role'],
] as const)('IDN-12 whether a %s administrator may approve one for somebody who is %s', (role, of, answer) => {
  const request = { askedBy: asker, subject, subjectRoles: ['learner', of] satisfies Role[] }
  expect(approval({ person: third, roles: ['learner', roles[role]] }, request)).toBe(answer)
})

test('IDN-12 nobody is the second person for themselves', () => {
  const request = { askedBy: asker, subject, subjectRoles: [roles.system] }
  expect(approval({ person: asker, roles: [roles.security] }, request)).toBe('own-request')
  expect(approval({ person: subject, roles: [roles.security] }, request)).toBe('own-account')
})
