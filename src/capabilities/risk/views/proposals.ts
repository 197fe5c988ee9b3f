import type { Id } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { Proposals, ProposalsAnswer } from '../contract/choices.ts'
import { type Step, takeStep, waitsFor } from '../rules/confirmation.ts'
import type { Grade } from '../rules/grade.ts'
import { lackingOf, type StandingControl } from '../rules/lacking.ts'
import { gradeByPlace, type Place } from '../rules/likelihood-consequence.ts'
import { newestVersion } from '../store/confirmations.ts'
import { inSight, sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'
import { waitingGrades } from './waiting-grades.ts'

type Row = Omit<ProposalsAnswer['proposals'][number], 'waits' | 'mine' | 'moves' | 'lacks'> & {
  readonly cause: Pair
  readonly indicator: Pair
  readonly controls: readonly StandingControl[]
  readonly unitPath: string
  /** Where the change puts the point. */
  readonly to: Place | null
  readonly steps: readonly Step[]
}

/** RSK-82: what waits for a step, the reader's own first, then the oldest, at most 100. */
export const proposals: View<typeof Proposals> = async (cx) => {
  const rows = await cx.tx.planned(sql<Row>`
    select r.id, ${newestVersion(sql`r`)} as version, r.no, r.name, r.grade, r.self_grade, r.confirmed_on is not null as confirmed, p.code as post,
      p.name as post_name, p.unit_path, coalesce((${wayOfPoint}), '[]') as steps, c.kind as change,
      c.becomes -> 'after' as to, coalesce(c.becomes -> 'cause', r.cause) as cause,
      coalesce(c.becomes -> 'indicator', r.indicator) as indicator, coalesce((
        select jsonb_agg(jsonb_build_object('kind', k.kind, 'ownerPost', k.owner_post, 'checkerPost', k.checker_post))
        from control k
        where k.tenant_id = r.tenant_id and k.risk_point_id = r.id and k.closed_on is null), '[]') as controls
    from risk_point r
    left join risk_point_change c on c.tenant_id = r.tenant_id and c.risk_point_id = r.id and c.settled_on is null
    join organisation_post p on p.tenant_id = r.tenant_id and p.post_id = r.post_id
    where r.tenant_id = ${cx.tx.tenant} and r.closed_on is null and p.closed_on is null
      and (r.confirmed_on is null or c.id is not null or exists (
        select from risk_point_step o
        where o.tenant_id = r.tenant_id and o.risk_point_id = r.id and o.step = 'regraded'))
      and ${inSight(sightOf(cx, false))}
    order by r.no limit 500`)
  const waiting = rows.map(({ steps, unitPath, to, cause, indicator, controls, ...row }) => {
    const becomes = to && row.change !== 'ended' ? gradeByPlace(to) : row.grade
    return {
      ...row,
      moves: becomes === row.grade ? null : becomes,
      lacks: row.change === 'ended' ? [] : [...lackingOf({ grade: becomes, cause, indicator }, controls)],
      ...wayOn(cx, steps, { ...row, unitPath }),
    }
  })
  return ok({
    proposals: waiting
      .filter(({ waits }) => waits.length > 0)
      .sort((a, b) => Number(b.mine) - Number(a.mine) || a.no - b.no)
      .slice(0, 100),
    grades: await waitingGrades(cx),
  })
}

/** The steps of the risk point `r`, oldest first. */
export const wayOfPoint = sql`
  select jsonb_agg(jsonb_build_object('step', w.step, 'need', w.need, 'level', w.level, 'personId', w.person_id,
    'grade', w.grade)
    order by w.turn)
  from risk_point_step w where w.tenant_id = r.tenant_id and w.risk_point_id = r.id`

/** RSK-81, RSK-82: what a point still waits for, and whether the next step is the reader's. */
export const wayOn = (
  cx: Looking,
  steps: readonly Step[],
  point: { readonly grade: Grade; readonly confirmed: boolean; readonly unitPath: string },
): Pick<ProposalsAnswer['proposals'][number], 'waits' | 'mine'> => {
  if (steps.length === 0 && point.confirmed) return { waits: [], mine: false }
  const standing = { ...standingOf(cx, point.unitPath), person: cx.actor.person as Id<'person'> }
  return { waits: [...waitsFor(steps, point.grade)], mine: takeStep(steps, point.grade, standing).ok }
}
