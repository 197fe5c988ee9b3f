import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { lookedThrough } from './look-through.ts'

const by = id<'person'>('0192d3a0-0000-7000-8000-000000000001')
const found = { inUse: '1.0.0', cameOn: day('2027-01-11'), goodUntil: day('2027-02-01'), writers: [] }
const said = { by, read: '1.0.0', on: day('2027-01-11'), reason: ' 规定没变 ', bestBefore: day('2027-07-11') }
const today = day('2027-01-12')

test('CUR-48 what was looked through by another is good for longer, with one reason', () => {
  expect(lookedThrough(found, said, today)).toEqual({ ok: true, value: { reason: '规定没变' } })
  expect(lookedThrough({ ...found, cameOn: null, goodUntil: null }, said, today)).toMatchObject({ ok: true })
})

test.each([
  [{ inUse: null }, {}, 'item-not-found'],
  [{ inUse: '1.1.0' }, {}, 'changed-meanwhile'],
  [{ writers: [by] }, {}, 'own-work'],
  [{}, { reason: ' 好 ' }, 'reason-missing'],
  [{}, { on: day('2027-01-13') }, 'day-to-come'],
  [{}, { on: day('2027-01-10') }, 'before-version'],
  [{}, { bestBefore: today }, 'best-before-past'],
  [{}, { bestBefore: day('2027-02-01') }, 'no-longer'],
] as const)('CUR-48 found %o and said %o is refused: %s', (over, saying, refusal) => {
  expect(lookedThrough({ ...found, ...over }, { ...said, ...saying }, today)).toEqual({ ok: false, refusal })
})
