import { expect, test } from 'vitest'
import { addDays, day, moment } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import type { Role } from '#kernel/verb.ts'
import {
  approveToken,
  askToken,
  parseSystemToken,
  type SystemState,
  standingOf,
  tokenLapses,
  writeSystemToken,
} from './source-system.ts'
import { parseToken, writeToken } from './token.ts'

const today = day('2027-01-12')
const now = moment('2027-01-12T01:12:00Z')
const asker = id<'person'>('01940000-0000-7000-8000-000000000001')
const other = id<'person'>('01940000-0000-7000-8000-000000000002')
const system = id<'source-system'>('01940000-0000-7000-8000-000000000003')
const waiting: SystemState = {
  askedBy: asker,
  lapsesAt: moment('2027-01-14T01:12:00Z'),
  outcome: null,
  lastOn: day('2027-12-31'),
  revokedAt: null,
}

test('IDN-41 a token reads back, and is no cookie; a cookie is no token', () => {
  const token = { tenant: 7, system, secret: 's'.repeat(43) }
  for (const tenant of [7, 10, 417, 999_999_999])
    expect(parseSystemToken(writeSystemToken({ ...token, tenant }))).toEqual({ ...token, tenant })
  for (const odd of [
    writeSystemToken({ ...token, tenant: 1_000_000_000 }),
    writeSystemToken(token).replace('.7.', '.7x.'),
  ])
    expect(parseSystemToken(odd), odd).toBeUndefined()
  expect(parseToken(writeSystemToken(token))).toBeUndefined()
  expect(parseSystemToken(writeToken({ tenant: 7, person: asker, secret: 's'.repeat(43) }))).toBeUndefined()
  for (const odd of ['', 'plumbline.0.x.y', `${writeSystemToken(token)}x`, ` ${writeSystemToken(token)}`])
    expect(parseSystemToken(odd), odd).toBeUndefined()
})

test('IDN-40 what nobody answers lapses after 48 hours', () => {
  expect(tokenLapses(now)).toBe('2027-01-14T01:12:00.000Z')
})

test.each([
  ['2027-01-11', 'period-wrong'],
  ['2027-01-12', true],
  ['2028-01-13', true],
  ['2028-01-14', 'period-too-long'],
])('IDN-40 a token until %s: %s', (lastOn, expected) => {
  const answer = askToken(day(lastOn), today)
  expect(answer.ok || answer.refusal).toBe(expected)
})

test.each<[string, typeof asker, Role, Partial<SystemState>, string]>([
  ['another administrator', other, 'security-administrator', {}, 'may'],
  ['whoever asked', asker, 'security-administrator', {}, 'own-request'],
  ['a system administrator', other, 'system-administrator', {}, 'other-role'],
  ['an officer', other, 'officer', {}, 'other-role'],
  ['too late', other, 'security-administrator', { lapsesAt: now }, 'lapsed'],
  ['once more', other, 'security-administrator', { outcome: 'issued' }, 'decided'],
])('IDN-40 approval by %s', (_who, person, role, over, expected) => {
  expect(approveToken({ ...waiting, ...over }, { person, roles: ['learner', role] }, now)).toBe(expected)
})

test.each<[Partial<SystemState>, string]>([
  [{}, 'waiting'],
  [{ lapsesAt: now }, 'lapsed'],
  [{ outcome: 'refused' }, 'declined'],
  [{ outcome: 'issued' }, 'live'],
  [{ outcome: 'issued', lastOn: today }, 'live'],
  [{ outcome: 'issued', lastOn: addDays(today, -1) }, 'over'],
  [{ outcome: 'issued', revokedAt: now }, 'revoked'],
])('IDN-41 how it stands with %o: %s', (over, expected) => {
  expect(standingOf({ ...waiting, ...over }, today, now)).toBe(expected)
})
