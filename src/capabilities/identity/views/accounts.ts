import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { Accounts } from '../contract/codes.ts'
import { findAccounts } from '../store/account-list.ts'

export const accountsPage =
  (most: number): View<typeof Accounts> =>
  async ({ tx, actor, now, looked }, { unitPath, text }) => {
    const found = await findAccounts(tx, {
      units: actor.reach.units,
      unitPath,
      text: text?.trim() || undefined,
      role: actor.roles.includes('system-administrator') ? undefined : 'system-administrator',
      now,
      limit: most + 1,
    })
    looked(found.slice(0, most).map(({ person }) => person))
    return ok({
      accounts: found.slice(0, most).map((one) => ({ ...one, self: one.person === actor.person })),
      more: found.length > most,
    })
  }

export const accounts = accountsPage(100)
