import { expect, test } from 'vitest'
import { id } from '#kernel/id.ts'
import { parseToken, writeToken } from './token.ts'

const token = { tenant: 7, person: id<'person'>('01890a5d-ac96-774b-bcce-b302099a8057'), secret: 'a'.repeat(43) }

test('IDN-1 a token survives the cookie', () => {
  expect(parseToken(writeToken(token))).toEqual(token)
})

test.each([
  '',
  '7',
  `0.${token.person}.${token.secret}`,
  `7.${token.person}.short`,
  `7.' or 1=1.${token.secret}`,
  `7.${token.person}.${token.secret}.`,
  `7a.${token.person}.${token.secret}`,
  `1e3.${token.person}.${token.secret}`,
])('IDN-1 %j is no token', (cookie) => {
  expect(parseToken(cookie)).toBeUndefined()
})
