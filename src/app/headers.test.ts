import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPage, openWholeServer, type WholeServer } from './testing.ts'

let server: WholeServer
beforeAll(async () => {
  server = await openWholeServer({ hindrance: async () => 'database-lost' })
})
afterAll(() => server.close())

const expected = {
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^no-referrer$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /geolocation=\(\).*camera=\(\)|camera=\(\).*geolocation=\(\)/,
  'content-security-policy': /frame-ancestors 'none'/,
}

/** Every route that there is, found by asking the server, and every way to be refused. */
const everything = async (): Promise<{ method: 'GET' | 'POST'; url: string; payload?: string; headers?: object }[]> => {
  const { paths } = (await server.app.inject('/api/openapi.json')).json() as { paths: Record<string, object> }
  const verbs = Object.entries(paths).flatMap(([url, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase() as 'GET' | 'POST', url })),
  )
  const json = { 'content-type': 'application/json' }
  return [
    ...verbs,
    ...[
      '/',
      '/today',
      '/speak-up',
      '/verify',
      '/health',
      '/ready',
      '/api/openapi.json',
      '/api/reader/',
      '/assets/page.js',
    ].map((url) => ({ method: 'GET' as const, url })),
    { method: 'GET', url: '/api/v1/nobody.knows' },
    { method: 'GET', url: '/assets/none.js' },
    { method: 'POST', url: '/today' },
    { method: 'GET', url: '/%' },
    { method: 'POST', url: '/api/v1/identity.sign-out', payload: '{', headers: json },
    { method: 'POST', url: '/api/v1/identity.sign-out', payload: '{"__proto__":{}}', headers: json },
    { method: 'POST', url: '/api/v1/identity.sign-out', payload: 'x'.repeat(1_100_000), headers: json },
    { method: 'POST', url: '/api/v1/identity.sign-out', payload: 'a=b', headers: { 'content-type': 'text/plain' } },
  ]
}

test('X9 every route and every refusal has the headers that hold a browser', async () => {
  const asked = await everything()
  expect(asked.length).toBeGreaterThan(100)
  const statuses = new Set<number>()
  for (const { method, url, payload, headers } of asked) {
    const reply = await server.app.inject({
      method,
      url,
      ...(payload === undefined ? {} : { payload, headers: headers as Record<string, string> }),
    })
    statuses.add(reply.statusCode)
    for (const [name, value] of Object.entries(expected))
      expect([method, url, name, reply.headers[name]], `${method} ${url}`).toEqual([
        method,
        url,
        name,
        expect.stringMatching(value),
      ])
    expect(reply.headers['x-powered-by'] ?? reply.headers.server).toBeUndefined()
  }
  expect([...statuses].sort()).toEqual(expect.arrayContaining([200, 400, 401, 404, 413, 415, 503]))
})

test('X9 a page of ours runs no inline script, takes no inline style and turns no text into markup', async () => {
  const rules = String((await server.app.inject('/today')).headers['content-security-policy'])
  expect(rules).not.toMatch(/unsafe|https?:|\*/)
  for (const rule of [
    "default-src 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types plumbline',
  ])
    expect(rules).toContain(rule)
})

test('/health lives while /ready says what stands in the way, and no more', async () => {
  expect((await server.app.inject('/health')).json()).toEqual({ up: true })
  const ready = await server.app.inject('/ready')
  expect([ready.statusCode, ready.json()]).toEqual([503, { ready: false, reason: 'database-lost' }])
})

