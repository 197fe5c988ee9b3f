import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { PointWish, StandingPoint } from '../rules/register-change.ts'
import { inSight, type Sight } from './sight.ts'

export interface RegisterProposal {
  readonly id: Id<'register-change'>
  readonly riskPointId: Id<'risk-point'>
  readonly kind: 'changed' | 'ended'
  readonly wish: PointWish
}

interface Stamp {
  readonly by: Id<'person'>
  readonly on: Day
  readonly at: Moment
}

/** Keeps proposals; those about the same points that still wait are replaced by them, and answered. */
export const saveRegisterChanges = async (
  tx: Tx,
  proposals: readonly RegisterProposal[],
  { by, on, at }: Stamp,
): Promise<Id<'register-change'>[]> => {
  const points = proposals.map(({ riskPointId }) => riskPointId)
  const replaced = await tx.rows(sql<{ changeId: Id<'register-change'> }>`
    insert into register_change_answer (tenant_id, change_id, answer, answered_by, answered_on, recorded_at)
    select c.tenant_id, c.id, 'replaced', ${by}::uuid, ${on}::date, ${at}::timestamptz
    from register_change c
    where c.tenant_id = ${tx.tenant} and c.risk_point_id = any (${points}::uuid[]) and ${waits}
    returning change_id`)
  await tx.rows(sql`
    insert into register_change (tenant_id, id, risk_point_id, kind, wish, proposed_by, proposed_on, recorded_at)
    select ${tx.tenant}::integer, c.id, c."riskPointId", c.kind, c.wish, ${by}::uuid, ${on}::date, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(proposals)}::jsonb) as c(id uuid, "riskPointId" uuid, kind text, wish jsonb)`)
  return replaced.map(({ changeId }) => changeId)
}

/** RSK-33: takes proposals back that nobody has answered, and asks again what they had replaced; says whether it could. */
export const takeBackRegisterChanges = async (
  tx: Tx,
  changes: readonly Id<'register-change'>[],
  replaced: readonly { readonly id: Id<'register-change'>; readonly of: Id<'register-change'> }[],
  { by, on, at }: Stamp,
): Promise<boolean> => {
  const gone = await tx.changed(sql`
    insert into register_change_answer (tenant_id, change_id, answer, answered_by, answered_on, recorded_at)
    select c.tenant_id, c.id, 'taken-back', ${by}::uuid, ${on}::date, ${at}::timestamptz
    from register_change c
    where c.tenant_id = ${tx.tenant} and c.id = any (${[...changes]}::uuid[]) and ${waits}`)
  if (gone !== changes.length) return false
  await tx.rows(sql`
    insert into register_change (tenant_id, id, risk_point_id, kind, wish, proposed_by, proposed_on, recorded_at)
    select c.tenant_id, a.id, c.risk_point_id, c.kind, c.wish, c.proposed_by, c.proposed_on, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(replaced)}::jsonb) as a(id uuid, of uuid)
    join register_change c on c.tenant_id = ${tx.tenant} and c.id = a.of`)
  return true
}

/** RSK-33: closes points that an import proposed, while they are as it left them; says whether all were. */
export const closeProposed = async (tx: Tx, points: readonly Id<'risk-point'>[], on: Day): Promise<boolean> => {
  const closed = await tx.changed(sql`
    update risk_point r set closed_on = ${on}
    where r.tenant_id = ${tx.tenant} and r.id = any (${[...points]}::uuid[])
      and r.closed_on is null and r.confirmed_on is null
      and (select count(*) from risk_point_version v where v.tenant_id = r.tenant_id and v.risk_point_id = r.id) = 1
      and (select count(*) from risk_point_step s where s.tenant_id = r.tenant_id and s.risk_point_id = r.id) = 1`)
  return closed === points.length
}

export const answerRegisterChange = async (
  tx: Tx,
  change: Id<'register-change'>,
  answer: 'taken' | 'left',
  { by, on, at }: Stamp,
): Promise<void> => {
  await tx.rows(sql`
    insert into register_change_answer (tenant_id, change_id, answer, answered_by, answered_on, recorded_at)
    values (${tx.tenant}, ${change}, ${answer}, ${by}, ${on}, ${at})`)
}

const waits = sql<boolean>`not exists (
  select from register_change_answer a where a.tenant_id = c.tenant_id and a.change_id = c.id)`

export interface WaitingChange extends RegisterProposal {
  readonly proposedOn: Day
  readonly no: number
  readonly post: string
  readonly postName: Pair
  readonly name: Pair
}

/** The proposals that wait about points in sight, the oldest first; one of them, or so many. */
export const waitingChanges = (
  tx: Tx,
  sight: Sight,
  { change = null, most = 1 }: { readonly change?: Id<'register-change'> | null; readonly most?: number },
): Promise<WaitingChange[]> =>
  tx.rows(sql<WaitingChange>`
    select c.id, c.risk_point_id, c.kind, c.wish, c.proposed_on, r.no, p.code as post, p.name as post_name, r.name
    from register_change c
    join risk_point r on r.tenant_id = c.tenant_id and r.id = c.risk_point_id
    join organisation_post p on p.tenant_id = r.tenant_id and p.post_id = r.post_id
    where c.tenant_id = ${tx.tenant} and (${change}::uuid is null or c.id = ${change}::uuid) and r.closed_on is null
      and p.closed_on is null and ${waits} and ${inSight(sight)}
    order by c.proposed_on, r.no limit ${most}`)

/** The open risk points of these posts, or of all in sight of row-level security, with their open controls. */
export const standingPoints = (tx: Tx, points: readonly Id<'risk-point'>[] | null = null): Promise<StandingPoint[]> =>
  tx.rows(sql<StandingPoint>`
    select r.id, p.code as post_code, p.name as post_name, r.name, r.manifestation, r.category, r.self_grade,
      jsonb_build_object('likelihood', r.after_likelihood, 'consequence', r.after_consequence) as after,
      r.department_head as head, r.responsible_leader as leader, r.norms,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', k.id, 'text', k.text) order by k.id)
        from control k
        where k.tenant_id = r.tenant_id and k.risk_point_id = r.id and k.closed_on is null), '[]') as controls
    from risk_point r
    join organisation_post p on p.tenant_id = r.tenant_id and p.post_id = r.post_id
    where r.tenant_id = ${tx.tenant} and r.closed_on is null and p.closed_on is null
      and (${points}::uuid[] is null or r.id = any (${points}::uuid[]))
    order by r.no limit ${points?.length ?? 50_000}`)

/** What the proposals that wait say, by risk point. */
export const wishesWaiting = async (tx: Tx): Promise<ReadonlyMap<string, Pick<RegisterProposal, 'kind' | 'wish'>>> => {
  const rows = await tx.rows(sql<Pick<RegisterProposal, 'riskPointId' | 'kind' | 'wish'>>`
    select c.risk_point_id, c.kind, c.wish from register_change c
    where c.tenant_id = ${tx.tenant} and ${waits} limit 50000`)
  return new Map(rows.map(({ riskPointId, ...said }) => [riskPointId, said]))
}
