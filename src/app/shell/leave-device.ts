import { SignOut } from '#capabilities/identity/contract.ts'
import { call } from '#platform/web.ts'

/** Ends the session on a shared device and leaves nothing on its screen, with or without a network. */
export const leaveDevice = (): void => {
  void call(SignOut, {}, { key: crypto.getRandomValues(new Uint32Array(4)).join('-') })
    .catch(() => undefined)
    .finally(() => location.replace('/device'))
}