test.each(['/api/v1/identity.sign-out', '/api/v1/organisation.read-roster'])(
  'X7 two gigabytes to %s are refused within a second, before they are read',
  async (url) => {
    const port = await portOf()
    const began = performance.now()
    const answer = await raw(
      port,
      `POST ${url} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2000000000\r\n\r\n{`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(performance.now() - began).toBeLessThan(1_000)
  },
)

test.each([
  ['two lengths', 'POST /health HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello'],
  [
    'a length and chunks',
    'POST /health HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['a header with a broken line', 'GET /health HTTP/1.1\r\nhost: x\r\nx: a\n b\r\n\r\n'],
  ['a header without an end', `GET /health HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`],
])('X7 %s is no request', async (_what, text) => {
  expect(await raw(await portOf(), text)).toMatch(/^HTTP\/1\.1 4\d\d /)
})

/** Connections that dawdle beside everybody else; five hundred in the proof. */
const dawdlers = Number(process.env.PLUMBLINE_SLOW_CONNECTIONS ?? 200)

/** The four ways of slowhttptest. */
const slowWays: readonly (readonly [string, (socket: Socket) => unknown])[] = [
  ['never end their head', (socket) => socket.write('GET /health HTTP/1.1\r\nhost: x\r\nx-slow: ')],
  [
    'never end their body',
    (socket) =>
      socket.write(
        'POST /api/v1/identity.sign-out HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 900000\r\n\r\n{',
      ),
  ],
  ['read no answer', (socket) => socket.pause().write('GET /assets/large.js HTTP/1.1\r\nhost: x\r\n\r\n')],
  [
    'want one file in a thousand pieces',
    (socket) =>
      socket.write(`GET /assets/page.js HTTP/1.1\r\nhost: x\r\nrange: bytes=${'0-5,'.repeat(1_000)}0-5\r\n\r\n`),
  ],
]

test.each(slowWays)(`X7 beside ${dawdlers} who %s others are served`, async (_what, dawdle) => {
  const port = await portOf()
  const slow = Array.from({ length: dawdlers }, () => connect(port, '127.0.0.1').on('error', () => undefined))
  for (const socket of slow) dawdle(socket)
  const began = performance.now()
  for (let n = 0; n < 20; n++) expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200)
  expect((performance.now() - began) / 20).toBeLessThan(250)
  for (const socket of slow) socket.destroy()
})

test('X7 a head has ten seconds and a body two minutes', () => {
  const { headersTimeout, requestTimeout, keepAliveTimeout, maxConnections } = server.app.server
  expect([headersTimeout, requestTimeout, keepAliveTimeout, maxConnections]).toEqual([10_000, 120_000, 10_000, 10_000])
})

test('X7 a file asked for in a thousand pieces is not sent a thousand times', async () => {
  const ranges = `range: bytes=${'0-5,'.repeat(1_000)}0-5`
  const answer = await raw(await portOf(), `GET /assets/page.js HTTP/1.1\r\nhost: x\r\n${ranges}\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1\.1 (200|206|416) /)
  expect(answer).not.toContain('multipart/byteranges')
})

test('X7 a connection opened ahead of need gets no word when its time is up: it would answer its next question', async () => {
  const port = await portOf()
  const arrived = once(server.app.server, 'connection')
  const visitor = connect(port, '127.0.0.1')
  let heard = ''
  visitor.on('data', (chunk) => {
    heard += chunk
  })
  const [socket] = await arrived
  const gone = once(visitor, 'close')
  server.app.server.emit('clientError', Object.assign(new Error(), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket)
  await gone
  expect(heard).toBe('')
})

test('X11 no word of a visitor becomes an address of ours', async () => {
  for (const host of ['evil.example', 'evil.example:80@x', '127.0.0.1/evil'])
    for (const url of [
      '/',
      '//evil.example',
      '/\\evil.example',
      '/sign-in?to=https://evil.example',
      '/https://evil.example',
    ]) {
      const reply = await server.app.inject({
        method: 'GET',
        url,
        headers: { host, 'x-forwarded-host': 'evil.example' },
      })
      expect([reply.headers.location, reply.body.includes('evil')]).toEqual([undefined, false])
    }
})

test('X4 a page of another site changes nothing', async () => {
  const { headers, cookies } = asPage()
  for (const over of [
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
    { 'content-type': 'text/plain' },
  ]) {
    const reply = await server.app.inject({
      method: 'POST',
      url: '/api/v1/identity.set-preferences',
      cookies,
      headers: { ...headers, ...over },
      payload: '{"language":"en"}',
    })
    expect([403, 415]).toContain(reply.statusCode)
  }
})

const portOf = async (): Promise<number> => {
  if (!server.app.server.listening) await server.app.listen({ port: 0, host: '127.0.0.1' })
  return (server.app.server.address() as AddressInfo).port
}

/** Sends bytes as they are and answers what comes back until the other side has said enough. */
const raw = (port: number, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.setTimeout(5_000, () => socket.destroy(new Error('no answer')))
    let answer = ''
    socket.on('data', (bytes) => {
      answer += bytes
      if (answer.includes('\r\n\r\n')) socket.destroy()
    })
    socket.once('close', () => resolve(answer))
    socket.once('error', (fault) => (answer ? resolve(answer) : reject(fault)))
  })
