import { expect, test } from 'vitest'
import { siteOf } from './site-of.ts'

test.each([
  ['https://plumbline.example', 'plumbline.example'],
  ['http://localhost:4170', 'localhost'],
  ['https://plumbline.example@evil.example/x', ''],
  ['', ''],
])('IDN-16 a passkey made at %s is bound to “%s”', (origin, site) => {
  expect(siteOf(origin)).toBe(site)
})
