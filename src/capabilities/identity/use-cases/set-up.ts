import { later, type Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Language } from '#kernel/text.ts'
import type { Acting } from '#platform/context.ts'
import { setReach, type Tx } from '#platform/database.ts'
import type { Slips } from '../contract/codes.ts'
import { choosePassword, type PasswordRefusal } from '../rules/password.ts'
import { markSignedUp, savePreferences, syncAccounts } from '../store/accounts.ts'
import { saveGrants } from '../store/grants.ts'
import { savePassword } from '../store/passwords.ts'
import { replaceLinks, useLink } from '../store/setup-links.ts'
import { loadTenant, saveTenant, type Tenant } from '../store/tenants.ts'
import { openSession } from './open-session.ts'
import { printCodes } from './print-codes.ts'
import { digestOf, hashSecret, isCommonPassword, newSecret } from './secrets.ts'

const linkMs = 24 * 3_600_000

/**
 * IDN-14: while no organisation is set up, each start makes a link that is good once for a day.
 *
 * @returns its secret, or nothing when there is an organisation already
 */
export const makeSetupLink = async (tx: Tx, now: Moment): Promise<string | undefined> => {
  if (await loadTenant(tx)) return undefined
  const secret = newSecret()
  await replaceLinks(tx, { digest: digestOf(secret), madeAt: now, endsAt: later(now, linkMs), usedAt: null })
  return secret
}

export const administratorRoles = ['system-administrator', 'security-administrator', 'audit-administrator'] as const

export interface NewAdministrator {
  readonly personId: Id<'person'>
  readonly staffNo: string
  readonly name: string
}

export interface NewOrganisation {
  readonly link: string
  readonly tenant: Omit<Tenant, 'demo'>
  /** Who does the set-up: the system administrator, with a password. */
  readonly system: NewAdministrator & { readonly password: string; readonly language: Language }
  readonly security: NewAdministrator
  readonly audit: NewAdministrator
}

export type SetUpRefusal = 'link-used' | 'already-set-up' | 'same-person' | PasswordRefusal

/**
 * IDN-14: opens the organisation with three administrators who are three people; the one who does it signs in, the two
 * others get a code each.
 */
export const openOrganisation = async (
  cx: Acting,
  { link, tenant, system, security, audit }: NewOrganisation,
): Promise<Result<Slips, SetUpRefusal>> => {
  if (await loadTenant(cx.tx)) return no('already-set-up')
  const people = [system, security, audit]
  if (new Set(people.map(({ staffNo }) => staffNo.toLowerCase())).size < people.length)
    return unguessed(cx, 'same-person')
  const chosen = choosePassword(system.password, system, isCommonPassword)
  if (!chosen.ok) return unguessed(cx, chosen.refusal)
  if (!(await useLink(cx.tx, digestOf(link), cx.now))) return no('link-used')

  await saveTenant(cx.tx, { ...tenant, demo: false })
  /** The first administrator reaches the whole organisation. */
  const asFirst = () => setReach(cx.tx.client, { tenant: cx.tx.tenant, person: system.personId, scope: ['1.%'] })
  await asFirst()
  await syncAccounts(
    cx.tx,
    people.map(({ personId, staffNo, name }) => {
      const place = { title: '', titleEn: '', unitPath: '1' }
      return { personId, staffNo, name, ...place }
    }),
  )
  await saveGrants(
    cx.tx,
    people.map(({ personId }, at) => ({
      id: cx.newId('role-grant'),
      personId,
      role: administratorRoles[at] ?? administratorRoles[0],
      unitPath: '1',
      branchId: null,
      fromOn: cx.today,
      toOn: null,
    })),
  )
  await savePassword(cx.tx, {
    personId: system.personId,
    hash: await hashSecret(chosen.value),
    chosenAt: cx.now,
  })
  await savePreferences(cx.tx, system.personId, { language: system.language, theme: 'system' })
  await markSignedUp(cx.tx, system.personId, cx.now)
  for (const [at, { personId }] of people.entries()) cx.record('account', personId, { role: administratorRoles[at] })
  const printed = await printCodes(
    cx,
    [security, audit].map(({ personId, staffNo, name }) => ({ person: personId, staffNo, name, unitPath: '1' })),
  )
  await openSession(cx, system.personId, 'password', 'plain')
  await asFirst()
  return ok(printed)
}

const unguessed = <R extends SetUpRefusal>(cx: Acting, refusal: R): Result<never, R> => {
  cx.giveTryBack()
  return no(refusal)
}
