import { expect, test } from 'vitest'
import { sightsVersions } from '#kernel/sights.ts'
import { rolePolicies } from './granting.ts'
import { changedLines, policyLines } from './policies.ts'

const verbs = [
  { name: 'risk.post', access: { roles: ['officer', 'leader'], data: 'internal', shows: 'posts' } },
  { name: 'identity.me', access: { roles: 'anyone', data: 'public' } },
] as const
const policies = { sights: sightsVersions, granting: rolePolicies, verbs }

test('IDN-52 every cell is a line, whatever the order in which it is written down', () => {
  const lines = policyLines(policies)
  expect(lines).toContain('sees posts as author from 2000-01-01: no-holders')
  expect(lines).toContain('grants auditor from 2000-01-01: people 2, days 366')
  expect(lines).toContain('opens risk.post: leader officer, as posts')
  expect(lines).toContain('opens identity.me: anyone')
  expect(new Set(lines).size).toBe(lines.length)
  const turned = { sights: sightsVersions, granting: [...rolePolicies].reverse(), verbs: [...verbs].reverse() }
  expect(policyLines(turned)).toEqual(lines)
})

test('IDN-52 what differs is told, line by line, and nothing else', () => {
  const before = policyLines(policies)
  const [one, ...others] = rolePolicies
  if (!one) throw new Error('there are policies')
  const now = policyLines({
    ...policies,
    granting: [{ ...one, people: 2 }, ...others],
    verbs: [...verbs, { name: 'risk.new', access: { roles: ['author'], data: 'internal', ownDevice: true } }],
  })
  expect(changedLines(before, now)).toEqual({
    added: ['grants secretary from 2000-01-01: people 2, days 1827', 'opens risk.new: author, on an own device'],
    removed: ['grants secretary from 2000-01-01: people 1, days 1827'],
  })
  expect(changedLines(before, before)).toEqual({ added: [], removed: [] })
})
