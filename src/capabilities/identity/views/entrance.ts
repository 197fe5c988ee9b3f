import { ok } from '#kernel/result.ts'
import { named } from '#kernel/text.ts'
import type { View } from '#platform/context.ts'
import type { Entrance } from '../contract/sign-in.ts'
import { loadTenant } from '../store/tenants.ts'

export const entrance: View<typeof Entrance> = async ({ tx }) => {
  const tenant = await loadTenant(tx)
  return ok({ organisation: tenant ? named(tenant.name, tenant.nameEn) : null, demo: tenant?.demo ?? false })
}
