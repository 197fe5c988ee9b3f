import type { AnsweredByPasskey, MadePasskey } from '../contract/passkeys.ts'

/** Whether this page and this browser can use passkeys, and if not, why. */
export const passkeyState = (): 'can' | 'insecure' | 'unsupported' => {
  if (!window.isSecureContext) return 'insecure'
  return 'PublicKeyCredential' in window ? 'can' : 'unsupported'
}

/** Asks the device to make a passkey; nothing when the person breaks off. */
export const makePasskey = async (options: Record<string, unknown>): Promise<MadePasskey | undefined> => {
  const { startRegistration } = await import('@simplewebauthn/browser')
  return asked(async () => {
    const { id, rawId, type, response } = await startRegistration({ optionsJSON: options as never })
    const { clientDataJSON, attestationObject, transports = [] } = response
    return { id, rawId, type, response: { clientDataJSON, attestationObject, transports } }
  })
}

/** Asks the device to answer the challenge by one of its passkeys; nothing when the person breaks off. */
export const answerByPasskey = async (options: Record<string, unknown>): Promise<AnsweredByPasskey | undefined> => {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  return asked(async () => {
    const { id, rawId, type, response } = await startAuthentication({ optionsJSON: options as never })
    const { clientDataJSON, authenticatorData, signature, userHandle } = response
    const handle = userHandle === undefined ? {} : { userHandle }
    return { id, rawId, type, response: { clientDataJSON, authenticatorData, signature, ...handle } }
  })
}

const asked = async <Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> => {
  try {
    return await work()
  } catch (fault) {
    if (fault instanceof Error && ['NotAllowedError', 'AbortError', 'InvalidStateError'].includes(nameOf(fault)))
      return undefined
    throw fault
  }
}

/** The library wraps what the browser throws. */
const nameOf = (fault: Error): string => (fault.cause instanceof Error ? fault.cause.name : fault.name)
