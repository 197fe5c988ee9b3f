import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import type { Role } from '#kernel/verb.ts'
import { sql, type Tx } from '#platform/database.ts'

export interface Tenant {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly timeZone: string
  readonly demo: boolean
}

export const loadTenant = (tx: Tx): Promise<Tenant | undefined> =>
  tx.withTables<{ tenant: Tenant }>().selectFrom('tenant').selectAll('tenant').executeTakeFirst()

export const saveTenant = async (tx: Tx, tenant: Tenant): Promise<void> => {
  await tx.withTables<{ tenant: Tenant }>().insertInto('tenant').values(tenant).execute()
}

export interface DemoPerson {
  readonly staffNo: string
  readonly personId: Id<'person'>
  readonly name: string
  readonly title: Pair
  readonly roles: readonly Role[]
}

/** The people a visitor of the demo may look as, in the order in which the story introduces them. */
export const loadDemoPeople = (tx: Tx): Promise<DemoPerson[]> =>
  tx.rows(sql<DemoPerson>`
    select staff_no, person_id, name, title, roles from demo_person
    where tenant_id = ${tx.tenant} order by position`)

export const saveDemoPeople = async (tx: Tx, people: readonly DemoPerson[]): Promise<void> => {
  await tx.rows(sql`
    insert into demo_person (tenant_id, staff_no, person_id, name, title, roles, position)
    select ${tx.tenant}::integer, r."staffNo", r."personId", r.name, r.title, r.roles, row_number() over ()
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
      as r("staffNo" text, "personId" uuid, name text, title jsonb, roles jsonb)`)
}
