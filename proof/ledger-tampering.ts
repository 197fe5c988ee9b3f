import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesInPython, hasPython } from '#capabilities/ledger/independent.ts'
import type { Checkpoint } from '#capabilities/ledger/rules/checkpoint.ts'
import { anHonestLog, diceOf, linesOf, look, newestOf, paperOf, tamperings } from '#capabilities/ledger/tampering.ts'
import { inFolder } from '../bench/laboratory.ts'
import { type Asked, type Line, type Proof, runsOf } from './proof.ts'

const times = 500
/** The verifier in Python computes its signatures by hand: it is given one file in so many. */
const inPython = 25

/**
 * Every kind of tampering five hundred times, found with one checkpoint kept elsewhere, and as many honest ledgers
 * without an alarm; of some of the files the verifier in Python says the same.
 */
export const ledgerTampering: Proof = {
  name: 'ledger.tampering',
  run: (asked) =>
    inFolder(async (folder) => {
      const kinds = Object.entries(tamperings)
      const second = secondOpinion(folder)
      const lines = kinds.map(([kind, tamper]) =>
        counted(`ledger.tampering: ${kind}`, asked, times, (seed) => {
          const dice = diceOf(seed * 7919)
          const log = anHonestLog(dice)
          const kept = newestOf(log)
          tamper(log, dice)
          if (seed % inPython === 0) second.take(linesOf(log), kept, false)
          return look(linesOf(log), [kept]).findings > 0
        }),
      )
      const honest = counted('ledger.honest', asked, times * kinds.length, (seed) => {
        const log = anHonestLog(diceOf(seed))
        const kept = newestOf(log)
        if (seed % (inPython * kinds.length) === 0) second.take(linesOf(log), kept, true)
        return look(linesOf(log), [kept]).findings === 0
      })
      return [...lines, honest, ...second.lines()]
    }),
}

const counted = (name: string, asked: Asked, full: number, holds: (seed: number) => boolean): Line => {
  const tried = runsOf(asked, full)
  let broken = 0
  let first: string | undefined
  for (let seed = 1; seed <= tried; seed++)
    if (!holds(seed)) {
      broken++
      first ??= `seed ${seed}`
    }
  return { name, tried, broken, ...(first ? { first } : {}) }
}

const secondOpinion = (folder: string) => {
  const files: { file: string; known: readonly string[] }[] = []
  const expected: boolean[] = []
  return {
    take: (lines: readonly string[], kept: Checkpoint, fits: boolean): void => {
      const file = join(folder, `${files.length}.jsonl`)
      writeFileSync(file, `${lines.join('\n')}\n`)
      files.push({ file, known: [paperOf(kept)] })
      expected.push(fits)
    },
    lines: (): Line[] => {
      if (!hasPython || files.length === 0) return []
      const said = filesInPython(files)
      const broken = said.filter((one, at) => one !== expected[at]).length
      return [{ name: 'ledger.tampering: in Python', tried: files.length, broken }]
    },
  }
}
