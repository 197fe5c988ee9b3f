import type { Id } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { Proposals, ProposalsAnswer } from '../contract/choices.ts'
import { type Step, takeStep, waitsFor } from '../rules/confirmation.ts'
import { afterSwap, noSwap, type SwappedControls } from '../rules/control-swap.ts'
import type { Grade } from '../rules/grade.ts'
import { lackingOf, type StandingControl } from '../rules/lacking.ts'
import { gradeByPlace, type Place } from '../rules/likelihood-consequence.ts'
import type { Control } from '../rules/risk-point.ts'
import { newestVersion } from '../store/confirmations.ts'
import { inSight, inUnitToday, sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'
import { ownFirst, pageOf, waitingGrades } from './waiting-grades.ts'

type Line = ProposalsAnswer['proposals'][number]

/** RSK-82, RSK-136: what waits for a step, the reader's own of all that wait first, grades before points, then the oldest; so many a page. */
export const proposalsPage =
  (length: number): View<typeof Proposals> =>
  async (cx, { unit, page = 0 }) => {
    const grades = (await waitingGrades(cx, unit)).map((grade) => ({ mine: grade.mine, grade, point: null }))
    const points = (await waitingPoints(cx, unit)).map((point) => ({ mine: point.mine, point, grade: null }))
    const all = ownFirst([...grades, ...points])
    const shown = pageOf(all, page, length)
    return ok({
      proposals: await linesOf(
        cx,
        shown.flatMap(({ point }) => point ?? []),
      ),
      grades: shown.flatMap(({ grade }) => grade ?? []),
      matching: all.length,
      mine: all.filter(({ mine }) => mine).length,
    })
  }

const pageLength = 100

export const proposals = proposalsPage(pageLength)

type WaitingPoint = Pick<Line, 'id' | 'name' | 'waits' | 'mine'>

type WaitingRow = Pick<Line, 'id' | 'name' | 'grade' | 'confirmed'> & {
  readonly unitPath: string
  readonly steps: readonly Step[]
}

/** RSK-82: every point in reach, or of one unit there, that waits for a step, the oldest first; 20,000 at most. */
export const waitingPoints = async (cx: Looking, unit?: string): Promise<WaitingPoint[]> => {
  const rows = await cx.tx.planned(sql<WaitingRow>`
    select r.id, r.name, r.grade, r.confirmed_on is not null as confirmed, p.unit_path,
      coalesce((${wayOfPoint}), '[]') as steps
    from risk_point r
    join organisation_post p on p.tenant_id = r.tenant_id and p.post_id = r.post_id
    where r.tenant_id = ${cx.tx.tenant} and r.closed_on is null and p.closed_on is null
      and (r.confirmed_on is null or exists (
        select from risk_point_change c
        where c.tenant_id = r.tenant_id and c.risk_point_id = r.id and c.settled_on is null) or exists (
        select from risk_point_step o
        where o.tenant_id = r.tenant_id and o.risk_point_id = r.id and o.step = 'regraded'))
      and ${inSight(sightOf(cx, false))} and ${inUnitToday(unit, cx.today)}
    order by r.no limit 20000`)
  return rows
    .map(({ id, name, steps, ...point }) => ({ id, name, ...wayOn(cx, steps, point) }))
    .filter(({ waits }) => waits.length > 0)
}

type Row = Omit<Line, 'waits' | 'mine' | 'moves' | 'lacks'> & {
  readonly cause: Pair
  readonly indicator: Pair
  readonly controls: readonly (StandingControl & Pick<Control, 'id' | 'text'>)[]
  readonly swap: SwappedControls | null
  /** Where the change puts the point. */
  readonly to: Place | null
}

/** These points as a person reads them, in their order. */
const linesOf = async (cx: Looking, points: readonly WaitingPoint[]): Promise<Line[]> => {
  if (points.length === 0) return []
  const rows = await cx.tx.planned(sql<Row>`
    select r.id, ${newestVersion(sql`r`)} as version, r.no, r.name, r.grade, r.self_grade, r.confirmed_on is not null as confirmed, p.code as post,
      p.name as post_name, c.kind as change,
      c.becomes -> 'after' as to, coalesce(c.becomes -> 'cause', r.cause) as cause,
      coalesce(c.becomes -> 'indicator', r.indicator) as indicator, coalesce((
        select jsonb_agg(jsonb_build_object('id', k.id, 'text', k.text, 'kind', k.kind, 'ownerPost', k.owner_post,
          'checkerPost', k.checker_post) order by k.id)
        from control k
        where k.tenant_id = r.tenant_id and k.risk_point_id = r.id and k.closed_on is null), '[]') as controls, c.controls as swap
    from risk_point r
    left join risk_point_change c on c.tenant_id = r.tenant_id and c.risk_point_id = r.id and c.settled_on is null
    join organisation_post p on p.tenant_id = r.tenant_id and p.post_id = r.post_id
    where r.tenant_id = ${cx.tx.tenant} and r.id = any (${points.map(({ id }) => id)}::uuid[])`)
  const told = new Map(rows.map((row) => [row.id, row]))
  return points.flatMap(({ id, waits, mine }): Line[] => {
    const row = told.get(id)
    if (!row) return []
    const { to, cause, indicator, controls, swap, ...line } = row
    const then = afterSwap(controls, swap ?? noSwap)
    const becomes = to && line.change !== 'ended' ? gradeByPlace(to) : line.grade
    return [
      {
        ...line,
        moves: becomes === line.grade ? null : becomes,
        lacks: line.change === 'ended' ? [] : [...lackingOf({ grade: becomes, cause, indicator }, then)],
        ...{ waits, mine },
      },
    ]
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
