import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { PasskeyChallenge } from '../contract/passkeys.ts'
import { siteOf } from '../rules/site-of.ts'
import { writeChallenge } from '../store/challenge.ts'
import { loadSigner } from '../store/passkeys.ts'

/** Nothing while nobody has a passkey; then what the browser hands to the authenticator (WebAuthn level 3, 5.5). */
export const passkeyChallenge: View<typeof PasskeyChallenge> = async ({ tx, from, now }) => {
  const signer = await loadSigner(tx)
  if (!signer) return ok({ options: null })
  const challenge = writeChallenge(signer, 'sign-in', now)
  return ok({ options: { challenge, rpId: siteOf(from.origin), userVerification: 'required', timeout: 300_000 } })
}
