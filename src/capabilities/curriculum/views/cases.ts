import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { Cases, CasesAnswer } from '../contract.ts'

/** Warning cases by code, at most 500. */
export const cases: View<typeof Cases> = async ({ tx }, { family }) => {
  const found = await tx.rows(sql<CasesAnswer['cases'][number]>`
    select c.code, c.body -> 'title' as title, c.body -> 'opening' as opening, c.body -> 'processNode' as process_node,
      c.body ->> 'rank' as rank, i.minutes, c.families
    from case_version c
    join curriculum_item i on i.tenant_id = c.tenant_id and i.kind = 'case' and i.code = c.code
    where c.tenant_id = ${tx.tenant} and c.current
      and (${family ?? null}::text is null or c.families @> array[${family ?? null}::text])
    order by c.code limit 500`)
  return ok({ cases: found })
}
