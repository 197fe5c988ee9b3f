import { SignOut } from '#capabilities/identity/contract.ts'
import { call, newKey } from '#platform/web.ts'

/** Ends the session on a shared device and leaves nothing on its screen, with or without a network. */
export const leaveDevice = (): void => {
  void call(SignOut, {}, { key: newKey() })
    .catch(() => undefined)
    .finally(() => location.replace('/device'))
}
