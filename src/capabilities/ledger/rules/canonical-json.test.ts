import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalInOrder, canonicalJson } from './canonical-json.ts'

test('LDG-3 the example of RFC 8785 section 3.2.2', () => {
  const given = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`)
  expect(canonicalJson(given)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  )
})

test('LDG-3 the sorting example of RFC 8785 section 3.2.3', () => {
  const given = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 }
  expect(canonicalJson(given)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
})

// RFC 8785 appendix B: the bits of a double and how it is written.
test.each([
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['41b3de4355555555', '333333333.3333333'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
])('LDG-3 the double %s is written %s', (bits, written) => {
  expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(written)
})

test('LDG-3 the order of members does not matter, the value comes back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      expect(canonicalJson(turned(JSON.parse(text)))).toBe(text)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

test('LDG-3 a member without a value is left out', () => {
  expect(canonicalJson({ b: undefined, a: null })).toBe('{"a":null}')
})

test('LDG-3 members that stand in order are written the same without being sorted', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', '"', '\\', 'u', 'd', '8', '0', '\n', '\u2028', '廉', '😀') })
  fc.assert(
    fc.property(texts, fc.integer(), fc.option(texts, { nil: undefined }), (a, b, c) => {
      expect(canonicalInOrder({ a, b, c, d: [{ a }] })).toBe(canonicalJson({ a, b, c, d: [{ a }] }))
    }),
  )
  expect(canonicalInOrder({ a: '\\ud800' })).toBe(String.raw`{"a":"\\ud800"}`)
  expect(() => canonicalInOrder({ a: 'x\ud800' })).toThrow('half a surrogate pair')
  expect(() => canonicalInOrder({ '\udc00': 1 })).toThrow('half a surrogate pair')
})

test.each([
  ['NaN', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a date', new Date(0)],
  ['a function', () => 1],
  ['a bigint', 1n],
  ['a hole', [undefined]],
  ['nothing', undefined],
  ['half a pair', '\ud800'],
  ['half a pair in a key', { '\udc00a': 1 }],
])('LDG-3 %s is not JSON', (_, value) => {
  expect(() => canonicalJson(value)).toThrow(/^(not a JSON (value|number)|half a surrogate pair)/)
})

test('LDG-3 an object without a parent is plain; one of a class is not', () => {
  expect(canonicalJson(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}')
  expect(() => canonicalJson(new (class Thing {})())).toThrow('not a JSON value: object')
})
