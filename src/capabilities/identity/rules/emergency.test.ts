import { expect, test } from 'vitest'
import { later, moment } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { type Emergency, emergencyEnd, emergencyGrant, isOpen, reviewEmergency } from './emergency.ts'

const [system, audit] = [1, 2].map((n) => id<'person'>(`01890a5d-ac96-774b-bcce-b3020000000${n}`)) as [
  Emergency['person'],
  Emergency['person'],
]
const openedAt = moment('2027-01-12T01:12:00Z')
const endsAt = emergencyEnd(openedAt)
const one: Emergency = {
  id: id('01890a5d-ac96-774b-bcce-b302000000ee'),
  person: system,
  openedAt,
  endsAt,
  endedAt: null,
  reviewedAt: null,
}

test('IDN-25 emergency access lasts an hour and ends by itself, or before', () => {
  expect(endsAt).toBe('2027-01-12T02:12:00.000Z')
  expect(isOpen(one, later(endsAt, -1))).toBe(true)
  expect(isOpen(one, endsAt)).toBe(false)
  expect(isOpen({ ...one, endedAt: openedAt }, openedAt)).toBe(false)
})

test('IDN-25 it lends what an officer of the whole organisation sees', () => {
  expect(emergencyGrant).toEqual({ role: 'officer', unitPath: '1', branch: null })
})

test('IDN-26 another administrator looks at it, once, when it has ended', () => {
  expect(reviewEmergency(one, system, endsAt)).toEqual({ ok: false, refusal: 'own-emergency' })
  expect(reviewEmergency(one, audit, openedAt)).toEqual({ ok: false, refusal: 'still-open' })
  expect(reviewEmergency(one, audit, endsAt)).toEqual({ ok: true, value: endsAt })
  const reviewed = { ...one, reviewedAt: endsAt }
  expect(reviewEmergency(reviewed, audit, endsAt)).toEqual({ ok: false, refusal: 'already-reviewed' })
})
