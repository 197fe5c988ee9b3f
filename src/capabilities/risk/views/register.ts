import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { ControlLine, Controls, Register, RegisterLine } from '../contract/exports.ts'
import { inSight, sightOf } from '../store/sight.ts'

const pageLength = 1_000

/** R34: the register of the posts in reach, proposals among it. */
export const register: View<typeof Register> = async (cx, { page = 0 }) => {
  const rows = await cx.tx.rows(sql<RegisterLine>`
    select r.no, u.name as unit, p.name as post, r.name, r.manifestation, r.category, r.self_grade, r.grade,
      r.after_likelihood as likelihood, r.after_consequence as consequence,
      coalesce((
        select jsonb_agg(k.text order by k.id) from control k
        where k.tenant_id = r.tenant_id and k.risk_point_id = r.id and k.closed_on is null), '[]') as controls,
      r.department_head as head, r.responsible_leader as leader, r.confirmed_on
    from ${openPoints(cx)}
    order by r.no limit ${pageLength + 1} offset ${page * pageLength}`)
  return ok({ points: rows.slice(0, pageLength), more: rows.length > pageLength })
}

/** R36: who carries each control out, who checks it, and what the newest check found. */
export const controls: View<typeof Controls> = async (cx, { page = 0 }) => {
  const rows = await cx.tx.rows(sql<ControlLine>`
    select r.no, p.name as post, r.name as point, k.text, k.kind, k.frequency, o.name as owner, c.name as checker,
      k.due_on, last.checked_on, last.effective
    from ${openPoints(cx)}
    join control k on k.tenant_id = r.tenant_id and k.risk_point_id = r.id and k.closed_on is null
    left join organisation_post o on o.tenant_id = k.tenant_id and o.code = k.owner_post
    left join organisation_post c on c.tenant_id = k.tenant_id and c.code = k.checker_post
    left join lateral (
      select x.checked_on, x.effective from control_check x
      where x.tenant_id = k.tenant_id and x.control_id = k.id
      order by x.checked_on desc, x.recorded_at desc limit 1) last on true
    order by r.no, k.id limit ${pageLength + 1} offset ${page * pageLength}`)
  return ok({ controls: rows.slice(0, pageLength), more: rows.length > pageLength })
}

const openPoints = (cx: Looking) => sql`(
    select p.* from organisation_post p
    where p.tenant_id = ${cx.tx.tenant} and p.closed_on is null and ${inSight(sightOf(cx, false))}) p
    join risk_point r on r.tenant_id = p.tenant_id and r.post_id = p.post_id and r.closed_on is null
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id`
