import type { Id } from '#kernel/id.ts'
import type { Looking } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { ProposalsAnswer } from '../contract/choices.ts'
import type { GivenGrade, PostAnswer } from '../contract/post.ts'
import type { Grade } from '../rules/grade.ts'
import { gradeWaitsFor, mayConfirmGrade } from '../rules/grade-confirmation.ts'
import { inSight, inUnitToday, type PostSeen, sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'

type Line = ProposalsAnswer['grades'][number]
type Row = Omit<Line, 'waits' | 'mine'> & {
  readonly asks: Grade
  readonly proposedBy: Id<'person'>
  readonly unitPath: string
}

/** RSK-136: every grade of a post in reach, or of one unit there, that waits for a second person, the oldest first; 20,000 at most. */
export const waitingGrades = async (cx: Looking, unit?: string): Promise<Line[]> => {
  const rows = await cx.tx.planned(sql<Row>`
    select g.id, p.code as post, p.name as post_name, p.unit_path, g.grade, g.asks, g.proposed_by, (
        select c.grade from risk_current_grade c where c.tenant_id = g.tenant_id and c.post_id = g.post_id) as now, (
        select s.grade from post_self_grade s where s.tenant_id = g.tenant_id and s.post_id = g.post_id
        order by s.said_on desc, s.recorded_at desc limit 1) as self_grade
    from grading_proposal g
    join organisation_post p on p.tenant_id = g.tenant_id and p.post_id = g.post_id
    where g.tenant_id = ${cx.tx.tenant} and g.settled_on is null and p.closed_on is null
      and ${inSight(sightOf(cx, false))} and ${inUnitToday(unit, cx.today)}
    order by g.recorded_at, g.id limit 20000`)
  return rows.map(({ asks, proposedBy, unitPath, ...line }) => ({
    ...line,
    ...wayOfGrade(cx, { asks, proposedBy, unitPath }),
  }))
}

/** The reader's own of all that wait first, before any page is cut; the order stays otherwise. */
export const ownFirst = <Waiting extends { readonly mine: boolean }>(all: readonly Waiting[]): Waiting[] =>
  [...all].sort((a, b) => Number(b.mine) - Number(a.mine))

/** So many of them; the last page where a later one is asked for, since a step may have emptied it. */
export const pageOf = <Waiting>(all: readonly Waiting[], page: number, length: number): readonly Waiting[] => {
  const at = Math.min(page, Math.max(0, Math.ceil(all.length / length) - 1))
  return all.slice(at * length, (at + 1) * length)
}

const wayOfGrade = (cx: Looking, { asks, proposedBy, unitPath }: Pick<Row, 'asks' | 'proposedBy' | 'unitPath'>) => ({
  waits: gradeWaitsFor(asks),
  mine: mayConfirmGrade({ asks, proposedBy }, { ...standingOf(cx, unitPath), person: cx.actor.person }).ok,
})

type Proposed = NonNullable<PostAnswer['proposed']>
type Disputed = NonNullable<PostAnswer['disputed']>
type Kept<Given> = Omit<Given, 'waits' | 'mine' | 'factors' | 'answers'> & { readonly inputs: unknown }

/** RSK-136: the grade of one post that waits. */
export const proposedGrade = async (cx: Looking, { id, unitPath }: PostSeen): Promise<Proposed | null> => {
  const [row] = await cx.tx.planned(sql<Kept<Proposed> & Pick<Row, 'asks' | 'proposedBy'>>`
    select ${given}, g.recorded_at, g.valid_until, g.asks, g.proposed_by
    from grading_proposal g where g.tenant_id = ${cx.tx.tenant} and g.post_id = ${id} and g.settled_on is null`)
  if (!row) return null
  const { asks, proposedBy, ...proposed } = row
  return { ...restsOn(proposed), ...wayOfGrade(cx, { asks, proposedBy, unitPath }) }
}

/** RSK-150: the last grade of one post that was turned down, until a later one is confirmed. */
export const disputedGrade = async (cx: Looking, { id }: PostSeen): Promise<Disputed | null> => {
  const [row] = await cx.tx.planned(sql<Kept<Disputed>>`
    select ${given}, g.settled_on as returned_on, g.note as reason
    from grading_proposal g
    where g.tenant_id = ${cx.tx.tenant} and g.post_id = ${id} and g.outcome = 'returned' and not exists (
      select from grading c
      where c.tenant_id = g.tenant_id and c.post_id = g.post_id and c.recorded_at >= g.recorded_at)
    order by g.recorded_at desc, g.id desc limit 1`)
  return row ? restsOn(row) : null
}

const given = sql`
  g.id, g.grade, g.total, g.method, g.method_version, g.inputs, g.reviewers, g.lower_hint, g.proposed_on`

const restsOn = <Given extends Kept<GivenGrade>>({
  inputs,
  ...given
}: Given): Omit<Given, 'inputs'> & Pick<GivenGrade, 'factors' | 'answers'> => {
  const isSum = given.method === 'D'
  return {
    ...given,
    factors: isSum ? (inputs as GivenGrade['factors']) : [],
    answers: isSum ? [] : (inputs as GivenGrade['answers']),
  }
}
