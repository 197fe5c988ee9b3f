import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { Control, RiskPoint } from '../rules/risk-point.ts'
import { inSight, type PostSeen, type Sight } from './sight.ts'

const tables = (tx: Tx) => tx.withTables<{ riskPoint: RiskPoint; control: Control }>()

/** The next number of the register; whoever asks at the same time waits for this one. */
export const nextNo = async (tx: Tx): Promise<number> => {
  const rows = await tx.rows(sql<{ last: number }>`
    insert into risk_point_number as n (tenant_id, last) values (${tx.tenant}, 1)
    on conflict (tenant_id) do update set last = n.last + 1
    returning last`)
  return rows[0]?.last ?? 1
}

/** An open risk point in sight, locked for change. */
export const loadRiskPoint = async (tx: Tx, sight: Sight, id: Id<'risk-point'>): Promise<RiskPoint | undefined> => {
  const seen = await tx.rows(sql`
    select from organisation_post p
    join risk_point r on r.tenant_id = p.tenant_id and r.post_id = p.post_id
    where p.tenant_id = ${tx.tenant} and r.id = ${id} and r.closed_on is null and ${inSight(sight)}`)
  if (seen.length === 0) return undefined
  return tables(tx)
    .selectFrom('riskPoint')
    .selectAll('riskPoint')
    .where('riskPoint.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** The post of a risk point in sight. */
export const postOfPoint = async (tx: Tx, id: Id<'post'>): Promise<PostSeen> => {
  const rows = await tx.rows(sql<PostSeen>`
    select p.post_id as id, p.code, p.name, p.unit_path from organisation_post p
    where p.tenant_id = ${tx.tenant} and p.post_id = ${id}`)
  if (!rows[0]) throw new Error(`the post ${id} of a risk point in sight is not there`)
  return rows[0]
}

export const changeRiskPoint = async (tx: Tx, { id, ...rest }: RiskPoint): Promise<void> => {
  await tables(tx).updateTable('riskPoint').set(rest).where('riskPoint.id', '=', id).execute()
}

export type ControlSeen = Pick<Control, 'id' | 'riskPointId' | 'ownerPost' | 'checkerPost' | 'kind'>

/** An open control in sight, locked, so that two checks follow each other. */
export const loadControl = async (tx: Tx, sight: Sight, id: Id<'control'>): Promise<ControlSeen | undefined> => {
  const seen = await tx.rows(sql`
    select from organisation_post p
    join risk_point r on r.tenant_id = p.tenant_id and r.post_id = p.post_id
    join control c on c.tenant_id = r.tenant_id and c.risk_point_id = r.id
    where p.tenant_id = ${tx.tenant} and c.id = ${id} and c.closed_on is null and r.closed_on is null
      and ${inSight(sight)}`)
  if (seen.length === 0) return undefined
  return tables(tx)
    .selectFrom('control')
    .select(['control.id', 'control.riskPointId', 'control.ownerPost', 'control.checkerPost', 'control.kind'])
    .where('control.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export type OpenControl = Pick<Control, (typeof openFields)[number]>
const openFields = ['id', 'text', 'kind', 'frequency', 'ownerPost', 'checkerPost', 'dueOn'] as const

/** The open controls of a risk point, by id. */
export const openControls = (tx: Tx, point: Id<'risk-point'>): Promise<OpenControl[]> =>
  tables(tx)
    .selectFrom('control')
    .select(openFields.map((field) => `control.${field}` as const))
    .where('control.riskPointId', '=', point)
    .where('control.closedOn', 'is', null)
    .orderBy('control.id')
    .limit(200)
    .execute()

export const setNextCheck = async (tx: Tx, id: Id<'control'>, dueOn: Day | null): Promise<void> => {
  await tables(tx).updateTable('control').set({ dueOn }).where('control.id', '=', id).execute()
}

/** The other open controls of a risk point, locked with it, so that two are not closed at once. */
export const otherControls = async (
  tx: Tx,
  { id, riskPointId }: Pick<Control, 'id' | 'riskPointId'>,
): Promise<readonly OpenControl[]> => {
  const rows = await tables(tx)
    .selectFrom('control')
    .select(openFields.map((field) => `control.${field}` as const))
    .where('control.riskPointId', '=', riskPointId)
    .where('control.closedOn', 'is', null)
    .orderBy('control.id')
    .forUpdate()
    .execute()
  return rows.filter((one) => one.id !== id)
}

/** Closes a control of this risk point; one that is closed already stays as it was. */
export const closeControl = async (
  tx: Tx,
  riskPoint: Id<'risk-point'>,
  id: Id<'control'>,
  closedOn: Day,
): Promise<void> => {
  await tables(tx)
    .updateTable('control')
    .set({ closedOn })
    .where('control.id', '=', id)
    .where('control.riskPointId', '=', riskPoint)
    .where('control.closedOn', 'is', null)
    .execute()
}

/** How many risk points wait to be confirmed. */
export const countProposed = async (tx: Tx): Promise<number> => {
  const [found] = await tx.rows(sql<{ n: number }>`
    select count(*)::integer as n from risk_point r
    where r.tenant_id = ${tx.tenant} and r.confirmed_on is null and r.closed_on is null`)
  return found?.n ?? 0
}
