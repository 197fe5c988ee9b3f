import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { ContentKind } from '../rules/draft.ts'
import { type ContentFact, type Factual, factsOf } from '../rules/facts.ts'

const tableOf = {
  lesson: 'lesson_version',
  case: 'case_version',
  reading: 'reading_version',
  card: 'card_version',
  question: 'question_version',
} as const

interface Stating {
  readonly code: string
  readonly version: string
  readonly title: Pair
  readonly facts: readonly ContentFact[]
}

/** CUR-39: what is in use of a kind, or the one that is named, with what it states, by code; a card is called by its post, a question by what it asks. At most 20,000. */
export const contentStating = async <Kind extends keyof Factual>(
  tx: Tx,
  kind: Kind,
  code: string | null = null,
): Promise<Stating[]> => {
  const rows = await tx.rows(sql<{ version: string; title: Pair; body: Factual[Kind] }>`
    select v.version, v.body, coalesce(v.body -> 'title', v.body -> 'stem', p.name, jsonb_build_object('zh', v.code, 'en', v.code)) as title
    from ${sql.table(tableOf[kind])} v
    left join organisation_post p on ${kind} = 'card' and p.tenant_id = v.tenant_id and p.code = v.code
    where v.tenant_id = ${tx.tenant} and v.current and (${code}::text is null or v.code = ${code})
    order by v.code limit 20000`)
  return rows.map(({ version, title, body }) => ({ code: body.code, version, title, facts: factsOf(kind, body) }))
}

/** Who wrote on any version of content here, since its words go on from version to version; nobody where packs brought all. */
export const editorsOf = async (
  tx: Tx,
  kind: keyof Factual | ContentKind,
  code: string,
): Promise<readonly Id<'person'>[]> => {
  const rows = await tx.rows(sql<{ by: Id<'person'> }>`
    select distinct unnest(editors) as by from content_publication
    where tenant_id = ${tx.tenant} and kind = ${kind} and code = ${code}`)
  return rows.map(({ by }) => by)
}
