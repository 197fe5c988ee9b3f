import { ok } from '#kernel/result.ts'
import { named } from '#kernel/text.ts'
import type { View } from '#platform/context.ts'
import type { PresentDevice } from '../contract/shared-devices.ts'
import { presentDevice as present } from '../store/present-device.ts'
import { loadTenant } from '../store/tenants.ts'

export const presentDevice: View<typeof PresentDevice> = async ({ tx, from }) => {
  const device = await present(tx, from.device)
  const tenant = await loadTenant(tx)
  if (!device || !tenant) return ok({ device: null })
  return ok({ device: { name: device.name, organisation: named(tenant.name, tenant.nameEn) } })
}
