import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Language } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import { type Draft, writeStatement } from '../rules/statement.ts'
import { statementFaults } from '../rules/valid.ts'

export interface Recording {
  readonly person: Id<'person'>
  readonly language: Language
  readonly now: Moment
}

/**
 * XAP-4: keeps statements about the person of the open transaction in one insert; one whose id is already kept stays as
 * it is. Throws when a draft does not make a valid statement, because the capability that wrote it is wrong.
 */
export const recordStatements = async (
  tx: Tx,
  { person, language, now }: Recording,
  drafts: readonly Draft[],
): Promise<void> => {
  if (drafts.length === 0) return
  const frame = { home: homeOf(tx.tenant), actor: await actorName(tx, person), language }
  const rows = drafts.map((draft) => {
    const statement = writeStatement(draft, frame)
    const faults = statementFaults(statement)
    if (faults.length > 0) throw new Error(`not a statement: ${faults.join(', ')}`)
    return {
      id: draft.id,
      verb: draft.verb,
      activity: statement.object.id,
      occurredAt: draft.occurredAt,
      raw: JSON.stringify({ ...statement, stored: now }),
    }
  })
  await tx.rows(sql`
    insert into xapi_statement (tenant_id, person_id, id, verb, activity, occurred_at, stored_at, raw)
    select ${tx.tenant}::integer, ${person}::uuid, r.id, r.verb, r.activity, r."occurredAt", ${now}::timestamptz, r.raw
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, verb text, activity text, "occurredAt" timestamptz, raw text)
    on conflict (tenant_id, person_id, id) do nothing`)
}

/** A name space of this organisation; `.invalid` is reserved and never resolves (RFC 2606). */
const homeOf = (tenant: number): string => `https://plumbline.invalid/${tenant}`

/** XAP-2: the person's random name, made by the database at the first statement. */
const actorName = async (tx: Tx, person: Id<'person'>): Promise<string> => {
  await tx.named(
    'xapi-make-actor',
    'insert into xapi_actor (tenant_id, person_id) values ($1, $2) on conflict (tenant_id, person_id) do nothing',
    [tx.tenant, person],
  )
  const [actor] = await tx.named<{ name: string }>(
    'xapi-actor-name',
    'select name from xapi_actor where tenant_id = $1 and person_id = $2',
    [tx.tenant, person],
  )
  if (!actor) throw new Error('statements are recorded in the transaction of the person they are about')
  return actor.name
}
