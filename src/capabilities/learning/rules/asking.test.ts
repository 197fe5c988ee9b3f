import { expect, test } from 'vitest'
import { askedWith, askingFor } from './asking.ts'

const hashOf = (href: string): string => href.slice(href.indexOf('#'))

test('R41 the words of a line go along behind the mark, cut to what may be asked', () => {
  const href = askingFor('礼品先登记，再上交？ 100%', false)
  expect(href).toMatch(/^\/learn\/may-i#[^?]*$/)
  expect(askedWith(hashOf(href))).toBe('礼品先登记，再上交？ 100%')
  expect(askedWith(hashOf(askingFor('长'.repeat(90), false)))).toBe('长'.repeat(60))
})

test('R41 without words, or with a mark that is none, nothing is asked', () => {
  expect(askedWith('')).toBe('')
  expect(askedWith('#%')).toBe('')
})

test('R41 on a shared device the words of a line stay out of the address', () => {
  expect(askingFor('礼品先登记，再上交？', true)).toBe('/learn/may-i')
})
