import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import {
  anHonestLog,
  diceOf,
  linesOf,
  manglings,
  newestOf,
  paperOf,
  tamperings,
} from '#capabilities/ledger/tampering.ts'
import type { Terminal } from '../command-line/terminal.ts'
import { StartRefusal } from '../start-refusal.ts'
import { verify } from './verify.ts'

const folder = mkdtempSync(join(tmpdir(), 'plumbline-verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const keep = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const keepLog = (name: string, log: Parameters<typeof linesOf>[0]): string => keep(name, `${linesOf(log).join('\n')}\n`)

const run = async (file: string, checkpoint?: string): Promise<{ code: number; said: string }> => {
  let said = ''
  const note = (text: { readonly en: string }): void => void (said += `${text.en}\n`)
  const terminal: Terminal = { say: note, complain: note, write: () => undefined, stopped: () => Promise.resolve() }
  const code = await verify.run({ values: { checkpoint } as never, words: [file], terminal })
  return { code, said }
}

test('an honest export is consistent, and says whether it was compared with a checkpoint kept elsewhere', async () => {
  const log = anHonestLog(diceOf(1))
  const file = keepLog('honest.jsonl', log)
  expect(await run(file)).toMatchObject({ code: 0, said: expect.stringContaining('Not compared') })
  expect(await run(file, keep('paper', paperOf(newestOf(log))))).toMatchObject({
    code: 0,
    said: expect.stringContaining('contains the checkpoint kept elsewhere'),
  })
})

test('a rewrite with the key of the log ends with code 3 and names the checkpoint kept elsewhere', async () => {
  const log = anHonestLog(diceOf(2))
  const paper = keep('old-paper', paperOf(newestOf(log)))
  tamperings['everything is written anew with the key of the log']?.(log, diceOf(3))
  const file = keepLog('rewritten.jsonl', log)
  expect((await run(file)).code).toBe(0)
  expect(await run(file, paper)).toMatchObject({ code: 3, said: expect.stringContaining('history has been rewritten') })
})

test('a file that is not there, one that is something else and a paper without a checkpoint are told', async () => {
  await expect(run(join(folder, 'nothing'))).rejects.toThrow(StartRefusal)
  expect((await run(keep('letter.txt', 'Dear auditor\n'))).code).toBe(3)
  const file = keepLog('again.jsonl', anHonestLog(diceOf(4)))
  await expect(run(file, keep('letter', 'no checkpoint'))).rejects.toThrow(StartRefusal)
})

test.each(Object.entries(manglings))('%s: refused with code 3', async (_name, mangle) => {
  const text = `${linesOf(anHonestLog(diceOf(5))).join('\n')}\n`
  expect((await run(keep('unmangled.jsonl', text))).code).toBe(0)
  expect((await run(keep('mangled.jsonl', mangle(text)))).code).toBe(3)
})

test('a last line without its line break is said to be cut off', async () => {
  const lines = linesOf(anHonestLog(diceOf(6))).join('\n')
  expect((await run(keep('torn.jsonl', lines))).said).toContain('breaks off')
})
