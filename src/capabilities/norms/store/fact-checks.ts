import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { FactCheck } from '../rules/fact.ts'

export const checkedKinds = ['norm', 'lesson', 'case', 'reading', 'card', 'question'] as const
export type CheckedKind = (typeof checkedKinds)[number]

interface CheckedThing {
  readonly kind: CheckedKind
  readonly code: string
}

/** Looks of one person at facts of one thing; a look at the same words again changes nothing. */
export const keepFactChecks = async (
  tx: Tx,
  { kind, code }: CheckedThing,
  checks: readonly FactCheck[],
  { person, now }: { readonly person: Id<'person'>; readonly now: Moment },
): Promise<void> => {
  await tx.rows(sql`
    insert into fact_check (tenant_id, kind, code, key, words, source, person_id, checked_on, checked_at)
    select ${tx.tenant}::integer, ${kind}::text, ${code}::text, c.key, c.words, c.source, ${person}::uuid,
      c."checkedOn", ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(checks)}::jsonb)
      as c(key text, words text, source text, "checkedOn" date)
    on conflict do nothing`)
}

/** What was checked of these things, by code; of all of the kind where none is named. */
export const factChecks = async (
  tx: Tx,
  kind: CheckedKind,
  codes: readonly string[] | null = null,
): Promise<ReadonlyMap<string, readonly FactCheck[]>> => {
  const rows = await tx.rows(sql<FactCheck & { code: string }>`
    select code, key, words, source, checked_on from fact_check
    where tenant_id = ${tx.tenant} and kind = ${kind}
      and (${codes === null} or code = any (${[...(codes ?? [])]}::text[]))
    order by code, checked_at limit 200000`)
  const found = new Map<string, FactCheck[]>()
  for (const { code, ...check } of rows) found.set(code, [...(found.get(code) ?? []), check])
  return found
}
