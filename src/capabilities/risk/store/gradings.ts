import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { Assessment } from '../rules/assessment.ts'
import type { Grade } from '../rules/grade.ts'
import type { ChangeOutcome } from '../rules/point-change.ts'
import { inSight, type PostSeen, type Sight } from './sight.ts'

/** The grade that an officer gave to a post, on its way. */
export interface GradingProposal extends Assessment {
  readonly id: Id<'grading'>
  readonly postId: Id<'post'>
  readonly asks: Grade
  readonly reviewers: Pair
  readonly lowerHint: Pair | null
  readonly validUntil: Day
  readonly proposedBy: Id<'person'>
  readonly proposedOn: Day
  readonly recordedAt: Moment
  readonly settledOn: Day | null
  readonly outcome: ChangeOutcome | null
  readonly note: string
}

interface Tables {
  gradingProposal: Omit<GradingProposal, 'inputs'> & { readonly inputs: string }
  postSelfGrade: SelfGrade
}

const tables = (tx: Tx) => tx.withTables<Tables>()

export const saveGradingProposal = async (tx: Tx, proposal: GradingProposal): Promise<void> => {
  await tables(tx)
    .insertInto('gradingProposal')
    .values({ ...proposal, inputs: JSON.stringify(proposal.inputs) })
    .execute()
}

/** The grade of a post in force, with its grading; whoever grades it at the same time waits for this one. */
export const gradeInForce = async (
  tx: Tx,
  post: Id<'post'>,
): Promise<{ readonly id: Id<'grading'>; readonly grade: Grade } | undefined> => {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext('grading'), hashtext(${post}::text))`)
  const [row] = await tx.rows(sql<{ id: Id<'grading'>; grade: Grade }>`
    select id, grade from grading where tenant_id = ${tx.tenant} and post_id = ${post}
    order by graded_on desc, recorded_at desc limit 1`)
  return row
}

/** The grade of a post that waits for its second person, of which there is one at most. */
export const waitingGrading = async (tx: Tx, post: Id<'post'>): Promise<Id<'grading'> | undefined> => {
  const [row] = await tx.rows(sql<{ id: Id<'grading'> }>`
    select id from grading_proposal where tenant_id = ${tx.tenant} and post_id = ${post} and settled_on is null`)
  return row?.id
}

/** A grade in sight that waits, locked with its post. */
export const loadGradingProposal = async (
  tx: Tx,
  sight: Sight,
  id: Id<'grading'>,
): Promise<{ readonly proposal: GradingProposal; readonly post: PostSeen } | undefined> => {
  const [post] = await tx.rows(sql<PostSeen>`
    select p.post_id as id, p.code, p.name, p.unit_path from grading_proposal g
    join organisation_post p on p.tenant_id = g.tenant_id and p.post_id = g.post_id
    where g.tenant_id = ${tx.tenant} and g.id = ${id} and p.closed_on is null and ${inSight(sight)}`)
  if (!post) return undefined
  await gradeInForce(tx, post.id)
  const proposal = await tables(tx)
    .selectFrom('gradingProposal')
    .selectAll('gradingProposal')
    .where('gradingProposal.id', '=', id)
    .where('gradingProposal.settledOn', 'is', null)
    .executeTakeFirst()
  return proposal && { proposal: proposal as unknown as GradingProposal, post }
}

export const settleGrading = async (
  tx: Tx,
  id: Id<'grading'>,
  { outcome, on, note = '' }: { readonly outcome: ChangeOutcome; readonly on: Day; readonly note?: string },
): Promise<void> => {
  await tables(tx)
    .updateTable('gradingProposal')
    .set({ outcome, settledOn: on, note })
    .where('gradingProposal.id', '=', id)
    .where('gradingProposal.settledOn', 'is', null)
    .execute()
}

/** How a unit sees the risk of one of its posts. */
export interface SelfGrade {
  readonly id: Id<'post-self-grade'>
  readonly postId: Id<'post'>
  readonly grade: Grade
  readonly reason: string
  readonly saidBy: Id<'person'>
  readonly saidOn: Day
  readonly recordedAt: Moment
}

export const saveSelfGrade = async (tx: Tx, said: SelfGrade): Promise<void> => {
  await tables(tx).insertInto('postSelfGrade').values(said).execute()
}

/** What the unit of a post said last of its risk, up to a day. */
export const selfGradeOf = async (
  tx: Tx,
  post: Id<'post'>,
  until: Day,
): Promise<{ readonly grade: Grade; readonly reason: string; readonly on: Day } | null> => {
  const [row] = await tx.rows(sql<{ grade: Grade; reason: string; on: Day }>`
    select grade, reason, said_on as "on" from post_self_grade
    where tenant_id = ${tx.tenant} and post_id = ${post} and said_on <= ${until}::date
    order by said_on desc, recorded_at desc limit 1`)
  return row ?? null
}
