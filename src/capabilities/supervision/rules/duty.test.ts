import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { checkBy, dutyOf } from './duty.ts'

const today = day('2027-01-12')
const round = { matter: 'finding', doneOn: null, verifiedOn: null, recheckOn: null, outcome: null } as const

test.each([
  [{}, null],
  [{ doneOn: day('2027-01-04') }, { kind: 'verify-finding', dueOn: '2027-02-15' }],
  [
    { matter: 'hazard', doneOn: day('2027-01-04') },
    { kind: 'verify-hazard', dueOn: '2027-02-15' },
  ],
  [{ doneOn: day('2026-09-01'), verifiedOn: day('2026-09-10'), recheckOn: day('2027-01-13') }, null],
  [
    { doneOn: day('2026-09-01'), verifiedOn: day('2026-09-10'), recheckOn: day('2027-01-12') },
    { kind: 'recheck-finding', dueOn: '2027-01-12' },
  ],
  [{ doneOn: day('2026-09-01'), verifiedOn: day('2026-09-10'), outcome: 'refused' }, null],
  [{ doneOn: day('2026-09-01'), verifiedOn: day('2026-09-10'), recheckOn: day('2027-01-02'), outcome: 'holds' }, null],
] as const)('SUP-43 a round with %o: %o', (over, expected) => {
  expect(dutyOf({ ...round, ...over }, today)).toEqual(expected)
})

test('SUP-43 a draw of 5 January is checked by 4 February', () => {
  expect(checkBy(day('2027-01-05'))).toBe('2027-02-04')
})
