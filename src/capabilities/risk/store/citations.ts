import type { Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import { citationKey } from '../rules/power-row.ts'

/** Every norm and article under the words by which a list may call it. */
export const citationsOf = async (tx: Tx): Promise<ReadonlyMap<string, string>> => {
  const norms = await tx.rows(sql<{ code: string; title: Pair; anchors: readonly string[] }>`
    select n.code, n.title, coalesce((
      select jsonb_agg(a ->> 'anchor') from jsonb_array_elements(n.articles) as a), '[]') as anchors
    from norms_norm n where n.tenant_id = ${tx.tenant} order by n.code limit 2000`)
  return new Map(
    norms.flatMap(({ code, title, anchors }) => [
      ...[code, title.zh, title.en].map((text) => [citationKey(text), code] as const),
      ...anchors.map((anchor) => [citationKey(`${code}#${anchor}`), `${code}#${anchor}`] as const),
    ]),
  )
}
