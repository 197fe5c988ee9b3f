import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'
import { type Draw, type DrawScope, drawNumber } from '../rules/draw.ts'

/** Every control that can be drawn: open, carried out by a post, and no education. */
export const drawFrame = async (tx: Tx, unitPath: string, scope: DrawScope): Promise<string[]> => {
  const rows = await tx.rows(sql<{ id: string }>`
    select c.control_id as id from risk_control c
    join risk_risk_point r on r.tenant_id = c.tenant_id and r.risk_point_id = c.risk_point_id
    join organisation_post p on p.tenant_id = c.tenant_id and p.post_id = c.post_id
    where c.tenant_id = ${tx.tenant} and c.kind <> 'education' and c.owner_post is not null and p.closed_on is null
      and (${scope} = 'all' or r.grade = 'HIGH') and ${withinUnits('p.unit_path', [unitPath])}
    order by c.control_id limit 5000`)
  return rows.map(({ id }) => id)
}

export const addDraw = async (tx: Tx, draw: Draw, at: Moment): Promise<void> => {
  await tx.rows(sql`
    insert into control_draw (tenant_id, id, no, unit_path, scope, sample, frame, announced_on, recorded_at)
    values (${tx.tenant}, ${draw.id}, ${draw.no}, ${draw.unitPath}, ${draw.scope}, ${draw.sample},
      ${[...draw.frame]}::text[], ${draw.announcedOn}, ${at})`)
}

export const loadDraw = async (tx: Tx, reach: readonly string[], id: Id<'control-draw'>): Promise<Draw | undefined> => {
  const rows = await tx.rows(sql<Draw>`
    select d.id, d.no, d.unit_path, d.scope, d.sample, d.frame, d.announced_on, d.checkpoint_size, d.seed, d.drawn_on
    from control_draw d
    where d.tenant_id = ${tx.tenant} and d.id = ${id} and ${withinUnits('d.unit_path', reach)} for update`)
  return rows[0]
}

export const saveDrawn = async (tx: Tx, draw: Draw, controls: readonly string[]): Promise<void> => {
  await tx.rows(sql`
    update control_draw set checkpoint_size = ${draw.checkpointSize}, seed = ${draw.seed}, drawn_on = ${draw.drawnOn}
    where tenant_id = ${tx.tenant} and id = ${draw.id}`)
  await tx.rows(sql`
    insert into control_draw_item (tenant_id, draw_id, position, control_id)
    select ${tx.tenant}::integer, ${draw.id}::uuid, one.at, one.control::uuid
    from unnest(${[...controls]}::text[]) with ordinality as one(control, at)`)
}

export const drawItem = async (
  tx: Tx,
  draw: Draw,
  control: string,
): Promise<{ readonly checkedOn: Day | null } | undefined> => {
  const rows = await tx.rows(sql<{ checkedOn: Day | null }>`
    select i.checked_on from control_draw_item i
    where i.tenant_id = ${tx.tenant} and i.draw_id = ${draw.id} and i.control_id = ${control}::uuid`)
  return rows[0]
}

export const saveDrawnCheck = async (
  tx: Tx,
  draw: Draw,
  control: string,
  checkedOn: Day,
  effective: boolean,
): Promise<void> => {
  await tx.rows(sql`
    update control_draw_item set checked_on = ${checkedOn}, effective = ${effective}
    where tenant_id = ${tx.tenant} and draw_id = ${draw.id} and control_id = ${control}::uuid`)
}

/** How many drawn controls still wait for their check. */
export const uncheckedOf = async (tx: Tx, draw: Draw['id']): Promise<number> => {
  const [row] = await tx.rows(sql<{ n: number }>`
    select count(*)::integer as n from control_draw_item i
    where i.tenant_id = ${tx.tenant} and i.draw_id = ${draw} and i.checked_on is null`)
  return row?.n ?? 0
}

/** The next number of the year; two at once wait for each other. */
export const nextDrawNo = async (tx: Tx, today: Day): Promise<string> => {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext(${`supervision-draw-${tx.tenant}`}))`)
  const year = today.slice(0, 4)
  const [row] = await tx.rows(sql<{ n: number }>`
    select coalesce(max(substr(d.no, 8)::integer), 0) as n from control_draw d
    where d.tenant_id = ${tx.tenant} and d.no like ${`D-${year}-%`}`)
  return drawNumber(year, row?.n ?? 0)
}
