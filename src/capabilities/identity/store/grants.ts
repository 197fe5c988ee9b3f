import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Role } from '#kernel/verb.ts'
import type { Tx } from '#platform/database.ts'

/** Everybody with an account learns; every other role is granted. */
export interface RoleGrant {
  readonly id: Id<'role-grant'>
  readonly personId: Id<'person'>
  readonly role: Exclude<Role, 'learner'>
  readonly unitPath: string | null
  readonly branchId: Id<'branch'> | null
  readonly fromOn: Day
  readonly toOn: Day | null
}

/** The roles a person holds on a day. */
export const rolesOn = async (tx: Tx, person: Id<'person'>, on: Day): Promise<Role[]> => {
  const rows = await tx
    .withTables<{ roleGrant: RoleGrant }>()
    .selectFrom('roleGrant')
    .select('roleGrant.role')
    .distinct()
    .where('roleGrant.personId', '=', person)
    .where('roleGrant.fromOn', '<=', on)
    .where((where) => where.or([where('roleGrant.toOn', 'is', null), where('roleGrant.toOn', '>', on)]))
    .execute()
  return rows.map(({ role }) => role)
}

export const saveGrants = async (tx: Tx, grants: readonly RoleGrant[]): Promise<void> => {
  for (let at = 0; at < grants.length; at += 5_000)
    await tx
      .withTables<{ roleGrant: RoleGrant }>()
      .insertInto('roleGrant')
      .values(grants.slice(at, at + 5_000))
      .execute()
}
