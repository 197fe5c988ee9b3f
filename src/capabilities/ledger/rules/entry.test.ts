import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moment } from '#kernel/day.ts'
import { aKeptFact, aLedgerEntry } from '../sample.ts'
import { type Hash, hex } from './bytes.ts'
import { commitmentOf, factLeaf, factsRoot } from './commitment.ts'
import { entryText } from './entry.ts'
import { pseudonymOf } from './pseudonym.ts'

const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest()

test('LDG-1 an entry is one canonical text with codes and commitments only', () => {
  const entry = aLedgerEntry({ factsRoot: new Uint8Array(32).fill(1), prevRoot: new Uint8Array(32).fill(2) })
  expect(entryText(entry)).toBe(
    '{"actor":"00112233aabbccdd","commit":"AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=","facts":1,' +
      '"occurred":"2027-01-11T08:30Z","prev_root":"AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=",' +
      '"recorded":"2027-01-12T01:12Z","type":"responsibility.remind-holder","v":1}',
  )
})

test('LDG-1 a code is the same all year, another one next year, for another person and under another key', () => {
  const key = Buffer.from('a key of the data folder')
  const code = (k: Uint8Array, person: string, at: string) => pseudonymOf(sha256, k, person, moment(at))
  const one = code(key, 'person-1', '2027-01-12T01:12:09Z')
  expect(one).toMatch(/^[0-9a-f]{16}$/)
  expect(code(key, 'person-1', '2027-12-31T23:59:59Z')).toBe(one)
  expect(code(key, 'person-1', '2028-01-01T00:00:00Z')).not.toBe(one)
  expect(code(key, 'person-2', '2027-01-12T01:12:09Z')).not.toBe(one)
  expect(code(Buffer.from('another'), 'person-1', '2027-01-12T01:12:09Z')).not.toBe(one)
})

test('LDG-1 the code is the HMAC of the platform, for short and long keys', () => {
  const isSame = (key: Uint8Array) => {
    const expected = createHmac('sha256', key).update('2027/p').digest('hex').slice(0, 16)
    expect(pseudonymOf(sha256, key, 'p', moment('2027-06-30T00:00:00Z'))).toBe(expected)
  }
  for (const length of [0, 63, 64, 65, 150]) isSame(new Uint8Array(length).fill(length))
  fc.assert(fc.property(fc.uint8Array({ maxLength: 150 }), isSame))
})

test('LDG-3 a commitment is the hash of salt and payload', () => {
  const salt = new Uint8Array(32).fill(7)
  const expected = createHash('sha256').update(Buffer.alloc(32, 7)).update('{"on":"廉"}', 'utf8').digest('hex')
  expect(hex(commitmentOf(sha256, salt, '{"on":"廉"}'))).toBe(expected)
  expect(() => commitmentOf(sha256, new Uint8Array(31), '{}')).toThrow('32 bytes')
})

test.each([
  ['salt', { salt: new Uint8Array(32).fill(9) }],
  ['payload', { payload: '{"reminded":"2027-01-13"}' }],
  ['version', { version: 2 }],
  ['thing', { stream: 'other' }],
  ['kind', { kind: 'other' }],
])('LDG-3 another %s gives another leaf', (_, other) => {
  expect(hex(factLeaf(sha256, aKeptFact(other)))).not.toBe(hex(factLeaf(sha256, aKeptFact())))
})

test('LDG-3 the facts of a command keep their order', () => {
  const [a, b] = [aKeptFact(), aKeptFact({ version: 2 })]
  expect(hex(factsRoot(sha256, [a, b]))).not.toBe(hex(factsRoot(sha256, [b, a])))
})
