import type { Day } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import { citationKey } from '../rules/power-row.ts'

/** Every norm that is not repealed, and every article of it, under the words by which a list may call it. */
export const citationsOf = async (tx: Tx, today: Day): Promise<ReadonlyMap<string, string>> => {
  const norms = await tx.rows(sql<{ code: string; title: Pair; anchors: readonly string[] }>`
    select n.code, n.title, coalesce((
      select jsonb_agg(a ->> 'anchor') from jsonb_array_elements(n.articles) as a), '[]') as anchors
    from norms_norm n where n.tenant_id = ${tx.tenant} and not exists (
      select from norms_change r where r.tenant_id = n.tenant_id and r.code = n.code and r.kind = 'repealed'
        and r.effective_on <= ${today}::date)
    order by n.code limit 2000`)
  return new Map(
    norms.flatMap(({ code, title, anchors }) => [
      ...[code, title.zh, title.en].map((text) => [citationKey(text), code] as const),
      ...anchors.map((anchor) => [citationKey(`${code}#${anchor}`), `${code}#${anchor}`] as const),
    ]),
  )
}
