import { expect, test } from 'vitest'
import type { Moment } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { type CeilingProposal, ceilingLapses, confirmCeiling, proposeCeiling } from './ceiling.ts'

const first = id<'person'>('00000000-0000-7000-8000-000000000001')
const second = id<'person'>('00000000-0000-7000-8000-000000000002')
const proposedAt = '2027-01-12T08:00:00.000Z' as Moment
const proposal: CeilingProposal = {
  id: id<'ceiling-proposal'>('00000000-0000-7000-8000-000000000003'),
  class: 'high',
  minutesBefore: 80,
  minutes: 90,
  reason: '开标季多一课',
  proposedBy: first,
  proposedAt,
  lapsesAt: ceilingLapses(proposedAt),
}

test('PLN-21 one proposal of a class at a time, and one that changes something', () => {
  const asked = { class: 'high', inForce: 80, minutes: 90, waiting: [] } as const
  expect(proposeCeiling(asked)).toEqual({ ok: true, value: 90 })
  expect(proposeCeiling({ ...asked, minutes: 80 })).toEqual({ ok: false, refusal: 'nothing-changed' })
  expect(proposeCeiling({ ...asked, waiting: [{ class: 'other' }] })).toEqual({ ok: true, value: 90 })
  expect(proposeCeiling({ ...asked, waiting: [{ class: 'high' }] })).toEqual({ ok: false, refusal: 'already-proposed' })
})

test('PLN-21 another officer confirms within 48 hours, and only what was proposed for the ceiling in force', () => {
  const by = { person: second, inForce: 80, now: proposedAt }
  expect(confirmCeiling(proposal, by)).toEqual({ ok: true, value: 90 })
  expect(confirmCeiling(proposal, { ...by, person: first })).toEqual({ ok: false, refusal: 'own-proposal' })
  expect(confirmCeiling(proposal, { ...by, inForce: 70 })).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  const lastMoment = '2027-01-14T07:59:59.999Z' as Moment
  expect(confirmCeiling(proposal, { ...by, now: lastMoment }).ok).toBe(true)
  expect(confirmCeiling(proposal, { ...by, now: '2027-01-14T08:00:00.000Z' as Moment })).toEqual({
    ok: false,
    refusal: 'lapsed',
  })
})
