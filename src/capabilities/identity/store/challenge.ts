import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { later, type Moment, moment } from '#kernel/day.ts'

import type { Tx } from '#platform/database.ts'
import { useChallenge } from './passkeys.ts'

const lifeMs = 5 * 60_000

/** IDN-16: a challenge carries its own end and our signature, so that asking for one keeps nothing. */
export const writeChallenge = (signer: Buffer, purpose: string, now: Moment): string => {
  const text = `${randomBytes(18).toString('base64url')}.${Date.parse(later(now, lifeMs))}`
  return Buffer.from(`${text}.${signatureOf(signer, purpose, text)}`).toString('base64url')
}

/** IDN-16: whether the challenge is ours, for this purpose, not over, and answered for the first time. */
export const takeChallenge = async (
  tx: Tx,
  signer: Buffer,
  purpose: string,
  challenge: string,
  now: Moment,
): Promise<boolean> => {
  const [nonce, end, signature] = Buffer.from(challenge, 'base64url').toString().split('.')
  if (!nonce || !end || !signature || !/^\d{13}$/.test(end)) return false
  const expected = signatureOf(signer, purpose, `${nonce}.${end}`)
  if (signature.length !== expected.length || !timingSafeEqual(Buffer.from(signature), Buffer.from(expected)))
    return false
  const endsAt = moment(new Date(Number(end)).toISOString())
  return now < endsAt && useChallenge(tx, createHash('sha256').update(challenge).digest(), now, endsAt)
}

const signatureOf = (signer: Buffer, purpose: string, text: string): string =>
  createHmac('sha256', signer).update(`${purpose} ${text}`).digest('base64url')
