import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { affirm, type Standing, sidesDue } from './affirmation.ts'

const holder = id<'person'>('00000000-0000-7000-8000-000000000001')
const head = id<'person'>('00000000-0000-7000-8000-000000000002')
const standing = (over: Partial<Standing> = {}): Standing => ({
  kind: 'powers',
  since: day('2026-01-01'),
  normChangedOn: null,
  affirmed: { holder: null, unit: null },
  isHeld: true,
  ...over,
})
const open = (of: Standing, today: string) => sidesDue(of, day(today)).flatMap(({ side, open }) => (open ? [side] : []))

test('RSK-125 a list is due a year after it began, from thirty days before on, for holder and unit', () => {
  expect(sidesDue(standing(), day('2026-06-01'))).toMatchObject([
    { side: 'holder', dueOn: '2027-01-01', reason: 'year', open: false },
    { side: 'unit', dueOn: '2027-01-01', reason: 'year', open: false },
  ])
  expect(open(standing(), '2026-12-01')).toEqual([])
  expect(open(standing(), '2026-12-02')).toEqual(['holder', 'unit'])
  expect(open(standing(), '2027-03-01')).toEqual(['holder', 'unit'])
})

test('RSK-125 each side has its own year; a map and a vacant post have the unit alone', () => {
  const half = standing({ affirmed: { holder: { on: day('2026-12-10'), by: holder }, unit: null } })
  expect(sidesDue(half, day('2027-01-12'))).toMatchObject([
    { side: 'holder', affirmedOn: '2026-12-10', dueOn: '2027-12-10', open: false },
    { side: 'unit', affirmedOn: null, dueOn: '2027-01-01', open: true },
  ])
  expect(open(standing({ kind: 'process' }), '2027-01-12')).toEqual(['unit'])
  expect(open(standing({ isHeld: false }), '2027-01-12')).toEqual(['unit'])
})

test('RSK-125 a ground that changed since brings it up at once, to be done within thirty days', () => {
  const changed = standing({
    affirmed: { holder: null, unit: { on: day('2026-12-10'), by: head } },
    normChangedOn: day('2027-01-07'),
  })
  expect(sidesDue(changed, day('2027-01-08'))).toMatchObject([
    { side: 'holder', dueOn: '2027-01-01', reason: 'year', open: true },
    { side: 'unit', dueOn: '2027-02-06', reason: 'norm', open: true },
  ])
  const after = standing({
    affirmed: { holder: null, unit: { on: day('2027-01-09'), by: head } },
    normChangedOn: day('2027-01-07'),
  })
  expect(open(after, '2027-01-10')).toEqual(['holder'])
})

test('RSK-126 a side affirms once, and nobody for both sides of a round', () => {
  const today = day('2027-01-12')
  expect(affirm(standing(), 'unit', head, today)).toEqual({ ok: true, value: { on: today, by: head } })
  const half = standing({ affirmed: { holder: null, unit: { on: today, by: head } } })
  expect(affirm(half, 'unit', head, today)).toEqual({ ok: false, refusal: 'nothing-due' })
  expect(affirm(half, 'holder', head, today)).toEqual({ ok: false, refusal: 'second-person' })
  expect(affirm(half, 'holder', holder, today)).toMatchObject({ ok: true })
})
