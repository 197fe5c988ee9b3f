import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Admissible, admit, admitsSystem, everywhereFor, openingRole, openTo } from './admission.ts'
import { day } from './day.ts'
import { sightsOn } from './sights.ts'
import { everyRole, type Role } from './verb.ts'

const { sights } = sightsOn(day('2027-01-12'))

/** Somebody whose every role reaches what it is called. */
const holder = (roles: readonly Role[], shared = false, hasPurpose = false): Admissible<readonly Role[]> => ({
  roles,
  shared,
  hasPurpose,
  reachFor: (allowed) => {
    const fitting = roles.filter((role) => allowed.includes(role))
    return fitting.length === 0 ? undefined : fitting
  },
})

test('nobody signed in passes where anyone may, with no reach', () => {
  expect(admit({ roles: 'anyone' }, undefined, sights)).toEqual({ ok: true, value: null })
  expect(admit({ roles: ['learner'] }, undefined, sights)).toEqual({ ok: false, refusal: 'signed-out' })
  expect(admit({ roles: 'anyone', ownDevice: true }, undefined, sights)).toEqual({ ok: true, value: null })
})

test('with one verb the roles that may use it reach, and no others', () => {
  const who = holder(['learner', 'leader', 'officer'])
  expect(admit({ roles: ['leader', 'auditor'] }, who, sights)).toEqual({ ok: true, value: ['leader'] })
  expect(admit({ roles: ['auditor'] }, who, sights)).toEqual({ ok: false, refusal: 'not-permitted' })
  expect(admit({ roles: [] }, who, sights)).toEqual({ ok: false, refusal: 'not-permitted' })
})

test('where anyone may, whoever is signed in keeps the whole reach', () => {
  expect(admit({ roles: 'anyone' }, holder(['learner', 'officer']), sights)).toEqual({
    ok: true,
    value: ['learner', 'officer'],
  })
})

test('what needs an own device is refused on a shared one alone', () => {
  const signing = { roles: ['learner'], ownDevice: true } as const
  expect(admit(signing, holder(['learner'], true), sights)).toEqual({ ok: false, refusal: 'shared-device' })
  expect(admit(signing, holder(['learner']), sights)).toEqual({ ok: true, value: ['learner'] })
  expect(admit({ roles: ['learner'] }, holder(['learner'], true), sights)).toEqual({ ok: true, value: ['learner'] })
})

test('whom a verb asks for a purpose says it first; others are not asked', () => {
  const looking = { roles: ['leader', 'officer'], asksPurpose: ['officer'] } as const
  const missing = { ok: false, refusal: 'purpose-missing' }
  expect(admit(looking, holder(['officer']), sights)).toEqual(missing)
  expect(admit(looking, holder(['leader', 'officer']), sights)).toEqual(missing)
  expect(admit(looking, holder(['officer'], false, true), sights)).toEqual({ ok: true, value: ['officer'] })
  expect(admit(looking, holder(['learner', 'leader']), sights)).toEqual({ ok: true, value: ['leader'] })
  expect(admit(looking, holder(['learner']), sights)).toEqual({ ok: false, refusal: 'not-permitted' })
})

test('IDN-29 of the roles that a verb names the table of the day lets in those that its row names', () => {
  const holders = { roles: ['learner', 'officer', 'author'], shows: 'holders' } as const
  expect(openTo(holders.roles, 'holders', sights)).toEqual(['learner', 'officer'])
  expect(openTo(holders.roles, undefined, sights)).toEqual(holders.roles)
  expect(admit(holders, holder(['learner', 'author']), sights)).toEqual({ ok: true, value: ['learner'] })
  expect(admit(holders, holder(['author']), sights)).toEqual({ ok: false, refusal: 'not-permitted' })
  const narrowed = { ...sights, holders: { learner: 'crew' } } as const
  expect(admit(holders, holder(['officer']), sights).ok).toBe(true)
  expect(admit(holders, holder(['officer']), narrowed)).toEqual({ ok: false, refusal: 'not-permitted' })
})

test('over every set of roles that may, and every set that is held, it opens where the two meet', () => {
  const some = fc.uniqueArray(fc.constantFrom(...everyRole))
  fc.assert(
    fc.property(some, some, (allowed, held) => {
      expect(admit({ roles: allowed }, holder(held), sights).ok).toBe(held.some((role) => allowed.includes(role)))
    }),
  )
})

test('IDN-41 a token opens the verbs of its right alone', () => {
  expect(admitsSystem({ systems: 'hand-in-counts' }, 'hand-in-counts')).toBe(true)
  expect(admitsSystem({}, 'hand-in-counts')).toBe(false)
})

test('those looked at are told the granted role that opened the verb', () => {
  expect(openingRole(['learner', 'author', 'officer'], ['learner', 'officer'])).toBe('officer')
  expect(openingRole(['learner', 'author'], ['learner', 'officer'])).toBe('learner')
  expect(openingRole(['officer'], ['officer'])).toBe('officer')
})

test('IDN-31 who sees a thing everywhere is what the table of the day says, and the door hands it on', () => {
  expect(everywhereFor('posts', sights)).toEqual(['author', 'auditor'])
  expect(everywhereFor('holders', sights)).toEqual(['auditor'])
  expect(everywhereFor('done', sights)).toEqual(['auditor'])
  for (const thing of ['minutes', 'signals', 'letters', 'effect', 'talks', 'formalism', 'own-records'] as const)
    expect(everywhereFor(thing, sights)).toEqual([])
  expect(everywhereFor(undefined, sights)).toEqual([])
  const handed: (readonly Role[])[] = []
  const who = {
    ...holder(['auditor']),
    reachFor: (_allowed: readonly Role[], everywhere: readonly Role[]) => handed.push(everywhere),
  }
  admit({ roles: ['auditor'], shows: 'posts' }, who, sights)
  admit({ roles: ['auditor'] }, who, sights)
  expect(handed).toEqual([['author', 'auditor'], []])
})
