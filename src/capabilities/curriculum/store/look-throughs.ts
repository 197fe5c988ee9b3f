import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { ContentKind } from '../rules/draft.ts'
import { freshUntil, versionTables } from './drafts.ts'

export interface LookThroughRow {
  readonly id: Id<'look-through'>
  readonly kind: ContentKind
  readonly code: string
  readonly version: string
  readonly reason: string
  readonly bestBefore: Day
  readonly personId: Id<'person'>
  readonly lookedOn: Day
  readonly lookedAt: Moment
}

export const keepLookThrough = async (tx: Tx, look: LookThroughRow): Promise<void> => {
  await tx.withTables<{ lookThrough: LookThroughRow }>().insertInto('lookThrough').values(look).execute()
}

interface Standing {
  /** On which day the version in use was published here, or a pack brought it. */
  readonly cameOn: Day | null
  /** Until when it is good, as things stand. */
  readonly goodUntil: Day | null
}

/** How the version in use stands. */
export const standingInUse = async (
  tx: Tx,
  kind: ContentKind,
  code: string,
  timeZone: string,
): Promise<Standing | undefined> => {
  const [row] = await tx.rows(sql<Standing>`
    select ${freshUntil(tx, kind, sql`v`, timeZone)} as good_until, coalesce(
      (select (p.published_at at time zone ${timeZone})::date from content_publication p
        where p.tenant_id = v.tenant_id and p.kind = ${kind} and p.code = v.code and p.version = v.version),
      (select (i.came_at at time zone ${timeZone})::date from pack_item i
        where i.tenant_id = v.tenant_id and i.kind = ${kind} and i.code = v.code and i.version = v.version)) as came_on
    from ${sql.table(versionTables[kind])} v
    where v.tenant_id = ${tx.tenant} and v.code = ${code} and v.current`)
  return row
}
