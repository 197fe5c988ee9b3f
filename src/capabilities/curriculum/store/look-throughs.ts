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

/** Until when the version in use is good, as things stand. */
export const goodUntil = async (tx: Tx, kind: ContentKind, code: string, timeZone: string): Promise<Day | null> => {
  const [row] = await tx.rows(sql<{ bestBefore: Day | null }>`
    select ${freshUntil(tx, kind, sql`v`, timeZone)} as best_before from ${sql.table(versionTables[kind])} v
    where v.tenant_id = ${tx.tenant} and v.code = ${code} and v.current`)
  return row?.bestBefore ?? null
}
