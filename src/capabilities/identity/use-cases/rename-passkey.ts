import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { RenamePasskey } from '../contract/passkeys.ts'
import { renamePasskey as rename } from '../store/passkeys.ts'

export const renamePasskey: UseCase<typeof RenamePasskey> = async (cx, { passkey, name }) => {
  if (!(await rename(cx.tx, cx.actor.person, passkey, name.trim()))) return no('passkey-not-found')
  cx.record('account', cx.actor.person, { passkey: 'renamed', name: name.trim() })
  return ok({ renamed: true })
}
