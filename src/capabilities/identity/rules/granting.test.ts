import { expect, test } from 'vitest'
import { type Day, day, later, moment } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import type { Role } from '#kernel/verb.ts'
import {
  administratorRoles,
  approveGrant,
  collision,
  endOf,
  type GrantedRole,
  type Held,
  isAdministrator,
  mayEnd,
  type Proposed,
  policyOn,
  proposalLapses,
  propose,
  rolePolicies,
} from './granting.ts'

const person = (n: number) => id<'person'>(`01890a5d-ac96-774b-bcce-b3020000000${n}`)
const [proposer, subject, third] = [person(1), person(2), person(3)]
const today = day('2027-01-12')
const now = moment('2027-01-12T01:12:00Z')
const team = { unitPath: '1.4', branch: null }
const whole = { unitPath: '1', branch: null }
const branch = { unitPath: null, branch: id<'branch'>('01890a5d-ac96-774b-bcce-b30200000bbb') }

const asked = (over: Partial<Proposed> = {}): Proposed => ({
  proposer,
  proposerRoles: ['learner', 'system-administrator'],
  subject,
  role: 'officer',
  places: [team],
  fromOn: day('2027-01-14'),
  toOn: day('2028-01-01'),
  held: [],
  ...over,
})
const held = (role: GrantedRole, over: Partial<Held> = {}): Held => ({
  role,
  ...whole,
  fromOn: day('2026-03-01'),
  toOn: null,
  ...over,
})
const outcome = (over: Partial<Proposed>, policies = rolePolicies) => {
  const result = propose(asked(over), policies, today)
  return result.ok ? result.value.people : result.refusal
}

test.each<[GrantedRole, number]>([
  ['secretary', 1],
  ['leader', 1],
  ['author', 1],
  ['officer', 2],
  ['auditor', 2],
  ['system-administrator', 2],
  ['security-administrator', 2],
  ['audit-administrator', 2],
])('IDN-20 a grant takes one person or two: %s %s', (role, people) => {
  expect(policyOn(rolePolicies, role, today).people).toBe(people)
})

test('IDN-20 a later policy holds from its day, and never lets one person grant a sensitive role', () => {
  const policies = [
    { role: 'author', fromOn: day('2027-02-01'), people: 2, longestDays: 30 },
    { role: 'officer', fromOn: day('2027-01-12'), people: 1, longestDays: 400 },
    ...rolePolicies,
  ] as const
  expect(policyOn(policies, 'author', day('2027-01-31'))).toMatchObject({ people: 1, longestDays: 731 })
  expect(policyOn(policies, 'author', day('2027-02-01'))).toMatchObject({ people: 2, longestDays: 30 })
  expect(policyOn(policies, 'officer', today)).toMatchObject({ people: 2, longestDays: 400 })
  expect(policyOn([...policies].reverse(), 'author', day('2027-02-01'))).toMatchObject({ people: 2, longestDays: 30 })
  expect(() => policyOn(policies, 'officer', day('1999-12-31'))).toThrow('no policy says who may grant officer')
})

test.each([
  [['system-administrator'], 'officer', 2],
  [['system-administrator'], 'leader', 1],
  [['security-administrator'], 'officer', 'other-role'],
  [['security-administrator'], 'system-administrator', 2],
  [['security-administrator'], 'security-administrator', 'other-role'],
  [['audit-administrator'], 'system-administrator', 'other-role'],
] as const)('IDN-21 proposed by %s, a grant of %s gives %s', (proposerRoles, role, expected) => {
  expect(outcome({ proposerRoles: [...proposerRoles], role, places: [whole] })).toBe(expected)
})

test.each<[string, Partial<Proposed>, string | number]>([
  ['for oneself', { subject: proposer }, 'own-grant'],
  ['from today', { fromOn: today }, 2],
  ['from yesterday', { fromOn: day('2027-01-11') }, 'period-wrong'],
  ['of no day', { toOn: day('2027-01-14') }, 'period-wrong'],
  ['ending before it begins', { toOn: day('2027-01-13') }, 'period-wrong'],
  ['as long as may be', { toOn: day('2030-01-14') }, 2],
  ['a day too long', { toOn: day('2030-01-15') }, 'period-too-long'],
  ['that reaches nothing', { places: [] }, 'reach-wrong'],
  ['to nowhere', { places: [{ unitPath: null, branch: null }] }, 'reach-wrong'],
  ['to somewhere and to nowhere', { places: [team, { unitPath: null, branch: null }] }, 'reach-wrong'],
  ['of a branch to an officer', { places: [team, branch] }, 'reach-wrong'],
  ['of a branch to a secretary', { role: 'secretary', places: [branch] }, 1],
  ['of a part to an administrator', { role: 'audit-administrator', places: [team] }, 'whole-organisation-only'],
  [
    'of the whole and a part to an administrator',
    { role: 'audit-administrator', places: [whole, team] },
    'whole-organisation-only',
  ],
  ['of the whole to an administrator', { role: 'audit-administrator', places: [whole] }, 2],
])('IDN-21 a grant %s', (_, over, expected) => {
  expect(outcome(over)).toBe(expected)
})

