import { expect, test } from 'vitest'
import { isSigned, type Verify } from './signature.ts'

const message = Uint8Array.of(1, 2, 3)
const signature = new Uint8Array(64)
const yes: Verify = () => true
const counts = (key: string, verify = yes): boolean =>
  isSigned(verify, Uint8Array.from(Buffer.from(key, 'hex')))(message, signature)
const zeros = '00'.repeat(30)
const ones = 'ff'.repeat(30)

test.each([
  ['of order 1', `01${zeros}00`],
  ['of order 2', `ec${ones}7f`],
  ['of order 4', `00${zeros}00`],
  ['of order 4, the other one', `00${zeros}80`],
  ['of order 8', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'],
  ['of order 8, the second', '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85'],
  ['of order 8, the third', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'],
  ['of order 8, the fourth', 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa'],
  ['of order 1, written with a sign', `01${zeros}80`],
  ['of order 2, written with a sign', `ec${ones}ff`],
  ['written with the prime', `ed${ones}7f`],
  ['written with the prime and a sign', `ed${ones}ff`],
  ['written with one more than the prime', `ee${ones}7f`],
  ['written with two more than the prime', `ef${ones}7f`],
  ['written with all that fits', `ff${ones}ff`],
  ['one byte too short', `02${zeros}`],
  ['one byte too long', `02${zeros}0000`],
  ['of no bytes', ''],
])('LDG-6 nothing is signed by a key %s', (_, key) => expect(counts(key)).toBe(false))

test.each([
  ['the least that is none of these', `02${zeros}00`],
  ['the most', `eb${ones}7f`],
  ['the most, with a sign', `eb${ones}ff`],
  ['one of RFC 8032', 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'],
])('LDG-6 of %s the verifier is asked', (_, key) => {
  expect(counts(key)).toBe(true)
  expect(counts(key, () => false)).toBe(false)
})

test('LDG-6 the verifier is asked about this key, message and signature', () => {
  const key = Uint8Array.from(Buffer.from(`02${zeros}00`, 'hex'))
  const asked: unknown[] = []
  isSigned((...all) => asked.push(all) > 0, key)(message, signature)
  expect(asked).toEqual([[Uint8Array.from(Buffer.from(`02${zeros}00`, 'hex')), message, signature]])
})
