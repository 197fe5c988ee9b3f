import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { examine, type Finding } from './doctor.ts'
import { certifyServer, makeAuthority } from './tls/authority.ts'
import { tlsFolder, writeCertified } from './tls/files.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'plumbline-doctor-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const findings = async (over: Partial<Parameters<typeof examine>[0]> = {}): Promise<Finding[]> => {
  const found: Finding[] = []
  for await (const finding of examine({ data: join(home, 'data'), port: 0, host: '127.0.0.1', ...over }))
    found.push(finding)
  return found
}

const said = (found: readonly Finding[], health: Finding['health']): string =>
  found.flatMap((one) => (one.health === health ? [`${one.about.zh} ${one.about.en}`] : [])).join('\n')

test('a machine with an empty folder can run, and nothing is left behind by looking', async () => {
  const found = await findings()
  expect(said(found, 'bad')).toBe('')
  expect(said(found, 'look')).toContain('There is no data in the folder yet')
})

test('a key that others may read is found', async () => {
  mkdirSync(join(home, 'data'))
  writeFileSync(join(home, 'data', 'ledger-key.pem'), '')
  chmodSync(join(home, 'data', 'ledger-key.pem'), 0o644)
  expect(said(await findings(), 'bad')).toContain('ledger-key.pem')
})

test.each([
  [1, 'good', 'The server certificate lasts until'],
  [370, 'look', 'The server certificate ends on'],
  [398, 'bad', 'The server certificate ended on'],
] as const)('a certificate made %i days ago is %s', async (days, health, words) => {
  const made = new Date(Date.now() - days * 86_400_000)
  mkdirSync(join(home, 'data'))
  const server = await certifyServer(await makeAuthority(made), ['plumbline.example'], made)
  await writeCertified(tlsFolder(join(home, 'data')), 'server', server)
  expect(said(await findings(), health)).toContain(words)
})

test('a taken port is told', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  const { port } = taken.address() as { port: number }
  expect(said(await findings({ port }), 'look')).toContain(`${port}`)
  taken.close()
})

test('a server that confirms before it has written is found', async () => {
  const { host, port, user, password, database } = inject('testServer').owner
  const databaseUrl = `postgres://${user}:${password}@${encodeURIComponent(`${host}`)}:${port}/${database}`
  expect(said(await findings({ databaseUrl }), 'bad')).toContain('fsync')
})
