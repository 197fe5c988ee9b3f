import { ok } from '#kernel/result.ts'
import { named } from '#kernel/text.ts'
import type { View } from '#platform/context.ts'
import type { Me } from '../contract.ts'
import { loadAccount } from '../store/accounts.ts'
import { loadTenant } from '../store/tenants.ts'

export const me: View<typeof Me> = async ({ tx, actor, today, now, timeZone, session }) => {
  const account = await loadAccount(tx, actor.person)
  const tenant = await loadTenant(tx)
  if (!account || !tenant) throw new Error('a signed-in person has an account and a tenant')
  return ok({
    person: {
      id: actor.person,
      name: actor.name,
      staffNo: actor.staffNo,
      title: named(account.title, account.titleEn),
    },
    roles: [...actor.roles],
    language: account.language,
    theme: account.theme,
    organisation: named(tenant.name, tenant.nameEn),
    today,
    now,
    timeZone,
    sessionEndsAt: session?.endsAt ?? null,
    sessionLastsUntil: session?.lastsUntil ?? null,
    purpose: actor.purpose,
    sharedDevice: session?.shared ?? false,
    demo: tenant.demo,
  })
}
