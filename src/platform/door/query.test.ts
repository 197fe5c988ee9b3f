import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { readQuery } from './query.ts'

const schema = Type.Object({
  units: Type.Array(Type.String()),
  years: Type.Array(Type.Integer()),
  n: Type.Integer(),
  all: Type.Boolean(),
  cursor: Type.Optional(Type.String()),
})

test.each([
  [
    { n: '3', all: 'true' },
    { units: [], years: [], n: 3, all: true },
  ],
  [
    { n: '3', all: 'false', units: 'a' },
    { units: ['a'], years: [], n: 3, all: false },
  ],
  [
    { n: '3', all: 'true', units: ['a', 'b'], years: ['2027', '2028'], cursor: 'x' },
    { units: ['a', 'b'], years: [2027, 2028], n: 3, all: true, cursor: 'x' },
  ],
])('%j is read by its schema', (raw, read) => {
  expect(readQuery(schema, raw)).toEqual(read)
})
