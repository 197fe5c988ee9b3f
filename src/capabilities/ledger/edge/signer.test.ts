import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { utf8 } from '../rules/bytes.ts'
import { ed25519 } from '../testing.ts'
import { openPseudonymKey, openSigner } from './signer.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-key-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('LDG-6 the first start makes a key for the own account only, later starts read the same', async () => {
  const data = join(folder, 'data')
  const first = await openSigner(data, 'plumbline-demo')
  const second = await openSigner(data, 'plumbline-demo')
  expect(statSync(join(data, 'ledger-key.pem')).mode & 0o777).toBe(0o600)
  expect(second.publicKey).toEqual(first.publicKey)
  const message = utf8('plumbline-demo/1\n')
  expect(ed25519(first.publicKey, message, second.sign(message))).toBe(true)
  expect(ed25519(first.publicKey, utf8('another'), second.sign(message))).toBe(false)
})

test('LDG-6 ten starts at once agree on one key and leave no draft', async () => {
  const signers = await Promise.all(Array.from({ length: 10 }, () => openSigner(folder, 'a')))
  expect(new Set(signers.map(({ publicKey }) => Buffer.from(publicKey).toString('hex'))).size).toBe(1)
  expect(readdirSync(folder)).toEqual(['ledger-key.pem'])
})

test('LDG-1 the secret of the codes has 32 bytes and stays', async () => {
  const key = await openPseudonymKey(folder)
  expect(key).toHaveLength(32)
  expect(await openPseudonymKey(folder)).toEqual(key)
})

test.each(['', 'two words', 'plus+sign'])('LDG-6 an origin that no note can carry is refused: %j', async (origin) => {
  await expect(openSigner(folder, origin)).rejects.toThrow('origin')
})

test('LDG-6 a damaged key is a fault, never a new key', async () => {
  writeFileSync(join(folder, 'ledger-key.pem'), 'damaged')
  await expect(openSigner(folder, 'a')).rejects.toThrow()
  expect(readdirSync(folder)).toEqual(['ledger-key.pem'])
})
