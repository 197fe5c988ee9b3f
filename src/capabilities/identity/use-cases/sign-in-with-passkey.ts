import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import type { Id } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { AnsweredByPasskey, SignInWithPasskey } from '../contract/passkeys.ts'
import { siteOf } from '../rules/site-of.ts'
import { isAdmitted, loadAccount } from '../store/accounts.ts'
import { takeChallenge } from '../store/challenge.ts'
import { loadPasskeys, loadSigner, noteUse } from '../store/passkeys.ts'
import { beThe, openSession } from './open-session.ts'

/** IDN-16: the passkey itself says whose it is; its signature over our challenge proves it. */
export const signInWithPasskey: UseCase<typeof SignInWithPasskey> = async (cx, { response, ownDevice }) => {
  const person = personOf(cx, response.response.userHandle)
  if (person) await beThe(cx, person)
  const used = person && (await checked(cx, person, response))
  if (!person || !used || !isAdmitted(await loadAccount(cx.tx, person))) {
    cx.record('session', cx.newId('session'), { refused: 'passkey' })
    return ok({ signedIn: false })
  }
  await noteUse(cx.tx, used.id, used.counter, cx.now)
  await openSession(cx, person, 'passkey', ownDevice ? 'lasting' : 'plain')
  return ok({ signedIn: true })
}

/** `7.01890a5d-…`, as it was given to the authenticator when the passkey was made. */
const personOf = ({ tx }: Acting, handle = ''): Id<'person'> | undefined => {
  const [tenant, person] = Buffer.from(handle, 'base64url').toString().split('.')
  return tenant === String(tx.tenant) && person && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(person)
    ? (person as Id<'person'>)
    : undefined
}

const checked = async (
  cx: Acting,
  person: Id<'person'>,
  response: AnsweredByPasskey,
): Promise<{ readonly id: string; readonly counter: number } | undefined> => {
  const signer = await loadSigner(cx.tx)
  const passkey = (await loadPasskeys(cx.tx, person)).find(({ id }) => id === response.id)
  if (!signer || !passkey) return undefined
  const { id, publicKey, counter, transports } = passkey
  const result = await verifyAuthenticationResponse({
    response: { ...response, clientExtensionResults: {} } as AuthenticationResponseJSON,
    expectedChallenge: (challenge) => takeChallenge(cx.tx, signer, 'sign-in', challenge, cx.now),
    expectedOrigin: cx.from.origin,
    expectedRPID: siteOf(cx.from.origin),
    credential: {
      id,
      publicKey: new Uint8Array(publicKey),
      counter,
      transports: [...transports] as AuthenticatorTransport[],
    },
  }).catch(() => undefined)
  return result?.verified ? { id, counter: result.authenticationInfo.newCounter } : undefined
}
