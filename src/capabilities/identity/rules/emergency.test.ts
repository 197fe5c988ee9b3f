import { expect, test } from 'vitest'
import { later, moment } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import {
  askEmergency,
  type Emergency,
  emergencyEnd,
  emergencyGrant,
  emergencyState,
  openEmergency,
  reviewEmergency,
} from './emergency.ts'

const [system, security, audit] = [1, 2, 3].map((n) => id<'person'>(`01890a5d-ac96-774b-bcce-b3020000000${n}`)) as [
  Emergency['person'],
  Emergency['person'],
  Emergency['person'],
]
const askedAt = moment('2027-01-12T01:00:00Z')
const lapsesAt = emergencyEnd(askedAt)
const openedAt = moment('2027-01-12T01:12:00Z')
const endsAt = emergencyEnd(openedAt)
const asked: Emergency = {
  id: id('01890a5d-ac96-774b-bcce-b302000000ee'),
  person: system,
  lapsesAt,
  declinedAt: null,
  openedAt: null,
  openedBy: null,
  endsAt: null,
  endedAt: null,
  reviewedAt: null,
}
const opened: Emergency = { ...asked, openedAt, openedBy: security, endsAt }

test('IDN-25 asked for it waits an hour; open it lasts an hour and ends by itself, or before', () => {
  expect(lapsesAt).toBe('2027-01-12T02:00:00.000Z')
  expect(emergencyState(asked, later(lapsesAt, -1))).toBe('asked')
  expect(emergencyState(asked, lapsesAt)).toBe('lapsed')
  expect(emergencyState({ ...asked, declinedAt: askedAt }, askedAt)).toBe('declined')
  expect(endsAt).toBe('2027-01-12T02:12:00.000Z')
  expect(emergencyState(opened, later(endsAt, -1))).toBe('open')
  expect(emergencyState(opened, endsAt)).toBe('to-review')
  expect(emergencyState({ ...opened, endedAt: openedAt }, openedAt)).toBe('to-review')
  expect(emergencyState({ ...opened, reviewedAt: endsAt }, endsAt)).toBe('reviewed')
})

test('IDN-25 it lends what an officer of the whole organisation sees', () => {
  expect(emergencyGrant).toEqual({ role: 'officer', unitPath: '1', branch: null })
})

test('IDN-25 one is asked for at a time, and none before the last one has been looked at', () => {
  expect(askEmergency([], askedAt)).toEqual({ ok: true, value: lapsesAt })
  expect(askEmergency([asked], askedAt)).toEqual({ ok: false, refusal: 'already-asked' })
  expect(askEmergency([opened], openedAt)).toEqual({ ok: false, refusal: 'already-open' })
  expect(askEmergency([opened], endsAt)).toEqual({ ok: false, refusal: 'review-first' })
  expect(askEmergency([{ ...opened, reviewedAt: endsAt }], endsAt).ok).toBe(true)
  expect(askEmergency([asked], lapsesAt).ok).toBe(true)
})

test('IDN-25 another person opens it, within the hour and once', () => {
  expect(openEmergency(asked, security, openedAt)).toEqual({ ok: true, value: endsAt })
  expect(openEmergency(asked, system, openedAt)).toEqual({ ok: false, refusal: 'own-emergency' })
  expect(openEmergency(asked, security, lapsesAt)).toEqual({ ok: false, refusal: 'emergency-lapsed' })
  expect(openEmergency({ ...asked, declinedAt: askedAt }, security, openedAt)).toEqual({
    ok: false,
    refusal: 'emergency-lapsed',
  })
  expect(openEmergency(opened, audit, openedAt)).toEqual({ ok: false, refusal: 'already-open' })
})

test('IDN-26 who neither had nor opened it looks at it, once, when it has ended', () => {
  expect(reviewEmergency(opened, system, endsAt)).toEqual({ ok: false, refusal: 'own-emergency' })
  expect(reviewEmergency(opened, security, endsAt)).toEqual({ ok: false, refusal: 'opened-by-you' })
  expect(reviewEmergency(opened, audit, openedAt)).toEqual({ ok: false, refusal: 'still-open' })
  expect(reviewEmergency(asked, audit, lapsesAt)).toEqual({ ok: false, refusal: 'never-opened' })
  expect(reviewEmergency(opened, audit, endsAt)).toEqual({ ok: true, value: endsAt })
  const reviewed = { ...opened, reviewedAt: endsAt }
  expect(reviewEmergency(reviewed, audit, endsAt)).toEqual({ ok: false, refusal: 'already-reviewed' })
})