test('IDN-22 nobody is two administrators at a time, and the one in the way is named', () => {
  for (const role of administratorRoles)
    for (const other of administratorRoles) {
      const got = outcome({ role, places: [whole], held: [held(other)] })
      expect(got).toBe(role === other ? 'already-holds' : `holds-${other}`)
    }
  expect(outcome({ held: [held('system-administrator')] })).toBe(2)
  expect(outcome({ role: 'audit-administrator', places: [whole], held: [held('leader')] })).toBe(2)
})

test.each<[string, Day | null, Day, string | number]>([
  ['ended before', day('2027-01-14'), day('2026-03-01'), 2],
  ['ends a day after the beginning', day('2027-01-15'), day('2026-03-01'), 'holds-system-administrator'],
  ['begins when the other has ended', null, day('2028-01-01'), 2],
  ['begins a day before the end', null, day('2027-12-31'), 'holds-system-administrator'],
  ['was ended before it began', day('2027-02-01'), day('2027-02-01'), 2],
])('IDN-22 another administration that %s', (_, toOn, fromOn, expected) => {
  const held_ = [held('system-administrator', { fromOn, toOn })]
  expect(outcome({ role: 'audit-administrator', places: [whole], held: held_ })).toBe(expected)
})

test('IDN-22 the same role at the same place is not granted twice meanwhile; at another place it is', () => {
  const officer = (place: typeof team) => held('officer', { ...place })
  expect(collision(asked({ held: [officer(team)] }))).toBe('already-holds')
  expect(collision(asked({ places: [{ ...team, unitPath: '1.6' }, team], held: [officer(team)] }))).toBe(
    'already-holds',
  )
  expect(collision(asked({ held: [officer({ ...team, unitPath: '1.5' })] }))).toBeUndefined()
  expect(collision(asked({ held: [held('leader', { ...team })] }))).toBeUndefined()
  const secretary = asked({ role: 'secretary', places: [{ ...team, branch: branch.branch }] })
  expect(collision({ ...secretary, held: [held('secretary', { ...team })] })).toBeUndefined()
  expect(collision({ ...secretary, held: [held('secretary', { ...team, branch: branch.branch })] })).toBe(
    'already-holds',
  )
})

const may = (roles: readonly Role[], over: { role?: GrantedRole; by?: typeof proposer; at?: typeof now } = {}) =>
  approveGrant(
    { proposer, subject, role: over.role ?? 'officer', lapsesAt: proposalLapses(now) },
    { person: over.by ?? third, roles },
    over.at ?? now,
  )

test('IDN-23 the second person is a third one with the right role', () => {
  expect(may(['learner', 'security-administrator'])).toBe('may')
  expect(may(['security-administrator'], { by: subject })).toBe('own-grant')
  expect(may(['security-administrator'], { by: proposer })).toBe('own-proposal')
  expect(may(['system-administrator'])).toBe('other-role')
  expect(may(['officer'])).toBe('other-role')
})

test.each([
  ['system-administrator', 'may'],
  ['security-administrator', 'may'],
  ['audit-administrator', 'other-role'],
  ['officer', 'other-role'],
] as const)('IDN-23 an audit administrator on a grant of %s: %s', (role, expected) => {
  expect(may(['audit-administrator'], { role })).toBe(expected)
  expect(may(['leader'], { role })).toBe('other-role')
})

test('IDN-23 after 48 hours nobody may', () => {
  const last = later(now, 48 * 3_600_000)
  expect(proposalLapses(now)).toBe(last)
  expect(may(['security-administrator'], { at: later(last, -1) })).toBe('may')
  expect(may(['security-administrator'], { at: last })).toBe('lapsed')
})

test('IDN-24 a grant that has begun ends today, one to come never begins', () => {
  expect(endOf({ fromOn: day('2026-03-01') }, today)).toBe(today)
  expect(endOf({ fromOn: today }, today)).toBe(today)
  expect(endOf({ fromOn: day('2027-03-01') }, today)).toBe('2027-03-01')
})

test('IDN-24 administrators of system and security end grants, and everybody the own one', () => {
  expect(mayEnd(['system-administrator'], false)).toBe(true)
  expect(mayEnd(['security-administrator'], false)).toBe(true)
  expect(mayEnd(['audit-administrator', 'officer'], false)).toBe(false)
  expect(mayEnd(['learner'], true)).toBe(true)
})

test('IDN-22 of all roles three are administrations', () => {
  expect(
    [...administratorRoles, 'officer', 'auditor', 'leader'].filter((role) => isAdministrator(role as Role)),
  ).toEqual([...administratorRoles])
})
