import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { OwnPasskeys } from '../contract/passkeys.ts'
import { loadPasskeys } from '../store/passkeys.ts'

export const ownPasskeys: View<typeof OwnPasskeys> = async ({ tx, actor }) =>
  ok({
    passkeys: (await loadPasskeys(tx, actor.person)).map(({ id, name, madeAt, usedAt }) => ({
      id,
      name,
      madeAt,
      usedAt,
    })),
  })
