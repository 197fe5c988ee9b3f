import { expect, test } from 'vitest'
import { approve, readsUnapproved } from './case-approval.ts'

const found = { version: '1.1.0', anonymisation: 'composite', isApproved: false, isWithdrawn: false }

test('CUR-31 an officer answers once for the version that was read, at the level it names', () => {
  expect(approve(found, '1.1.0')).toEqual({ ok: true, value: 'composite' })
  expect(approve(found, '1.0.0')).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  expect(approve({ ...found, isApproved: true }, '1.1.0')).toEqual({ ok: false, refusal: 'already-approved' })
  expect(approve({ ...found, anonymisation: 'whatever' }, '1.1.0')).toEqual({
    ok: false,
    refusal: 'anonymisation-missing',
  })
})

test('CUR-38 an approval that was withdrawn comes back with a newer version alone', () => {
  expect(approve({ ...found, isWithdrawn: true }, '1.1.0')).toEqual({ ok: false, refusal: 'approval-withdrawn' })
})

test('CUR-31 author and officer alone read a case that nobody answers for', () => {
  expect([['learner'], ['leader'], ['learner', 'author'], ['officer']].map(readsUnapproved)).toEqual([
    false,
    false,
    true,
    true,
  ])
})
