import { expect, test } from 'vitest'
import { day, moment } from '#kernel/day.ts'
import { clockAfter, clockFrom } from './clock.ts'

const story = day('2027-01-12')

test('an empty ledger begins at 09:12 of the chosen day', () => {
  expect(clockFrom(story).now().slice(0, 16)).toBe('2027-01-12T01:12')
})

test('after a restart time goes on from what was recorded last', () => {
  const last = moment('2027-01-12T01:19:30.000Z')
  expect(clockFrom(story, last).now() >= last).toBe(true)
})

test('a later day is not held back by what was recorded before it', () => {
  const before = moment('2027-01-12T01:19:30.000Z')
  expect(clockFrom(day('2027-03-01'), before).now().slice(0, 16)).toBe('2027-03-01T01:12')
})

test('a machine whose clock was set back records nothing before what is there', () => {
  const ahead = moment('2999-01-01T00:00:00.000Z')
  expect(clockAfter(ahead).now()).toBe(ahead)
  expect(Date.parse(clockAfter(moment('2020-01-01T00:00:00.000Z')).now())).toBeGreaterThan(Date.parse('2026-01-01'))
})
