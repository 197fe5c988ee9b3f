import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { Proposals, ProposalsAnswer } from '../contract/choices.ts'
import { inSight, sightOf } from '../store/sight.ts'

/** RSK-13: what waits for the officer, oldest first, at most 100. */
export const proposals: View<typeof Proposals> = async (cx) =>
  ok({
    proposals: await cx.tx.rows(sql<ProposalsAnswer['proposals'][number]>`
      select r.id, r.no, r.name, r.grade, p.code as post, p.name as post_name from risk_point r
      join organisation_post p on p.tenant_id = r.tenant_id and p.post_id = r.post_id
      where r.tenant_id = ${cx.tx.tenant} and r.confirmed_on is null and r.closed_on is null and p.closed_on is null
        and ${inSight(sightOf(cx, false))}
      order by r.no limit 100`),
  })
