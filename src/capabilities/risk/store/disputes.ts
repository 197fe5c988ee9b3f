import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'

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

/** Doubts raised since the grade in force was given. */
export const countDoubts = async (tx: Tx, post: Id<'post'>): Promise<number> => {
  const rows = await tx.rows(sql<{ n: number }>`
    select count(*) as n from grade_dispute d
    where d.tenant_id = ${tx.tenant} and d.post_id = ${post}
      and d.recorded_at > coalesce((
        select max(g.recorded_at) from grading g where g.tenant_id = d.tenant_id and g.post_id = d.post_id),
        '-infinity')`)
  return rows[0]?.n ?? 0
}
