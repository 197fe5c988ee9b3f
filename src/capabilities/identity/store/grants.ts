import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Role } from '#kernel/verb.ts'
import { sql, type Tx } from '#platform/database.ts'

/** Everybody with an account learns; every other role is granted. */
export interface RoleGrant {
  readonly id: Id<'role-grant'>
  readonly personId: Id<'person'>
  readonly role: Exclude<Role, 'learner'>
  readonly unitPath: string | null
  readonly branchId: Id<'branch'> | null
  readonly fromOn: Day
  readonly toOn: Day | null
  /** How it came about; nothing for what an import or the set-up brought. */
  readonly proposalId?: Id<'role-proposal'> | null
}

const tables = (tx: Tx) => tx.withTables<{ roleGrant: RoleGrant }>()

const grantColumns = [
  'roleGrant.id',
  'roleGrant.personId',
  'roleGrant.role',
  'roleGrant.unitPath',
  'roleGrant.branchId',
  'roleGrant.fromOn',
  'roleGrant.toOn',
] as const

/** The roles a person holds on a day. */
export const rolesOn = async (tx: Tx, person: Id<'person'>, on: Day): Promise<Role[]> => {
  const rows = await tables(tx)
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
    await tables(tx)
      .insertInto('roleGrant')
      .values(grants.slice(at, at + 5_000))
      .execute()
}

/** Every grant of a person that has not ended on the day, those to come among them. */
export const grantsFrom = (tx: Tx, person: Id<'person'>, on: Day): Promise<RoleGrant[]> =>
  tables(tx)
    .selectFrom('roleGrant')
    .select(grantColumns)
    .where('roleGrant.personId', '=', person)
    .where((where) => where.or([where('roleGrant.toOn', 'is', null), where('roleGrant.toOn', '>', on)]))
    .limit(500)
    .execute()

/** One grant in sight, locked. */
export const loadGrant = (tx: Tx, id: RoleGrant['id']): Promise<RoleGrant | undefined> =>
  tables(tx).selectFrom('roleGrant').select(grantColumns).where('roleGrant.id', '=', id).forUpdate().executeTakeFirst()

export const endGrantOn = async (tx: Tx, id: RoleGrant['id'], toOn: Day): Promise<void> => {
  await tables(tx).updateTable('roleGrant').set({ toOn }).where('roleGrant.id', '=', id).execute()
}

/** Whether anybody is an officer on a day. */
export const hasOfficer = (tx: Tx, on: Day): Promise<boolean> => isHeld(tx, 'officer', on)

/** Whether anybody, besides one person, holds a role on a day. Whoever has left holds none, however long it was granted. */
export const isHeld = async (
  tx: Tx,
  role: RoleGrant['role'],
  on: Day,
  besides: Id<'person'> | null = null,
): Promise<boolean> => {
  const rows = await tx.rows(sql`
    select 1 from role_grant g
    join account a on a.tenant_id = g.tenant_id and a.person_id = g.person_id and a.closed_on is null
    where g.tenant_id = ${tx.tenant} and g.role = ${role} and g.person_id is distinct from ${besides}::uuid
      and g.from_on <= ${on}::date and (g.to_on is null or g.to_on > ${on}::date)
    limit 1`)
  return rows.length > 0
}
