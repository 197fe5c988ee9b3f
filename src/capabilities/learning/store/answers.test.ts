import { expect, test } from 'vitest'
import { addDays, day } from '#kernel/day.ts'
import { inTransaction } from '#platform/database.ts'
import { workerDatabase } from '#platform/testing/database.ts'
import { anId } from '#platform/testing.ts'
import { forgetRapidFlags, keepRapidFlags } from './answers.ts'

const tenant = 990_017

test('LRN-10 the owner removes the flags of everybody whose thirty days are over, and no other', async () => {
  const { owner, request } = await workerDatabase()
  const last = day('2027-02-11')
  for (const keptUntil of [last, addDays(last, 1)]) {
    const person = anId('person')
    await inTransaction(request, { tenant, person, scope: [] }, (tx) =>
      keepRapidFlags(tx, [{ personId: person, attemptId: anId('attempt'), part: 's1', rapid: true, keptUntil }]),
    )
  }
  const forget = (on: string) =>
    inTransaction(owner, { tenant, person: null, scope: [] }, (tx) => forgetRapidFlags(tx, day(on)))
  expect(await forget('2027-02-11')).toBe(0)
  expect(await forget('2027-02-12')).toBe(1)
  expect(await forget('2027-02-13')).toBe(1)
})
