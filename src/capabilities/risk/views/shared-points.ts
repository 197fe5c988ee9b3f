import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { type SharedPoints, type SharedPointsAnswer, sharedAtMost } from '../contract/shared.ts'
import { inSight, sightOf } from '../store/sight.ts'

/** RSK-88: what is shared in reach, and what waits for another person; a point beyond the reach is left out. */
export const sharedPointsOf =
  (most: number): View<typeof SharedPoints> =>
  async (cx) => {
    const shared = await cx.tx.rows(sql<SharedPointsAnswer['shared'][number]>`
    select s.id, coalesce(newest.step, 'proposed') as state, s.proposed_on, s.proposed_by = ${cx.actor.person} as mine,
      s.words -> 'name' as name, s.words -> 'manifestation' as manifestation, own.points
    from shared_point s
    left join lateral (
      select t.step from shared_point_step t
      where t.tenant_id = s.tenant_id and t.shared_id = s.id order by t.turn desc limit 1) newest on true
    cross join lateral (
      select jsonb_agg(jsonb_build_object('id', r.id, 'no', r.no, 'name', r.name, 'manifestation', r.manifestation,
        'post', p.code, 'postName', p.name) order by r.no) as points
      from shared_point_member m
      join risk_point r on r.tenant_id = m.tenant_id and r.id = m.risk_point_id and r.closed_on is null
      join organisation_post p on p.tenant_id = r.tenant_id and p.post_id = r.post_id
      where m.tenant_id = s.tenant_id and m.shared_id = s.id and ${inSight(sightOf(cx, false))}) own
    where s.tenant_id = ${cx.tx.tenant} and coalesce(newest.step, 'proposed') in ('proposed', 'confirmed')
      and own.points is not null
    order by coalesce(newest.step, 'proposed') desc, s.recorded_at desc limit ${most}`)
    return ok({ shared })
  }

export const sharedPoints = sharedPointsOf(sharedAtMost)
