import { ed25519, sha256 } from '#capabilities/ledger/public.ts'
import { utf8 } from '#capabilities/ledger/rules/bytes.ts'
import { inclusionSpans } from '#capabilities/ledger/rules/proof.ts'
import { verifyExport } from '#capabilities/ledger/rules/verify-export.ts'
import { anHonestLog, diceOf, linesOf } from '#capabilities/ledger/tampering.ts'
import { type Bench, compare, timed } from './measure.ts'

const entries = 100_000
const million = 1_000_000

/**
 * An export checked whole, against one SHA-256 of each of its lines; and the bytes of hashes in the proof of one entry in
 * a million.
 */
export const ledgerCheck: Bench = {
  names: ['ledger.check', 'ledger.proof'],
  run: async () => {
    const lines = linesOf(anHonestLog(diceOf(1), undefined, 1, entries))
    const [values, floor]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < 3; turn++) {
      values.push(
        await timed(async () => {
          const looking = verifyExport({ hash: sha256, verify: ed25519 })
          for (const line of lines) looking.take(line)
          if (looking.finish().findings > 0) throw new Error('an honest ledger did not fit')
        }),
      )
      floor.push(
        await timed(async () => {
          for (const line of lines) sha256(utf8(line))
        }),
      )
    }
    const hashes = inclusionSpans(Math.floor(million / 3), million).length
    return [
      compare({
        name: 'ledger.check',
        unit: 'ms',
        values,
        floor: { name: 'one hash a line', values: floor },
        also: { entries, secondsAMillion: ((Math.min(...values) / entries) * million) / 1000 },
      }),
      compare({
        name: 'ledger.proof',
        unit: 'bytes',
        values: [hashes * 32],
        floor: { name: 'one hash', values: [32] },
        goal: { value: 1_000 },
        also: { entries: million, hashes },
      }),
    ]
  },
}
