import type { Day } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { ControlLine, Controls, Register, RegisterLine } from '../contract/exports.ts'
import { pointsOn } from '../store/coverage.ts'
import { inSight, openOn, postOn, sightOf } from '../store/sight.ts'

const pageLength = 1_000

/** R34, RSK-145: the register of the posts in reach, proposals among it, today or as it stood on a day. */
export const register: View<typeof Register> = async (cx, { page = 0, asOf }) => {
  const on = dayOf(cx, asOf)
  const rows = await cx.tx.rows(sql<RegisterLine>`
    select r.no, u.name as unit, coalesce(was.name, p.name) as post, r.name, r.manifestation, r.cause, r.benefits,
      r.detection, r.indicator, r.norms, r.category, r.self_grade, r.grade, r.after_likelihood as likelihood,
      r.after_consequence as consequence, coalesce((
        select jsonb_agg(k.text order by k.id) from control k
        where k.tenant_id = r.tenant_id and k.risk_point_id = r.id and ${standsOn(cx, on)}), '[]') as controls,
      r.department_head as head, r.responsible_leader as leader, r.confirmed_on
    from ${openPoints(cx, on)}
    order by r.no limit ${pageLength + 1} offset ${page * pageLength}`)
  return ok({ points: rows.slice(0, pageLength), more: rows.length > pageLength })
}

/**
 * R36, RSK-145: who carries each control out, who checks it, and what the newest check found, today or on a day. When the
 * next check is due is known for today alone.
 */
export const controls: View<typeof Controls> = async (cx, { page = 0, asOf }) => {
  const on = dayOf(cx, asOf)
  const rows = await cx.tx.rows(sql<ControlLine>`
    select r.no, coalesce(was.name, p.name) as post, r.name as point, k.text, k.kind, k.frequency, o.name as owner,
      c.name as checker, case when ${on === cx.today} then k.due_on end as due_on, last.checked_on, last.effective
    from ${openPoints(cx, on)}
    join control k on k.tenant_id = r.tenant_id and k.risk_point_id = r.id and ${standsOn(cx, on)}
    left join organisation_post o on o.tenant_id = k.tenant_id and o.code = k.owner_post
    left join organisation_post c on c.tenant_id = k.tenant_id and c.code = k.checker_post
    left join lateral (
      select x.checked_on, x.effective from control_check x
      where x.tenant_id = k.tenant_id and x.control_id = k.id and x.checked_on <= ${on}::date
      order by x.checked_on desc, x.recorded_at desc limit 1) last on true
    order by r.no, k.id limit ${pageLength + 1} offset ${page * pageLength}`)
  return ok({ controls: rows.slice(0, pageLength), more: rows.length > pageLength })
}

const dayOf = (cx: Looking, asOf: Day | undefined): Day => (asOf !== undefined && asOf < cx.today ? asOf : cx.today)

/** A control `k` that stands today, or stood on a day. */
const standsOn = (cx: Looking, on: Day) =>
  on === cx.today
    ? sql`k.closed_on is null`
    : sql`(k.closed_on is null or k.closed_on > ${on}::date) and (k.added_on is null or k.added_on <= ${on}::date)`

const openPoints = (cx: Looking, on: Day) => {
  const past = on < cx.today
  return sql`(
    select p.* from organisation_post p
    where p.tenant_id = ${cx.tx.tenant} and ${openOn(on)} and ${inSight(sightOf(cx, false))}) p ${postOn(on)}
    join ${past ? pointsOn(cx.tx, on) : sql`risk_point`} r on r.tenant_id = p.tenant_id and r.post_id = p.post_id
      and (r.closed_on is null or (${past} and r.closed_on > ${on}::date))
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = coalesce(was.unit_id, p.unit_id)`
}
