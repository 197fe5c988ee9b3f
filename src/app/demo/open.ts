import type pg from 'pg'
import { loadTenant } from '#capabilities/identity/public.ts'
import type { Day } from '#kernel/day.ts'
import { inTransaction, type Tx } from '#platform/database.ts'
import type { House } from '#platform/door/run.ts'
import { organisationFile } from './content.ts'
import { seedOrganisation } from './organisation.ts'

export interface DemoAsked {
  readonly owner: pg.Pool
  readonly house: House
  readonly today: Day
  readonly people: number
}

/** Seeds the demo organisation on an empty folder; a folder that holds another organisation is refused. */
export const openDemo = async ({ owner, house }: DemoAsked): Promise<void> => {
  const { tenant } = house
  const whole = { tenant, person: null, scope: ['1.%'] }
  const present = await inTransaction(owner, whole, loadTenant)
  if (present && !present.demo) throw new NotADemo()
  if (present) return
  await inTransaction(owner, whole, (tx) => openTenant(tx, tenant))
  await inTransaction(house.pool, whole, seedOrganisation)
}

/** The data folder holds a real organisation; the demo never touches it. */
export class NotADemo extends Error {}

const openTenant = async (tx: Tx, tenant: number): Promise<void> => {
  const { code, name, timezone } = organisationFile()
  await tx.client.query(
    'insert into tenant (tenant_id, code, name, name_en, time_zone, demo) values ($1, $2, $3, $4, $5, true)',
    [tenant, code, name.zh, name.en, timezone],
  )
}
