import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLock } from './lock.ts'
import { DataFolderTaken } from './refusal.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const leaveNote = (number: number, text: string): void => {
  mkdirSync(join(folder, 'lock'), { recursive: true })
  writeFileSync(join(folder, 'lock', `${number}`), text)
}

test('a held folder is refused a hundred times out of a hundred, and free after release', () => {
  const lock = takeLock(folder)
  for (let i = 0; i < 100; i++) expect(() => takeLock(folder)).toThrow(DataFolderTaken)
  lock.release()
  takeLock(folder).release()
})

test('a holder that is dead, or whose number went to another program, is followed', () => {
  leaveNote(7, JSON.stringify({ pid: 2 ** 22 + 1, identity: 'some boot 1' }))
  takeLock(folder).release()
  leaveNote(99, JSON.stringify({ pid: process.pid, identity: 'an earlier boot 1' }))
  takeLock(folder).release()
})

test('a note that a power cut left empty does not hold the folder', () => {
  leaveNote(3, '')
  takeLock(folder).release()
})

test('old notes do not pile up', () => {
  for (let i = 0; i < 5; i++) takeLock(folder).release()
  expect(readdirSync(join(folder, 'lock'))).toHaveLength(1)
})

test('of eight processes that follow a dead holder at once, exactly one gets the folder', async () => {
  leaveNote(7, JSON.stringify({ pid: 2 ** 22 + 1, identity: 'some boot 1' }))
  const script = `
    import { takeLock } from ${JSON.stringify(fileURLToPath(new URL('./lock.ts', import.meta.url)))}
    await new Promise((resolve) => setTimeout(resolve, Number(process.argv[1]) - Date.now()))
    try { takeLock(${JSON.stringify(folder)}); console.log('got'); setTimeout(() => {}, 3000) } catch (fault) { console.log(fault.name) }`
  const together = Date.now() + 6000
  const said = await Promise.all(
    Array.from({ length: 8 }, () => {
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script, `${together}`])
      return new Promise<string>((resolve) => child.stdout.once('data', (text) => resolve(`${text}`.trim())))
    }),
  )
  expect(said.sort()).toEqual([...Array(7).fill('DataFolderTaken'), 'got'])
})
