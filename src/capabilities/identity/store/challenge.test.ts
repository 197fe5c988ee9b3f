import { expect } from 'vitest'
import { later } from '#kernel/day.ts'
import { test, testNow } from '#platform/testing.ts'
import { takeChallenge, writeChallenge } from './challenge.ts'

const signer = Buffer.alloc(32, 7)

test('IDN-16 a challenge is answered once, for its purpose, within five minutes, and only if it is ours', async ({
  cx,
}) => {
  const make = () => writeChallenge(signer, 'sign-in', testNow)
  const take = (challenge: string, over: { signer?: Buffer; purpose?: string; ms?: number } = {}) =>
    takeChallenge(cx.tx, over.signer ?? signer, over.purpose ?? 'sign-in', challenge, later(testNow, over.ms ?? 0))
  const challenge = make()
  expect([await take(challenge), await take(challenge)]).toEqual([true, false])
  expect(await take(make(), { ms: 299_000 })).toBe(true)
  expect(await take(make(), { ms: 300_000 })).toBe(false)
  expect(await take(make(), { purpose: 'add somebody' })).toBe(false)
  expect(await take(make(), { signer: Buffer.alloc(32, 8) })).toBe(false)
  for (const forged of ['', 'x', Buffer.from('a.b.c').toString('base64url'), `${make()}A`.replace(/^./, 'Z')])
    expect(await take(forged)).toBe(false)
})
