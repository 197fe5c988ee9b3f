import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#platform/database.ts'
import { asPage, openWholeServer, type WholeServer } from './testing.ts'

const origin = 'https://plumbline.example'
let server: WholeServer

beforeAll(async () => {
  server = await openWholeServer({ proxies: ['127.0.0.1', '10.1.0.0/16'], publicOrigin: origin, secureCookies: true })
})
afterAll(() => server.close())

const ask = (headers: Record<string, string>, url = '/api/v1/identity.entrance', remoteAddress = '127.0.0.1') =>
  server.app.inject({ url, headers, remoteAddress })

test('X11 pages and verbs are served under the one public origin, and under no other name', async () => {
  expect((await ask({ host: 'plumbline.example' })).statusCode).toBe(200)
  expect((await ask({ host: '127.0.0.1:4170', 'x-forwarded-host': 'plumbline.example' })).statusCode).toBe(200)
  for (const host of ['evil.example', 'plumbline.example.evil.example', 'plumbline.example:81', '127.0.0.1:4170', ''])
    for (const url of ['/api/v1/identity.entrance', '/sign-in', '/api/openapi.json']) {
      const reply = await ask({ host }, url)
      expect(reply.statusCode, `${host} ${url}`).toBe(421)
      expect(host === '' || !reply.body.includes(host)).toBe(true)
    }
  // A stranger that is no proxy cannot claim the name.
  const claimed = await ask({ host: 'evil.example', 'x-forwarded-host': 'plumbline.example' }, '/', '203.0.113.9')
  expect(claimed.statusCode).toBe(421)
  expect((await ask({ host: '127.0.0.1:4170' }, '/health')).statusCode).toBe(200)
})

test('X4 X11 a page commands from the public origin alone', async () => {
  const send = (from: string) =>
    server.app.inject({
      method: 'POST',
      url: '/api/v1/identity.sign-out',
      headers: { ...asPage().headers, host: 'plumbline.example', origin: from },
      payload: {},
    })
  expect((await send(origin)).statusCode).not.toBe(403)
  for (const from of ['http://plumbline.example', 'https://plumbline.example:8443', 'https://evil.example', 'null'])
    expect((await send(from)).statusCode, from).toBe(403)
})

test('X3 behind a proxy with TLS the session cookie is bound to TLS, though the product itself speaks plain HTTP', async () => {
  const reply = await server.app.inject({
    method: 'POST',
    url: '/api/v1/identity.sign-out',
    headers: { ...asPage().headers, host: 'plumbline.example', origin },
    cookies: { '__Host-plumbline_session': 'x' },
    payload: {},
  })
  const [line = ''] = [reply.headers['set-cookie'] ?? []].flat()
  expect(line).toMatch(/^__Host-plumbline_session=;.*HttpOnly.*Secure/)
  expect(reply.headers['strict-transport-security']).toMatch(/max-age/)
})

test('X1 the limiter counts a visitor by the address that a known proxy tells, and believes nobody else', async () => {
  const guess = (forwarded: string, remoteAddress: string) =>
    server.app.inject({
      method: 'POST',
      url: '/api/v1/identity.sign-in',
      headers: { ...asPage().headers, host: 'plumbline.example', origin, 'x-forwarded-for': forwarded },
      payload: { staffNo: `N-${forwarded}`, password: 'not the password', ownDevice: false },
      remoteAddress,
    })
  await guess('198.51.100.7', '10.1.2.3')
  expect(await isCounted('198.51.100.7')).toBe(true)
  expect(await isCounted('10.1.2.3')).toBe(false)
  await guess('198.51.100.8', '203.0.113.9')
  expect(await isCounted('198.51.100.8')).toBe(false)
  expect(await isCounted('203.0.113.9')).toBe(true)
  // What a visitor put in front of the proxy's own word is not believed.
  await guess('192.0.2.66, 198.51.100.9', '127.0.0.1')
  expect(await isCounted('198.51.100.9')).toBe(true)
  expect(await isCounted('192.0.2.66')).toBe(false)
})

/** Whether the limiter keeps a count for a network address; it keeps digests only. */
const isCounted = (address: string): Promise<boolean> =>
  inTransaction(server.owner, { tenant: 1, person: null, scope: [] }, async ({ client }) => {
    const key = createHash('sha256').update(`source ${address}`).digest()
    return (await client.query('select from secret_try where key = $1', [key])).rows.length > 0
  })
