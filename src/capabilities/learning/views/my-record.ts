import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { MyRecord, MyRecordAnswer } from '../contract.ts'

export const myRecordOf =
  (most: number): View<typeof MyRecord> =>
  async ({ tx, actor }) =>
    ok({
      completions: await tx.rows(sql<MyRecordAnswer['completions'][number]>`
      select c.item_kind as kind, c.item_code as code, c.item_version as version, i.title, c.occurred_at, c.recorded_at
      from completion c
      left join curriculum_every_item i on i.tenant_id = c.tenant_id and i.kind = c.item_kind and i.code = c.item_code
        and i.version = c.item_version
      where c.tenant_id = ${tx.tenant} and c.person_id = ${actor.person}
      order by c.occurred_at desc, c.attempt_id desc limit ${most}`),
    })

export const myRecord = myRecordOf(100)
