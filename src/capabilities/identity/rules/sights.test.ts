import { expect, test } from 'vitest'
import { everyRole } from '#kernel/verb.ts'
import { sights } from './sights.ts'

test('IDN-29 everybody sees what is their own, and no row is there twice', () => {
  expect(Object.keys(sights[0]?.sees ?? {}).sort()).toEqual([...everyRole].sort())
  expect(new Set(sights.map(({ thing }) => thing)).size).toBe(sights.length)
})

test('IDN-29 nobody but the system administrator sees names beyond the own reach, and authors see none', () => {
  const holders = sights.find(({ thing }) => thing === 'holders')?.sees
  expect([holders?.author, holders?.auditor, holders?.['system-administrator']]).toEqual([undefined, 'codes', 'system'])
})
