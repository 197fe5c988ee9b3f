import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base64, fromBase64, hex, joinBytes, sameBytes, utf8 } from './bytes.ts'

test('text becomes the same UTF-8 as the platform writes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(hex(utf8(text))).toBe(Buffer.from(text, 'utf8').toString('hex'))
    }),
  )
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

test.each(['A', 'AA', 'AAA', 'AB==', 'AAB=', 'A===', '====', 'AAAA=', 'AA-_', 'AA AA', 'AAAA\n'])(
  'base64 written another way is refused: %j',
  (text) => expect(fromBase64(text)).toBeUndefined(),
)

test('bytes are the same only in length and value', () => {
  const one = Uint8Array.of(1, 2)
  expect(sameBytes(one, joinBytes(Uint8Array.of(1), Uint8Array.of(2)))).toBe(true)
  expect(sameBytes(one, Uint8Array.of(1))).toBe(false)
  expect(sameBytes(one, Uint8Array.of(1, 3))).toBe(false)
})
