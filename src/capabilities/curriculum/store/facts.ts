import type { CheckedKind } from '#capabilities/norms/public.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { Factual } from '../rules/facts.ts'

const tableOf = {
  lesson: 'lesson_version',
  case: 'case_version',
  reading: 'reading_version',
  card: 'card_version',
} as const

/** What is in use of a kind, by code; a card is called by its post. At most 500. */
export const currentBodies = <Kind extends keyof Factual>(
  tx: Tx,
  kind: Kind,
  code: string | null,
): Promise<{ readonly version: string; readonly title: Pair; readonly body: Factual[Kind] }[]> =>
  tx.rows(sql`
    select v.version, v.body, coalesce(v.body -> 'title', p.name, jsonb_build_object('zh', v.code, 'en', v.code)) as title
    from ${sql.table(tableOf[kind])} v
    left join organisation_post p on ${kind} = 'card' and p.tenant_id = v.tenant_id and p.code = v.code
    where v.tenant_id = ${tx.tenant} and v.current and (${code}::text is null or v.code = ${code})
    order by v.code limit 500`)

/** Who wrote this version of content here; nobody where a pack brought it. */
export const editorsOf = async (
  tx: Tx,
  { kind, code, version }: { readonly kind: CheckedKind; readonly code: string; readonly version: string },
): Promise<readonly Id<'person'>[]> => {
  const [found] = await tx.rows(sql<{ editors: Id<'person'>[] }>`
    select editors from content_publication
    where tenant_id = ${tx.tenant} and kind = ${kind} and code = ${code} and version = ${version}`)
  return found?.editors ?? []
}
