import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { keptUntil, type LeaverGround, type LeaversAsked, leaversOf, type StandingLeaver } from './leaver-erasure.ts'

const today = day('2027-01-12')
const gone = (over: Partial<StandingLeaver> = {}): StandingLeaver => ({
  ...{ personId: 'a' as Id<'person'>, leftOn: day('2024-12-31'), erased: false, asked: false },
  ...over,
})
const of = (found: readonly StandingLeaver[], ground: LeaverGround, asked: LeaversAsked = { staffNo: '1' }) =>
  leaversOf(asked, found, { ground, today })

test('ORG-35 the period is two years, by whole months', () => expect(keptUntil(today)).toBe('2025-01-01'))

test('ORG-35 somebody who left is asked for on any ground, on the period only once it is over', () => {
  expect(of([gone()], 'person-asked')).toEqual({ ok: true, value: ['a'] })
  expect(of([gone()], 'retention-ended')).toEqual({ ok: true, value: ['a'] })
  const lately = gone({ leftOn: day('2025-01-01') })
  expect(of([lately], 'retention-ended')).toEqual({ ok: false, refusal: 'kept-for-now' })
  expect(of([lately], 'not-necessary')).toEqual({ ok: true, value: ['a'] })
})

test.each([
  ['nobody-found', []],
  ['nobody-found', [gone({ erased: true })]],
  ['still-here', [gone({ leftOn: null })]],
  ['still-here', [gone({ leftOn: day('2027-01-13') })]],
  ['asked-already', [gone({ asked: true })]],
] as const)('ORG-35 %s', (refusal, found) => {
  expect(of(found, 'person-asked')).toEqual({ ok: false, refusal })
})

test('ORG-35 everybody before a day goes by the period alone, and not before it is over', () => {
  const two = [gone(), gone({ personId: 'b' as Id<'person'>, leftOn: day('2024-05-01') })]
  const before = { leftBefore: day('2025-01-01') }
  expect(of(two, 'retention-ended', before)).toEqual({ ok: true, value: ['a', 'b'] })
  expect(of(two, 'person-asked', before)).toEqual({ ok: false, refusal: 'kept-for-now' })
  expect(of(two, 'retention-ended', { leftBefore: day('2025-01-02') })).toEqual({ ok: false, refusal: 'kept-for-now' })
})
