import { expect, test } from 'vitest'
import { moment } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { type Recheck, settle } from './recheck.ts'

const now = moment('2027-01-12T01:12:00Z')
const item: Recheck = {
  id: id('00000000-0000-7000-8000-000000000001'),
  itemVersion: '1.0.0',
  verdict: null,
  settledVersion: null,
  settledAt: null,
}

test('CUR-12 still right keeps the version that was looked at', () => {
  expect(settle(item, 'still-right', '1.0.0', now)).toMatchObject({
    ok: true,
    value: { verdict: 'still-right', settledVersion: '1.0.0', settledAt: now },
  })
})

test('CUR-12 changed needs a new version, and a thing without versions is taken at the word', () => {
  expect(settle(item, 'changed', '1.0.0', now)).toMatchObject({ refusal: 'no-new-version' })
  expect(settle(item, 'changed', '1.1.0', now)).toMatchObject({ ok: true, value: { settledVersion: '1.1.0' } })
  expect(settle({ ...item, itemVersion: null }, 'changed', null, now)).toMatchObject({ ok: true })
})

test('CUR-12 what is settled stays settled', () => {
  expect(settle({ ...item, verdict: 'still-right' }, 'changed', '1.1.0', now)).toMatchObject({
    refusal: 'already-settled',
  })
})
