import { expect, test } from 'vitest'
import { parseReason } from './reason.ts'

test.each([
  ['post:purchasing', { kind: 'post', code: 'purchasing' }],
  ['family:gifts-hospitality', { kind: 'family', code: 'gifts-hospitality' }],
  ['role:leader', { kind: 'role', code: 'leader' }],
  ['leading', { kind: 'leading', code: null }],
  ['everyone', { kind: 'everyone', code: null }],
  ['post:', { kind: 'plan', code: null }],
  ['because', { kind: 'plan', code: null }],
])('LRN-1 the reason %s', (text, reason) => {
  expect(parseReason(text)).toEqual(reason)
})
