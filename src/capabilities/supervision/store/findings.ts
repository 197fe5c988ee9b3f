import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'
import { type Finding, type FindingState, findingNumber } from '../rules/finding.ts'

interface Kept {
  readonly recordedBy: Id<'person'>
  readonly recordedAt: Moment
}

const tables = (tx: Tx) => tx.withTables<{ finding: Finding & Kept }>()

export const addFinding = async (tx: Tx, finding: Finding, by: Id<'person'>, at: Moment): Promise<void> => {
  await tables(tx)
    .insertInto('finding')
    .values({ ...finding, recordedBy: by, recordedAt: at })
    .execute()
}

/** A finding in reach, locked until the end. */
export const loadFinding = async (
  tx: Tx,
  reach: readonly string[],
  id: Id<'finding'>,
): Promise<Finding | undefined> => {
  const rows = await tx.rows(sql<Finding>`
    select f.id, f.no, f.post_id, f.unit_path, f.risk_point_id, f.family, f.source, f.title, f.fact, f.happened_on, f.count,
      f.severity, f.state, f.repeats, f.signal_id, f.project_id, f.event_id, f.recorded_on, f.closed_on
    from finding f
    where f.tenant_id = ${tx.tenant} and f.id = ${id} and ${withinUnits('f.unit_path', reach)} for update`)
  return rows[0]
}

export const setFindingState = async (
  tx: Tx,
  id: Id<'finding'>,
  state: FindingState,
  closedOn: Day | null,
): Promise<void> => {
  await tables(tx).updateTable('finding').set({ state, closedOn }).where('finding.id', '=', id).execute()
}

/** What was found of this family at this post, the newest first. */
export const findingsAt = (
  tx: Tx,
  postId: Id<'post'>,
  family: string,
): Promise<Pick<Finding, 'id' | 'happenedOn' | 'state'>[]> =>
  tx.rows(sql<Pick<Finding, 'id' | 'happenedOn' | 'state'>>`
    select f.id, f.happened_on, f.state from finding f
    where f.tenant_id = ${tx.tenant} and f.post_id = ${postId} and f.family = ${family}
    order by f.happened_on desc limit 200`)

/** The next number of the year; two at once wait for each other. */
export const nextFindingNo = async (tx: Tx, today: Day): Promise<string> => {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtext(${`supervision-finding-${tx.tenant}`}))`)
  const year = today.slice(0, 4)
  const [row] = await tx.rows(sql<{ n: number }>`
    select coalesce(max(substr(f.no, 8)::integer), 0) as n from finding f
    where f.tenant_id = ${tx.tenant} and f.no like ${`F-${year}-%`}`)
  return findingNumber(year, row?.n ?? 0)
}
