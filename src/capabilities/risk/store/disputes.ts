import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { ChangeAnswer } from '../rules/grade-change.ts'
import { inSight, type PostSeen, type Sight } from './sight.ts'

export interface GradeDispute {
  readonly id: Id<'grade-dispute'>
  readonly postId: Id<'post'>
  readonly reason: string
  readonly raisedBy: Id<'person'>
  readonly raisedOn: Day
  readonly recordedAt: Moment
}

export const saveDispute = async (tx: Tx, dispute: GradeDispute): Promise<void> => {
  await tx.withTables<{ gradeDispute: GradeDispute }>().insertInto('gradeDispute').values(dispute).execute()
}

export interface DisputeAnswer {
  readonly disputeId: Id<'grade-dispute'>
  readonly postId: Id<'post'>
  readonly answer: ChangeAnswer
  readonly reason: string
  readonly answeredOn: Day
  readonly recordedAt: Moment
}

export const saveDisputeAnswer = async (tx: Tx, answer: DisputeAnswer): Promise<void> => {
  await tx.withTables<{ gradeDisputeAnswer: DisputeAnswer }>().insertInto('gradeDisputeAnswer').values(answer).execute()
}

/** A doubt about a post in sight, locked, and whether somebody has answered it. */
export const loadDispute = async (
  tx: Tx,
  sight: Sight,
  id: Id<'grade-dispute'>,
): Promise<{ readonly id: Id<'grade-dispute'>; readonly post: PostSeen; readonly answered: boolean } | undefined> => {
  const rows = await tx.planned(sql<PostSeen & { readonly answered: boolean }>`
    select p.post_id as id, p.code, p.name, p.unit_path, exists (
      select from grade_dispute_answer a where a.tenant_id = d.tenant_id and a.dispute_id = d.id) as answered
    from grade_dispute d
    join organisation_post p on p.tenant_id = d.tenant_id and p.post_id = d.post_id
    where d.tenant_id = ${tx.tenant} and d.id = ${id} and ${inSight(sight)}`)
  const [row] = rows
  if (!row) return undefined
  const { answered, ...post } = row
  return { id, post, answered }
}

/** RSK-83: the doubts about a post with their answers, the newest first, at most fifty; who raised them is not told. */
export const disputesOf = (tx: Tx, post: Id<'post'>, until: Day): Promise<DisputeSeen[]> =>
  tx.planned(sql<DisputeSeen>`
    select d.id, d.raised_on as "on", d.reason, case when a.answered_on <= ${until}::date then jsonb_build_object(
      'on', a.answered_on, 'answer', a.answer, 'reason', a.reason) end as answer
    from grade_dispute d
    left join grade_dispute_answer a on a.tenant_id = d.tenant_id and a.dispute_id = d.id
    where d.tenant_id = ${tx.tenant} and d.post_id = ${post} and d.raised_on <= ${until}::date
    order by d.raised_on desc, d.recorded_at desc limit 50`)

export interface DisputeSeen {
  readonly id: Id<'grade-dispute'>
  readonly on: Day
  readonly reason: string
  readonly answer: { readonly on: Day; readonly answer: ChangeAnswer; readonly reason: string } | null
}

/** Doubts raised since the grade in force was given and not answered yet. */
export const countDoubts = async (tx: Tx, post: Id<'post'>): Promise<number> => {
  const rows = await tx.planned(sql<{ n: number }>`
    select count(*) as n from grade_dispute d
    where d.tenant_id = ${tx.tenant} and d.post_id = ${post}
      and not exists (
        select from grade_dispute_answer a where a.tenant_id = d.tenant_id and a.dispute_id = d.id)
      and d.recorded_at > coalesce((
        select max(g.recorded_at) from grading g where g.tenant_id = d.tenant_id and g.post_id = d.post_id),
        '-infinity')`)
  return rows[0]?.n ?? 0
}
