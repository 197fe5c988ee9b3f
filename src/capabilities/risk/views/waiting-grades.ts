import type { Id } from '#kernel/id.ts'
import type { Looking } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { ProposalsAnswer } from '../contract/choices.ts'
import type { PostAnswer } from '../contract/post.ts'
import type { Grade } from '../rules/grade.ts'
import { gradeWaitsFor, mayConfirmGrade } from '../rules/grade-confirmation.ts'
import { inSight, type PostSeen, sightOf } from '../store/sight.ts'
import { standingOf } from '../store/standing.ts'

type Line = ProposalsAnswer['grades'][number]
type Row = Omit<Line, 'waits' | 'mine'> & {
  readonly asks: Grade
  readonly proposedBy: Id<'person'>
  readonly unitPath: string
}

/** RSK-136: the grades of posts in reach that wait for a second person, the reader's own first, then the oldest. */
export const waitingGrades = async (cx: Looking): Promise<Line[]> => {
  const rows = await cx.tx.planned(sql<Row>`
    select g.id, p.code as post, p.name as post_name, p.unit_path, g.grade, g.asks, g.proposed_by, (
        select c.grade from risk_current_grade c where c.tenant_id = g.tenant_id and c.post_id = g.post_id) as now, (
        select s.grade from post_self_grade s where s.tenant_id = g.tenant_id and s.post_id = g.post_id
        order by s.said_on desc, s.recorded_at desc limit 1) as self_grade
    from grading_proposal g
    join organisation_post p on p.tenant_id = g.tenant_id and p.post_id = g.post_id
    where g.tenant_id = ${cx.tx.tenant} and g.settled_on is null and p.closed_on is null
      and ${inSight(sightOf(cx, false))}
    order by g.recorded_at, g.id limit 100`)
  return rows
    .map(({ asks, proposedBy, unitPath, ...line }) => ({ ...line, ...wayOfGrade(cx, { asks, proposedBy, unitPath }) }))
    .sort((a, b) => Number(b.mine) - Number(a.mine))
}

const wayOfGrade = (cx: Looking, { asks, proposedBy, unitPath }: Pick<Row, 'asks' | 'proposedBy' | 'unitPath'>) => ({
  waits: gradeWaitsFor(asks),
  mine: mayConfirmGrade({ asks, proposedBy }, { ...standingOf(cx, unitPath), person: cx.actor.person }).ok,
})

type Proposed = NonNullable<PostAnswer['proposed']>

/** RSK-136: the grade of one post that waits. */
export const proposedGrade = async (cx: Looking, { id, unitPath }: PostSeen): Promise<Proposed | null> => {
  const [row] = await cx.tx.rows(sql<
    Omit<Proposed, 'waits' | 'mine' | 'factors' | 'answers'> &
      Pick<Row, 'asks' | 'proposedBy'> & { readonly inputs: unknown }
  >`
    select id, grade, total, method, method_version, inputs, reviewers, proposed_on, recorded_at, valid_until, asks,
      proposed_by
    from grading_proposal where tenant_id = ${cx.tx.tenant} and post_id = ${id} and settled_on is null`)
  if (!row) return null
  const { inputs, asks, proposedBy, ...proposed } = row
  const isSum = proposed.method === 'D'
  return {
    ...proposed,
    factors: isSum ? (inputs as Proposed['factors']) : [],
    answers: isSum ? [] : (inputs as Proposed['answers']),
    ...wayOfGrade(cx, { asks, proposedBy, unitPath }),
  }
}
