import { no, ok } from '#kernel/result.ts'
import { named } from '#kernel/text.ts'
import type { View } from '#platform/context.ts'
import type { DemoPeople } from '../contract.ts'
import { loadDemoPeople, loadTenant } from '../store/tenants.ts'

export const demoPeople: View<typeof DemoPeople> = async ({ tx }) => {
  const tenant = await loadTenant(tx)
  if (!tenant?.demo) return no('not-a-demo')
  const people = await loadDemoPeople(tx)
  return ok({
    organisation: named(tenant.name, tenant.nameEn),
    people: people.map(({ staffNo, name, title, roles }) => ({ staffNo, name, title, roles: [...roles] })),
  })
}
