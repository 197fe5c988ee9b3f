import type { Day } from '#kernel/day.ts'
import { addDays } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import type { Duties, Duty } from '../contract/duties.ts'
import { checkBy, dutyOf, withinDays } from '../rules/duty.ts'
import type { Rectification } from '../rules/rectification.ts'

/** More than this of a kind are on the pages of findings, weak points and checks. */
const most = 20

/**
 * SUP-43: what this person may verify, look at again, take up or check: in reach, at no post held, with no part in it; the
 * same walls as the deeds themselves have.
 */
export const supervisionDuties = async (cx: Looking): Promise<Duty[]> => [
  ...(await changes(cx)),
  ...(await raised(cx)),
  ...(await announced(cx)),
  ...(await draws(cx)),
]

export const duties: View<typeof Duties> = async (cx) => ok({ duties: await supervisionDuties(cx) })

type Row = Pick<Rectification, 'matter' | 'matterId' | 'doneOn' | 'verifiedOn' | 'recheckOn' | 'outcome'> & {
  readonly name: Pair
}

const changes = async ({ tx, actor, today }: Looking): Promise<Duty[]> => {
  const rows = await tx.planned(sql<Row>`
    select r.matter, r.matter_id, r.done_on, r.verified_on, r.recheck_on, r.outcome,
      coalesce(f.title, jsonb_build_object('zh', h.no, 'en', h.no)) as name
    from rectification r
    left join finding f on r.matter = 'finding' and f.tenant_id = r.tenant_id and f.id = r.matter_id
    left join hazard h on r.matter = 'hazard' and h.tenant_id = r.tenant_id and h.id = r.matter_id
    where r.tenant_id = ${tx.tenant} and r.done_on is not null and r.outcome is null
      and (r.verified_on is null or r.recheck_on <= ${today}::date)
      and r.planned_by <> ${actor.person} and r.done_by is distinct from ${actor.person}
      and ${withinUnits('r.unit_path', actor.reach.units)}
      and not exists (
        select from organisation_holding o
        join organisation_post p on p.tenant_id = o.tenant_id and p.post_id = o.post_id
        where o.tenant_id = r.tenant_id and o.person_id = ${actor.person}
          and o.from_on <= ${today}::date and (o.to_on is null or o.to_on > ${today}::date)
          and (p.post_id = coalesce(f.post_id, h.post_id) or p.code = r.owner_post
            or (not ${actor.roles.includes('officer')} and p.unit_path = r.unit_path)))
    order by coalesce(r.recheck_on, r.done_on), r.id limit ${most}`)
  return rows.flatMap(({ matterId, name, ...round }) => {
    const duty = dutyOf(round, today)
    return duty ? [{ ...duty, thing: matterId, name, count: 1 }] : []
  })
}

const raised = async ({ tx, actor }: Looking): Promise<Duty[]> => {
  const rows = await tx.planned(sql<{ id: string; no: string; raisedOn: Day }>`
    select h.id, h.no, h.raised_on from hazard h
    where h.tenant_id = ${tx.tenant} and h.state = 'raised' and ${withinUnits('h.unit_path', actor.reach.units)}
    order by h.raised_on, h.no limit ${most}`)
  return rows.map(({ id, no, raisedOn }) => ({
    ...{ kind: 'take-hazard', thing: id, name: { zh: no, en: no }, count: 1 },
    dueOn: addDays(raisedOn, withinDays.take),
  }))
}

/** Announced draws that nobody has made yet; only the discipline role makes them. */
const announced = async ({ tx, actor }: Looking): Promise<Duty[]> => {
  if (!actor.roles.includes('officer')) return []
  const rows = await tx.planned(sql<{ id: string; no: string; sample: number; announcedOn: Day }>`
    select d.id, d.no, d.sample, d.announced_on from control_draw d
    where d.tenant_id = ${tx.tenant} and d.drawn_on is null and ${withinUnits('d.unit_path', actor.reach.units)}
    order by d.announced_on, d.no limit ${most}`)
  return rows.map(({ id, no, sample, announcedOn }) => ({
    ...{ kind: 'draw-controls', thing: id, name: { zh: no, en: no }, count: sample },
    dueOn: addDays(announcedOn, withinDays.draw),
  }))
}

/** Drawn controls that somebody may still check; not those that the person carries out. */
const draws = async ({ tx, actor, today }: Looking): Promise<Duty[]> => {
  const rows = await tx.planned(sql<{ id: string; no: string; drawnOn: Day; left: number }>`
    select d.id, d.no, d.drawn_on, count(*)::integer as left
    from control_draw d
    join control_draw_item i on i.tenant_id = d.tenant_id and i.draw_id = d.id and i.checked_on is null
    join risk_control c on c.tenant_id = i.tenant_id and c.control_id = i.control_id
    where d.tenant_id = ${tx.tenant} and d.drawn_on is not null and ${withinUnits('d.unit_path', actor.reach.units)}
      and not exists (
        select from organisation_holding o
        join organisation_post p on p.tenant_id = o.tenant_id and p.post_id = o.post_id
        where o.tenant_id = d.tenant_id and o.person_id = ${actor.person} and p.code = c.owner_post
          and o.from_on <= ${today}::date and (o.to_on is null or o.to_on > ${today}::date))
    group by d.id, d.no, d.drawn_on order by d.drawn_on, d.no limit ${most}`)
  return rows.map(({ id, no, drawnOn, left }) => ({
    ...{ kind: 'check-controls', thing: id, name: { zh: no, en: no }, count: left, dueOn: checkBy(drawnOn) },
  }))
}
