import { expect, test } from 'vitest'
import { everyRole } from '#kernel/verb.ts'
import { isSensitive } from './sensitive.ts'

test('IDN-12 officers, auditors and the three administrators take two people; nobody else does', () => {
  expect(everyRole.filter(isSensitive)).toEqual([
    'officer',
    'auditor',
    'system-administrator',
    'security-administrator',
    'audit-administrator',
  ])
})
