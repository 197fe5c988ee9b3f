import { sql } from '#platform/database.ts'
import { casesRead } from './case-approvals.ts'

/**
 * Joins and columns that give a citing thing its words; `c` holds kind, code and via. Risk points, powers, process maps
 * and posts come through the views of their own capabilities, so what lies beyond the reach stays without a name. CUR-31: a case that nobody answers for has one
 * only for who reads it before.
 */
export const citingWords = (tenant: number, unapproved: boolean) => ({
  columns: sql`
    coalesce(l.body -> 'title', w.body -> 'title', g.body -> 'title', q.body -> 'stem', i.body -> 'title', r.name, o.name, m.name, p.name) as title,
    case when p.post_id is not null then jsonb_build_object('code', p.code, 'name', p.name) end as post,
    v.body -> 'title' as via`,
  joins: sql`
    left join lesson_version l on c.kind = 'lesson' and l.tenant_id = ${tenant} and l.code = c.code and l.current
    left join ${casesRead(unapproved)} w on c.kind = 'case' and w.tenant_id = ${tenant} and w.code = c.code
    left join reading_version g on c.kind = 'reading' and g.tenant_id = ${tenant} and g.code = c.code and g.current
    left join question_version q on c.kind = 'question' and q.tenant_id = ${tenant} and q.code = c.code and q.current
    left join notice_version i on c.kind = 'notice' and i.tenant_id = ${tenant} and i.code = c.code and i.current
    left join risk_risk_point r on c.kind = 'risk-point' and r.tenant_id = ${tenant} and r.risk_point_id::text = c.code
    left join risk_power o on c.kind = 'power' and o.tenant_id = ${tenant} and o.power_id::text = c.code
    left join risk_process m on c.kind = 'process' and m.tenant_id = ${tenant} and m.process_id::text = c.code
    left join organisation_post p on p.tenant_id = ${tenant}
      and (p.post_id = coalesce(r.post_id, o.post_id) or (c.kind = 'card' and p.code = c.code))
    left join lesson_version v on v.tenant_id = ${tenant} and v.code = c.via and v.current`,
})
