import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { answerMethod, chooseMethod } from './method-choice.ts'

const today = day('2027-01-12')
const now = { inForce: 'D', waits: false, today } as const

test.each([
  [{ method: 'L', fromOn: '2027-02-01' }, now, null],
  [{ method: 'L', fromOn: '2027-01-12' }, now, null],
  [{ method: 'L', fromOn: '2027-01-11' }, now, 'day-passed'],
  [{ method: 'D', fromOn: '2027-02-01' }, now, 'same-method'],
  [{ method: 'L', fromOn: '2027-02-01' }, { ...now, waits: true }, 'waits-already'],
] as const)('RSK-138 %j with %j', ({ method, fromOn }, standing, refusal) => {
  const result = chooseMethod({ method, fromOn: day(fromOn) }, standing)
  expect(result.ok ? null : result.refusal).toBe(refusal)
})

test('RSK-138 another officer answers, in time', () => {
  const choice = { proposedBy: 'first' as Id<'person'>, fromOn: day('2027-01-10') }
  const answer = (by: string, take: boolean) => answerMethod(choice, { by: by as Id<'person'>, take, today })
  expect(answer('first', true)).toMatchObject({ refusal: 'own-proposal' })
  expect(answer('first', false)).toMatchObject({ ok: true })
  expect(answer('second', true)).toMatchObject({ refusal: 'day-passed' })
  expect(answer('second', false)).toMatchObject({ ok: true })
})
