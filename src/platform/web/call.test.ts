import { Type } from 'typebox'
import { afterEach, expect, test, vi } from 'vitest'
import { question, verb } from '#kernel/verb.ts'
import { call, queryOf, requestOf } from './call.ts'
import type { Problem } from './problem.ts'

const access = { roles: 'anyone', data: 'public' } as const
const List = question('risk.posts', access, {
  input: Type.Object({ grades: Type.Array(Type.String()), unit: Type.Union([Type.String(), Type.Null()]) }),
  answer: Type.Object({ n: Type.Number() }),
  refusals: ['post-not-found'],
})
const Import = verb('exchange.import', access, {
  input: Type.Object({ kind: Type.String() }),
  answer: Type.Object({}),
  upload: { maxBytes: 10 },
})
const Rename = verb('risk.rename', access, {
  input: Type.Object({ name: Type.String() }),
  answer: Type.Object({}),
})
const asked = { grades: ['high'], unit: null }

const answering = (status: number, body: string) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(body, { status })),
  )

afterEach(() => vi.unstubAllGlobals())

test('a question goes out by GET: lists repeated, absent values left out', () => {
  expect(queryOf({ grade: ['high', 'low'], unit: null, text: '采购 岗', page: 2, all: false })).toBe(
    '?grade=high&grade=low&text=%E9%87%87%E8%B4%AD+%E5%B2%97&page=2&all=false',
  )
  expect(requestOf(List, asked, undefined)).toEqual({
    path: '/api/v1/risk.posts?grades=high',
    init: { method: 'GET' },
  })
})

test('a file follows its input in one form', () => {
  const { init } = requestOf(Import, { kind: 'roster' }, new File(['x'], '名册.csv'))
  if (!(init.body instanceof FormData)) throw new Error('no form')
  const fields = [...init.body.entries()]
  expect(fields.map(([name]) => name)).toEqual(['input', 'file'])
  expect(fields[0]?.[1]).toBe('{"kind":"roster"}')
  expect(fields[1]?.[1]).toMatchObject({ name: '名册.csv' })
})

test('a command carries its key', async () => {
  answering(200, '{}')
  expect(await call(Rename, { name: 'a' }, { key: 'k-1' })).toEqual({ ok: true, value: {} })
  const [path, init] = vi.mocked(fetch).mock.calls[0] ?? []
  expect(path).toBe('/api/v1/risk.rename')
  expect(init).toMatchObject({
    method: 'POST',
    body: '{"name":"a"}',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'k-1' },
  })
})

test('a refusal of the contract is a value', async () => {
  answering(404, '{"refusal":"post-not-found"}')
  expect(await call(List, asked)).toEqual({ ok: false, refusal: 'post-not-found' })
})

test.each<[number, string, Problem]>([
  [401, '{"refusal":"signed-out"}', { kind: 'signed-out' }],
  [403, '{"refusal":"not-permitted","roles":["officer","x"]}', { kind: 'not-permitted', roles: ['officer'] }],
  [400, '{"refusal":"invalid","where":["/name"]}', { kind: 'invalid', where: ['/name'] }],
  [
    400,
    '{"refusal":"unknown-member","where":["/role"],"says":{"zh":"旧","en":"old"}}',
    { kind: 'outdated', says: { zh: '旧', en: 'old' } },
  ],
  [500, '{"refusal":"failed","code":"8k2f"}', { kind: 'failed', code: 'PL-500-8k2f' }],
  [409, '{"refusal":"key-reused"}', { kind: 'failed', code: 'PL-409-key-reused' }],
  [502, '<html>', { kind: 'failed', code: 'PL-502' }],
])('status %i with %s is a problem', async (status, body, problem) => {
  answering(status, body)
  await expect(call(List, asked)).rejects.toMatchObject({ problem })
})

test('no connection is the problem offline', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no route')))
  await expect(call(List, asked)).rejects.toMatchObject({ problem: { kind: 'offline' } })
})
