import { describe, expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { changeOf, type Standing } from './change.ts'
import { eventOf, type RosterEvent } from './event.ts'
import type { RosterWish } from './roster.ts'

const today = day('2027-01-12')
const held = { id: 'h', postId: 'purchasing', unitPath: '1.1', fromOn: day('2021-07-01'), concurrent: false }
const now: Standing = {
  personId: 'p',
  name: '何小满',
  unitId: 'supply',
  unitPath: '1.1',
  branchId: null,
  partyMember: false,
  joinedOn: null,
  leftOn: null,
  running: [held],
}
const wish = (over: Partial<RosterWish> = {}): RosterWish => ({
  name: '何小满',
  unitId: 'supply',
  unitPath: '1.1',
  ...over,
})
const wells = { unitId: 'wells', unitPath: '1.2' }

const told: readonly [string, Standing | null, RosterWish, RosterEvent | null][] = [
  ['somebody new', null, wish({ postId: 'purchasing' }), 'hired'],
  ['somebody who had left', { ...now, leftOn: day('2026-05-01'), running: [] }, wish(), 'returned'],
  ['another unit', now, wish(wells), 'transferred'],
  ['another unit and post', now, wish({ ...wells, postId: 'workover' }), 'transferred'],
  ['another post in the unit', now, wish({ postId: 'storekeeper' }), 'rotated'],
  ['a first post', { ...now, running: [] }, wish({ postId: 'storekeeper' }), 'posted'],
  ['another name', now, wish({ name: '何小曼' }), null],
]

describe('ORG-17 what a list tells is an event', () => {
  test.each(told)('%s', (_, before, row, event) => {
    const change = changeOf(before, row, today)
    if (!change) throw new Error('nothing differs')
    expect(eventOf(change, before)).toBe(event)
  })
})
