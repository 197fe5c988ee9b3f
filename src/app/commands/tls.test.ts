import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootCertificates } from 'node:tls'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDoor } from '#platform/door.ts'
import type { Terminal } from '../command-line/terminal.ts'
import { readCertified } from '../tls/files.ts'
import { tls } from './tls.ts'

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'plumbline-tls-'))
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

const run = async (...words: string[]): Promise<{ code: number; said: string }> => {
  let said = ''
  const note = (text: { readonly en: string }): void => void (said += text.en)
  const terminal: Terminal = { say: note, complain: note, write: () => undefined, stopped: () => Promise.resolve() }
  const code = await tls.run({ values: { data } as never, words, terminal })
  return { code, said }
}

const fileOf = (name: string): string => join(data, 'tls', name)

/** What a client that trusts these authorities is told by a door that opens with the files of the folder. */
const connect = async (ca: readonly string[], servername: string): Promise<string> => {
  const server = await readCertified(join(data, 'tls'), 'server')
  const app = await openDoor({ logger: false, tls: server && { cert: server.certificate, key: server.key } })
  app.get('/health', { config: { purpose: 'health' } }, async () => ({ up: true }))
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const answer = await new Promise<string>((resolve) => {
    request({ host: '127.0.0.1', port, path: '/health', ca: [...ca], servername, agent: false }, (reply) => {
      reply.on('data', (chunk: Buffer) => resolve(String(chunk)))
    })
      .on('error', (fault: Error & { code?: string }) => resolve(fault.code ?? fault.message))
      .end()
  })
  await app.close()
  return answer
}

test('a client that trusts the authority connects by the names given, and nobody else does', async () => {
  expect((await run('init', 'plumbline.chengwan.example,127.0.0.1')).code).toBe(0)
  const authority = readFileSync(fileOf('authority.pem'), 'utf8')
  expect(await connect([authority], 'plumbline.chengwan.example')).toBe('{"up":true}')
  expect(await connect([authority], '')).toBe('{"up":true}')
  expect(await connect([authority], 'elsewhere.example')).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
  expect(await connect(rootCertificates, 'plumbline.chengwan.example')).toMatch(
    /UNABLE_TO_VERIFY|SELF_SIGNED|UNABLE_TO_GET/,
  )
})

test('a second run renews the server certificate and keeps the authority that devices trust', async () => {
  await run('init', 'one.example')
  const before = [readFileSync(fileOf('authority.pem'), 'utf8'), readFileSync(fileOf('server.pem'), 'utf8')]
  expect((await run('init', 'two.example')).said).toContain('the authority is the same')
  const authority = readFileSync(fileOf('authority.pem'), 'utf8')
  expect([authority === before[0], readFileSync(fileOf('server.pem'), 'utf8') === before[1]]).toEqual([true, false])
  expect(await connect([authority], 'two.example')).toBe('{"up":true}')
})

test('nobody but the account of the product reads the files', async () => {
  await run('init')
  for (const name of ['authority.pem', 'authority-key.pem', 'server.pem', 'server-key.pem'])
    expect(statSync(fileOf(name)).mode & 0o777).toBe(0o600)
  expect(statSync(join(data, 'tls')).mode & 0o777).toBe(0o700)
})

test.each([
  [['renew'], 'is not known'],
  [['init', 'not a name'], 'neither a host name nor an address'],
  [['init', 'a..b'], 'neither'],
])('%j is answered by one sentence, and nothing is written', async (words, sentence) => {
  const { code, said } = await run(...words)
  expect([code, said.includes(sentence)]).toEqual([2, true])
  expect(() => statSync(join(data, 'tls'))).toThrow()
})
