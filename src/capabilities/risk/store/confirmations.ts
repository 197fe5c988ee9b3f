import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { type RawBuilder, sql, type Tx } from '#platform/database.ts'
import type { Step } from '../rules/confirmation.ts'
import { proposedChanges } from './point-changes.ts'

const tables = (tx: Tx) => tx.withTables<{ riskPointStep: Step }>()

/** Keeps steps on the way of risk points, a thousand at a time. */
export const saveSteps = async (tx: Tx, steps: readonly Step[]): Promise<void> => {
  for (let at = 0; at < steps.length; at += 1_000)
    await tables(tx)
      .insertInto('riskPointStep')
      .values(steps.slice(at, at + 1_000))
      .execute()
}

/** The way of a risk point so far, oldest first. */
export const stepsOf = (tx: Tx, riskPoint: Id<'risk-point'>): Promise<Step[]> =>
  tables(tx)
    .selectFrom('riskPointStep')
    .selectAll('riskPointStep')
    .where('riskPointStep.riskPointId', '=', riskPoint)
    .orderBy('riskPointStep.turn')
    .execute()

/** Counts what was kept and what was proposed of a risk point: two who write at once notice each other. */
export const newestVersion = (point: RawBuilder<unknown>) => sql<number>`(coalesce((
  select max(v.version) from risk_point_version v
  where v.tenant_id = ${point}.tenant_id and v.risk_point_id = ${point}.id), 0) + ${proposedChanges(point)})`

export const versionOf = async (tx: Tx, id: Id<'risk-point'>): Promise<number> => {
  const [row] = await tx.rows(sql<{ version: number }>`
    select ${newestVersion(sql`r`)} as version from risk_point r where r.tenant_id = ${tx.tenant} and r.id = ${id}`)
  return row?.version ?? 0
}

/** RSK-84: what these risk points say now is kept as their newest version, as held from a day on. */
export const keepVersions = async (
  tx: Tx,
  points: readonly Id<'risk-point'>[],
  from: Day,
  recordedAt: Moment,
): Promise<void> => {
  await tx.rows(sql`
    insert into risk_point_version (tenant_id, risk_point_id, version, from_on, recorded_at, no, post_id, family, category,
      name, cause, manifestation, benefits, detection, indicator, norms, before_likelihood, before_consequence,
      after_likelihood, after_consequence, method, method_version, grade, self_grade, lesson_code, department_head,
      responsible_leader, confirmed_on, closed_on)
    select r.tenant_id, r.id, 1 + coalesce((
        select max(v.version) from risk_point_version v where v.tenant_id = r.tenant_id and v.risk_point_id = r.id), 0),
      ${from}::date, ${recordedAt}::timestamptz, r.no, r.post_id,
      r.family, r.category, r.name, r.cause, r.manifestation, r.benefits, r.detection, r.indicator, r.norms, r.before_likelihood,
      r.before_consequence, r.after_likelihood, r.after_consequence, r.method, r.method_version, r.grade, r.self_grade,
      r.lesson_code, r.department_head, r.responsible_leader, r.confirmed_on, r.closed_on
    from risk_point r
    where r.tenant_id = ${tx.tenant} and r.id = any (${[...points]}::uuid[])`)
}
