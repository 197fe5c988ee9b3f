/** Whether this page and this browser can use passkeys, and if not, why. */
export const passkeyState = (): 'can' | 'insecure' | 'unsupported' => {
  if (!window.isSecureContext) return 'insecure'
  return 'PublicKeyCredential' in window ? 'can' : 'unsupported'
}

/** Asks the device to make a passkey; nothing when the person breaks off. */
export const makePasskey = async (options: Record<string, unknown>): Promise<Record<string, unknown> | undefined> => {
  const { startRegistration } = await import('@simplewebauthn/browser')
  return asked(() => startRegistration({ optionsJSON: options as never }))
}

/** Asks the device to answer the challenge by one of its passkeys; nothing when the person breaks off. */
export const answerByPasskey = async (
  options: Record<string, unknown>,
): Promise<Record<string, unknown> | undefined> => {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  return asked(() => startAuthentication({ optionsJSON: options as never }))
}

const asked = async (work: () => Promise<object>): Promise<Record<string, unknown> | undefined> => {
  try {
    return { ...(await work()) }
  } catch (fault) {
    if (fault instanceof Error && ['NotAllowedError', 'AbortError', 'InvalidStateError'].includes(nameOf(fault)))
      return undefined
    throw fault
  }
}

/** The library wraps what the browser throws. */
const nameOf = (fault: Error): string => (fault.cause instanceof Error ? fault.cause.name : fault.name)
