import { expect, test } from 'vitest'
import { moment } from '#kernel/day.ts'
import { codeFrom, isOpen, plainCode } from './code.ts'

test('IDN-9 a code is three groups of four characters that nobody takes for one another', () => {
  const code = codeFrom(Uint8Array.from({ length: 12 }, (_, n) => n * 21))
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
  expect(() => codeFrom(new Uint8Array(11))).toThrow('twelve')
})

test('IDN-9 it may be typed as people type', () => {
  expect(plainCode(' o1l7-abcd efgh ')).toBe('0117ABCDEFGH')
  expect(plainCode('ＡＢＣＤ－１２３４－５６７８')).toBe('ABCD12345678')
})

const code = { endsAt: moment('2027-01-26T01:12:00Z'), usedAt: null, withdrawnAt: null }
const before = moment('2027-01-26T01:11:59Z')

test.each([
  ['within its days', code, before, true],
  ['at their end', code, code.endsAt, false],
  ['used before', { ...code, usedAt: before }, before, false],
  ['replaced', { ...code, withdrawnAt: before }, before, false],
])('IDN-9 a code %s', (_, one, now, opens) => {
  expect(isOpen(one, now)).toBe(opens)
})
