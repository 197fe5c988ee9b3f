import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Admissible, admit, admitsSystem, openingRole } from './admission.ts'
import { everyRole, type Role } from './verb.ts'

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
  expect(admit({ roles: 'anyone' }, undefined)).toEqual({ ok: true, value: null })
  expect(admit({ roles: ['learner'] }, undefined)).toEqual({ ok: false, refusal: 'signed-out' })
  expect(admit({ roles: 'anyone', ownDevice: true }, undefined)).toEqual({ ok: true, value: null })
})

test('with one verb the roles that may use it reach, and no others', () => {
  const who = holder(['learner', 'leader', 'officer'])
  expect(admit({ roles: ['leader', 'auditor'] }, who)).toEqual({ ok: true, value: ['leader'] })
  expect(admit({ roles: ['auditor'] }, who)).toEqual({ ok: false, refusal: 'not-permitted' })
  expect(admit({ roles: [] }, who)).toEqual({ ok: false, refusal: 'not-permitted' })
})

test('where anyone may, whoever is signed in keeps the whole reach', () => {
  expect(admit({ roles: 'anyone' }, holder(['learner', 'officer']))).toEqual({
    ok: true,
    value: ['learner', 'officer'],
  })
})

test('what needs an own device is refused on a shared one alone', () => {
  const signing = { roles: ['learner'], ownDevice: true } as const
  expect(admit(signing, holder(['learner'], true))).toEqual({ ok: false, refusal: 'shared-device' })
  expect(admit(signing, holder(['learner']))).toEqual({ ok: true, value: ['learner'] })
  expect(admit({ roles: ['learner'] }, holder(['learner'], true))).toEqual({ ok: true, value: ['learner'] })
})

test('whom a verb asks for a purpose says it first; others are not asked', () => {
  const looking = { roles: ['leader', 'officer'], asksPurpose: ['officer'] } as const
  const missing = { ok: false, refusal: 'purpose-missing' }
  expect(admit(looking, holder(['officer']))).toEqual(missing)
  expect(admit(looking, holder(['leader', 'officer']))).toEqual(missing)
  expect(admit(looking, holder(['officer'], false, true))).toEqual({ ok: true, value: ['officer'] })
  expect(admit(looking, holder(['learner', 'leader']))).toEqual({ ok: true, value: ['leader'] })
  expect(admit(looking, holder(['learner']))).toEqual({ ok: false, refusal: 'not-permitted' })
})

test('over every set of roles that may, and every set that is held, it opens where the two meet', () => {
  const some = fc.uniqueArray(fc.constantFrom(...everyRole))
  fc.assert(
    fc.property(some, some, (allowed, held) => {
      expect(admit({ roles: allowed }, holder(held)).ok).toBe(held.some((role) => allowed.includes(role)))
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
