import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { OwnStatements } from '../contract.ts'

/** XAP-5: the newest of the person who asks. */
export const ownStatementsOf =
  (most: number): View<typeof OwnStatements> =>
  async ({ tx, actor }) =>
    ok({
      statements: await tx.rows(sql`
      select id, verb, activity, occurred_at, stored_at, raw from xapi_statement
      where tenant_id = ${tx.tenant} and person_id = ${actor.person}
      order by stored_at desc, id desc limit ${most}`),
    })

export const ownStatements = ownStatementsOf(50)
