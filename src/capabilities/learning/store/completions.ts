import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'

export interface Completion {
  readonly personId: Id<'person'>
  readonly attemptId: Id<'attempt'>
  readonly itemKind: 'lesson' | 'case' | 'exam' | 'notice'
  readonly itemCode: string
  readonly itemVersion: string
  readonly unitPath: string
  readonly occurredOn: Day
  readonly occurredAt: Moment
  readonly recordedAt: Moment
  readonly statementId: string | null
}

/** LRN-8: keeps completions in one statement; an attempt that is already kept stays as it is. Returns how many are new. */
export const keepCompletions = async (tx: Tx, completions: readonly Completion[]): Promise<number> => {
  const kept = await tx.rows(sql`
    insert into completion (tenant_id, person_id, attempt_id, item_kind, item_code, item_version, unit_path,
      occurred_on, occurred_at, recorded_at, statement_id)
    select ${tx.tenant}::integer, r."personId", r."attemptId", r."itemKind", r."itemCode", r."itemVersion",
      r."unitPath", r."occurredOn", r."occurredAt", r."recordedAt", r."statementId"
    from jsonb_to_recordset(${JSON.stringify(completions)}::jsonb) as r("personId" uuid, "attemptId" uuid,
      "itemKind" text, "itemCode" text, "itemVersion" text, "unitPath" text, "occurredOn" date,
      "occurredAt" timestamptz, "recordedAt" timestamptz, "statementId" uuid)
    on conflict (tenant_id, person_id, attempt_id) do nothing
    returning 1 as kept`)
  return kept.length
}

export const loadCompletion = (tx: Tx, person: Id<'person'>, attempt: Id<'attempt'>): Promise<Completion | undefined> =>
  tx
    .withTables<{ completion: Completion }>()
    .selectFrom('completion')
    .selectAll('completion')
    .where('completion.personId', '=', person)
    .where('completion.attemptId', '=', attempt)
    .executeTakeFirst()
