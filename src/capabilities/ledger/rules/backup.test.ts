import { expect, test } from 'vitest'
import { moment } from '#kernel/day.ts'
import { backupHealth, rehearsalIsDue, rehearse, roomFor } from './backup.ts'

const now = moment('2027-01-12T01:12:00Z')

test.each([
  [null, 'none'],
  ['2027-01-11T18:30:00Z', 'fresh'],
  ['2027-01-10T01:12:00Z', 'fresh'],
  ['2027-01-10T01:11:59Z', 'old'],
] as const)('LDG-15 the last backup of %s is %s', (at, health) => {
  expect(backupHealth(at === null ? null : moment(at), now)).toBe(health)
})

test.each([
  [null, true],
  ['2026-10-12T01:12:00Z', false],
  ['2026-10-12T01:11:59Z', true],
] as const)('LDG-17 after a rehearsal of %s another one is due: %s', (at, due) => {
  expect(rehearsalIsDue(at === null ? null : moment(at), now)).toBe(due)
})

test('LDG-17 what was never finished cannot have been brought back', () => {
  expect(rehearse('done').ok).toBe(true)
  expect(rehearse('failed')).toEqual({ ok: false, refusal: 'backup-not-done' })
})

test('LDG-15 room is told in backups of the newest size, and not at all while that is unknown', () => {
  expect(roomFor(10_000, 300)).toBe(33)
  expect(roomFor(null, 300)).toBeNull()
  expect(roomFor(10_000, null)).toBeNull()
})
