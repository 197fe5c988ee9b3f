import { expect, test } from 'vitest'
import { verifyExport } from './rules/verify-export.ts'
import { anHonestLog, diceOf, linesOf, newestOf, tamperings } from './tampering.ts'
import { ed25519, tools } from './testing.ts'

const times = 50

const look = (lines: readonly string[], known: Parameters<typeof verifyExport>[1]) => {
  const looking = verifyExport({ hash: tools.hash, verify: ed25519 }, known)
  for (const line of lines) looking.take(line)
  return looking.finish()
}

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
