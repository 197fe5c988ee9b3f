import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64, fromBase64, hex, joinBytes, sameBytes, shortRoot, utf8 } from './bytes.ts'

test('text becomes the same UTF-8 as the platform writes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(hex(utf8(text))).toBe(Buffer.from(text, 'utf8').toString('hex'))
    }),
  )
  for (const text of ['\u007f', '\u0080', '\u07ff', '\u0800', '\ue000', '\uffff', '\u{10000}', '\u{10ffff}'])
    expect(hex(utf8(text))).toBe(Buffer.from(text, 'utf8').toString('hex'))
  expect(hex(utf8('廉洁 é €😀'))).toBe(Buffer.from('廉洁 é €😀').toString('hex'))
})

test('half a surrogate pair has no bytes', () => {
  expect(() => utf8('a\ud800b')).toThrow('surrogate')
  expect(() => utf8('\udc00')).toThrow('surrogate')
})

test('base64 is the same as the platform writes, and comes back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const text = base64(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64'))
      expect(fromBase64(text)).toEqual(bytes)
    }),
  )
})

test.each(['A', 'AA', 'AAA', 'AB==', 'AAB=', 'A===', '====', 'AAAA=', 'AA==AA', 'A=AA', 'AA-_', 'AA AA', 'AAAA\n'])(
  'base64 written another way is refused: %j',
  (text) => expect(fromBase64(text)).toBeUndefined(),
)

test('bytes are the same only in length and value', () => {
  const one = Uint8Array.of(1, 2)
  expect(sameBytes(one, joinBytes(Uint8Array.of(1), Uint8Array.of(2)))).toBe(true)
  expect(sameBytes(one, Uint8Array.of(1))).toBe(false)
  expect(sameBytes(Uint8Array.of(1), one)).toBe(false)
  expect(sameBytes(new Uint8Array(), one)).toBe(false)
  expect(sameBytes(one, Uint8Array.of(1, 3))).toBe(false)
})

test('the short form of a root is its first four bytes in two groups', () => {
  expect(shortRoot(Uint8Array.of(0xab, 0xcd, 0x01, 0x23, 0x99))).toBe('abcd 0123')
})
