import { aProofCase, hasPython, type ProofCase, proofsInPython } from '#capabilities/ledger/independent.ts'
import { sha256 } from '#capabilities/ledger/public.ts'
import { includes, isConsistent } from '#capabilities/ledger/rules/proof.ts'
import { chanceFrom } from '#kernel/chance.ts'
import { type Proof, runsOf } from './proof.ts'

const cases = 1_000_000
const batch = 20_000

/** A million proofs of entries and of beginnings, right and wrong: our verifier and the one in Python say the same. */
export const ledgerProofs: Proof = {
  name: 'ledger.proofs',
  missing: () => (hasPython ? undefined : 'python3 is not on this machine'),
  run: (asked) => {
    const chance = chanceFrom(9162)
    const tried = runsOf(asked, cases)
    let [broken, right] = [0, 0]
    let first: string | undefined
    for (let done = 0; done < tried; done += batch) {
      const some = Array.from({ length: Math.min(batch, tried - done) }, () => aProofCase(chance))
      const theirs = proofsInPython(some)
      for (const [at, one] of some.entries()) {
        const said = ours(one)
        if (said) right++
        if (said === theirs[at]) continue
        broken++
        first ??= `case ${done + at} of seed 9162`
      }
    }
    return [{ name: 'ledger.proofs', tried, broken, ...(first ? { first } : {}), also: { right } }]
  },
}

const ours = (one: ProofCase): boolean => ('index' in one ? includes(sha256, one) : isConsistent(sha256, one))
