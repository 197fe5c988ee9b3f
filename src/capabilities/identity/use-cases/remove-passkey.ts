import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { RemovePasskey } from '../contract/passkeys.ts'
import { removePasskey as remove } from '../store/passkeys.ts'

export const removePasskey: UseCase<typeof RemovePasskey> = async (cx, { passkey }) => {
  if (!(await remove(cx.tx, cx.actor.person, passkey))) return no('passkey-not-found')
  cx.record('account', cx.actor.person, { passkey: 'removed' })
  return ok({ removed: true })
}
