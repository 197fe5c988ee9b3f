import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { chanceFrom } from '#kernel/chance.ts'
import { aProofCase, hasPython, type ProofCase, proofsInPython } from '../independent.ts'
import type { Hash } from './bytes.ts'
import { includes, isConsistent } from './proof.ts'

const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest()
const ours = (one: ProofCase): boolean => ('index' in one ? includes(sha256, one) : isConsistent(sha256, one))

test('python3 is here for the independent verifier; where the tests are released from, it must be', (context) => {
  if (!hasPython && !process.env.CI)
    context.skip('python3 is missing: our proofs were not compared with proof/verify.py')
  expect(hasPython).toBe(true)
})

test.runIf(hasPython)('LDG-5 the verifier in Python says of 4,000 proofs, right and wrong, what we say', () => {
  const chance = chanceFrom(9162)
  const cases = Array.from({ length: 4_000 }, () => aProofCase(chance))
  const said = cases.map(ours)
  expect(proofsInPython(cases)).toEqual(said)
  const right = said.filter(Boolean).length
  expect([right > 1_500, right < 3_500]).toEqual([true, true])
})
