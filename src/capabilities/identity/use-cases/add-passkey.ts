import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AddPasskey } from '../contract/passkeys.ts'
import { siteOf } from '../rules/site-of.ts'
import { takeChallenge } from '../store/challenge.ts'
import { loadSigner, savePasskey } from '../store/passkeys.ts'

export const addPasskey: UseCase<typeof AddPasskey> = async (cx, { response, name }) => {
  const { person } = cx.actor
  const signer = await loadSigner(cx.tx)
  if (!signer) return no('passkey-not-valid')
  const checked = await verifyRegistrationResponse({
    response: { ...response, clientExtensionResults: {} } as RegistrationResponseJSON,
    expectedChallenge: (challenge) => takeChallenge(cx.tx, signer, `add ${person}`, challenge, cx.now),
    expectedOrigin: cx.from.origin,
    expectedRPID: siteOf(cx.from.origin),
  }).catch(() => undefined)
  if (!checked?.verified) return no('passkey-not-valid')
  const { credential } = checked.registrationInfo
  await savePasskey(cx.tx, {
    id: credential.id,
    personId: person,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: credential.transports ?? [],
    name: name.trim(),
    madeAt: cx.now,
    usedAt: null,
  })
  cx.record('account', person, { passkey: 'added', name: name.trim() })
  cx.forgive()
  return ok({ added: true })
}
