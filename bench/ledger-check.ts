import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { verify } from '#app/commands/verify.ts'
import { sha256 } from '#capabilities/ledger/public.ts'
import { utf8 } from '#capabilities/ledger/rules/bytes.ts'
import { inclusionSpans } from '#capabilities/ledger/rules/proof.ts'
import { anHonestLog, diceOf, linesOf } from '#capabilities/ledger/tampering.ts'
import { inFolder } from './laboratory.ts'
import { type Bench, compare } from './measure.ts'

const entries = 100_000
const million = 1_000_000

/**
 * An export checked whole by `plumbline verify`, against one SHA-256 of each of its lines, both in processor time; and the
 * bytes of hashes in the proof of one entry in a million.
 */
export const ledgerCheck: Bench = {
  names: ['ledger.check', 'ledger.proof'],
  run: () =>
    inFolder(async (folder) => {
      const file = join(folder, 'export.jsonl')
      const lines = linesOf(anHonestLog(diceOf(1), undefined, 1, entries))
      writeFileSync(file, `${lines.join('\n')}\n`)
      const [values, floor]: [number[], number[]] = [[], []]
      for (let turn = 0; turn < 3; turn++) {
        values.push(await processorMs(() => check(file)))
        floor.push(
          await processorMs(async () => {
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
          goal: { value: 6_000 },
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
    }),
}

const check = async (file: string): Promise<void> => {
  const said: string[] = []
  const note = ({ en }: { readonly en: string }): void => void said.push(en)
  const terminal = { say: note, complain: note, write: () => undefined, stopped: () => Promise.resolve() }
  const code = await verify.run({ values: { checkpoint: undefined } as never, words: [file], terminal })
  if (code !== 0) throw new Error(`an honest ledger did not fit: ${said.join('\n')}`)
}

/** Milliseconds of the processor, those of collecting garbage among them. */
const processorMs = async (work: () => Promise<void>): Promise<number> => {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
