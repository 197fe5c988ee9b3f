import { expect, test } from 'vitest'
import type { Id } from './id.ts'
import { no, ok } from './result.ts'
import { decideAsSecond } from './two-people.ts'

const [asker, other] = ['a', 'b'] as unknown as [Id<'person'>, Id<'person'>]
const open = { askedBy: asker, decidedBy: null }

test('LDG-14 ORG-35 whoever asks is not who decides', () => {
  expect(decideAsSecond(open, asker)).toEqual(no('second-person-needed'))
  expect(decideAsSecond(open, other)).toEqual(ok(null))
})

test.each([asker, other])('LDG-14 ORG-35 a decision is made once, whoever comes after it', (person) => {
  expect(decideAsSecond({ ...open, decidedBy: other }, person)).toEqual(no('already-decided'))
})
