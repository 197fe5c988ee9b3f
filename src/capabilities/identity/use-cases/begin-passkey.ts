import { randomBytes } from 'node:crypto'
import { generateRegistrationOptions } from '@simplewebauthn/server'
import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { BeginPasskey } from '../contract/passkeys.ts'
import { plainPassword } from '../rules/password.ts'
import { siteOf } from '../rules/site-of.ts'
import { writeChallenge } from '../store/challenge.ts'
import { loadPasskeys, openSigner } from '../store/passkeys.ts'
import { loadPassword } from '../store/passwords.ts'
import { matchesSecret } from './secrets.ts'

/** IDN-16: a passkey is kept where the person can find it, and always asks for finger, face or PIN. */
export const beginPasskey: UseCase<typeof BeginPasskey> = async (cx, { password }) => {
  const { tenant, person, staffNo, name } = cx.actor
  const kept = await loadPassword(cx.tx, person)
  if (!(await matchesSecret(plainPassword(password), kept?.hash))) {
    cx.record('session', person, { refused: 'password' })
    return ok({ options: null })
  }
  cx.forgive()
  const signer = await openSigner(cx.tx, randomBytes(32))
  const options = await generateRegistrationOptions({
    rpName: 'Plumbline 准绳',
    rpID: siteOf(cx.from.origin),
    userName: staffNo,
    userDisplayName: name,
    userID: new TextEncoder().encode(`${tenant}.${person}`),
    challenge: Buffer.from(writeChallenge(signer, `add ${person}`, cx.now), 'base64url'),
    excludeCredentials: (await loadPasskeys(cx.tx, person)).map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return ok({ options: { ...options } })
}
