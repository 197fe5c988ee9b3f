import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesInPython, hasPython } from './independent.ts'
import { lookThrough } from './screens/look-through.ts'
import { anHonestLog, diceOf, linesOf, look, manglings, newestOf, paperOf, tamperings } from './tampering.ts'

const times = 50

test(`LDG-12 ${times} honest ledgers give no alarm, with and without a checkpoint kept elsewhere`, () => {
  for (let seed = 1; seed <= times; seed++) {
    const log = anHonestLog(diceOf(seed))
    expect(look(linesOf(log), [])).toMatchObject({ findings: 0, agreed: 0, size: log.entries.length })
    expect(look(linesOf(log), [newestOf(log)])).toMatchObject({ findings: 0, agreed: 1 })
  }
})

test('LDG-12 there are at least twenty ways to tamper', () => {
  expect(Object.keys(tamperings).length).toBeGreaterThanOrEqual(20)
})

test.each(Object.entries(tamperings))(`LDG-12 %s: found ${times} times of ${times}`, (_name, tamper) => {
  for (let seed = 1; seed <= times; seed++) {
    const dice = diceOf(seed * 7919)
    const log = anHonestLog(dice)
    const honest = linesOf(log).join('\n')
    const kept = newestOf(log)
    tamper(log, dice)
    const lines = linesOf(log)
    expect(lines.join('\n'), `seed ${seed} changed nothing`).not.toBe(honest)
    expect(look(lines, [kept]).findings, `seed ${seed} passed`).toBeGreaterThan(0)
  }
})

test('LDG-12 what only a checkpoint kept elsewhere shows is not claimed without one', () => {
  const rewrite = tamperings['everything is written anew with the key of the log']
  const log = anHonestLog(diceOf(3))
  const kept = newestOf(log)
  rewrite?.(log, diceOf(4))
  expect(look(linesOf(log), []).findings).toBe(0)
  expect(look(linesOf(log), [kept]).found).toContainEqual({ finding: 'known-differs', at: kept.size })
})

test.runIf(hasPython)('LDG-12 the verifier in Python finds each of them, and nothing in honest ledgers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-tampering-'))
  try {
    const keep = (name: string, lines: readonly string[], known: readonly string[]) => {
      const file = join(folder, `${name}.jsonl`)
      writeFileSync(file, `${lines.join('\n')}\n`)
      return { file, known }
    }
    const honest = Array.from({ length: 10 }, (_, n) => {
      const log = anHonestLog(diceOf(n + 1))
      return keep(`honest-${n}`, linesOf(log), [paperOf(newestOf(log))])
    })
    const tampered = Object.values(tamperings).map((tamper, n) => {
      const dice = diceOf(n + 100)
      const log = anHonestLog(dice)
      const paper = paperOf(newestOf(log))
      tamper(log, dice)
      return keep(`tampered-${n}`, linesOf(log), [paper])
    })
    expect(filesInPython([...honest, ...tampered])).toEqual([...honest.map(() => true), ...tampered.map(() => false)])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test.each(Object.entries(manglings))(
  'LDG-12 %s: the browser and the verifier in Python refuse it',
  async (_name, mangle) => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-mangled-'))
    try {
      const text = `${linesOf(anHonestLog(diceOf(5))).join('\n')}\n`
      const files = [Buffer.from(text), mangle(text)].map((bytes, n) => ({ file: join(folder, String(n)), bytes }))
      for (const { file, bytes } of files) writeFileSync(file, bytes)
      const seen = await Promise.all(
        files.map(({ bytes }) => lookThrough(new Blob([Buffer.from(bytes)]), [], () => undefined)),
      )
      expect(seen.map((one) => one.is === 'ledger' && one.verdict.findings === 0)).toEqual([true, false])
      if (hasPython) expect(filesInPython(files.map(({ file }) => ({ file, known: [] })))).toEqual([true, false])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
