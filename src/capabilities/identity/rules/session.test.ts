import { expect, test } from 'vitest'
import { moment } from '#kernel/day.ts'
import { endAfter, isWorthMoving, kindFor, lastMoment } from './session.ts'

const opened = moment('2027-01-12T00:00:00Z')

test.each([
  ['plain', '2027-01-12T03:00:00Z', '2027-01-12T05:00:00.000Z'],
  ['plain', '2027-01-12T11:30:00Z', '2027-01-12T12:00:00.000Z'],
  ['lasting', '2027-01-20T00:00:00Z', '2027-02-19T00:00:00.000Z'],
  ['lasting', '2027-04-01T00:00:00Z', '2027-04-12T00:00:00.000Z'],
  ['demo', '2027-01-20T00:00:00Z', '2027-02-19T00:00:00.000Z'],
  ['demo', '2027-04-01T00:00:00Z', '2027-04-12T00:00:00.000Z'],
  ['shared', '2027-01-12T00:10:00Z', '2027-01-12T00:12:00.000Z'],
  ['shared', '2027-01-12T00:29:00Z', '2027-01-12T00:30:00.000Z'],
] as const)('IDN-10 a %s session used at %s ends at %s', (kind, now, end) => {
  expect(endAfter(kind, opened, moment(now))).toBe(end)
})

test('IDN-10 an end is moved when it is worth a write', () => {
  const end = moment('2027-01-12T02:00:00Z')
  expect(isWorthMoving('plain', end, moment('2027-01-12T02:01:59Z'))).toBe(false)
  expect(isWorthMoving('plain', end, moment('2027-01-12T02:02:00Z'))).toBe(true)
})

test('IDN-10 no use moves the last moment', () => {
  expect(lastMoment('plain', opened)).toBe('2027-01-12T12:00:00.000Z')
})

test('IDN-10 nobody with a sensitive role stays signed in for a month', () => {
  expect(kindFor('lasting', ['learner', 'secretary'])).toBe('lasting')
  expect(kindFor('lasting', ['learner', 'officer'])).toBe('plain')
  expect(kindFor('plain', ['learner'])).toBe('plain')
})
