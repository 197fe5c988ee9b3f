import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { Doubts } from '../contract.ts'

/** LRN-11: lines without their senders. */
export const doubtsOf =
  (most: number): View<typeof Doubts> =>
  async ({ tx }) =>
    ok({
      doubts: await tx.rows(sql`
      select d.id, d.question_code as question, d.question_version as version, q.stem, d.line,
        d.raised_at
      from question_doubt d
      left join curriculum_question q on q.tenant_id = d.tenant_id and q.code = d.question_code
        and q.version = d.question_version
      where d.tenant_id = ${tx.tenant}
      order by d.raised_at desc, d.id desc limit ${most}`),
    })

export const doubts = doubtsOf(100)
