import { addDays } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { WithdrawnNotices, WithdrawnNoticesAnswer } from '../contract/notice.ts'

const toldDays = 14

/** LRN-26: notices withdrawn lately that were sent to whoever asks, or read. */
export const withdrawnNotices: View<typeof WithdrawnNotices> = async ({ tx, actor, today }) =>
  ok({
    notices: await tx.planned(sql<WithdrawnNoticesAnswer['notices'][number]>`
      select n.code, n.title, n.withdrawn_on, n.withdrawn_why, n.replaced_by from curriculum_notice n
      where n.tenant_id = ${tx.tenant} and n.withdrawn_on > ${addDays(today, -toldDays)}::date
        and (exists (
          select from assignment a
          where a.tenant_id = n.tenant_id and a.person_id = ${actor.person} and a.item_kind = 'notice'
            and a.item_code = n.code and a.withdrawn_at is null and a.open_on <= n.withdrawn_on
            and a.assigned_at <= n.withdrawn_at)
        or exists (
          select from completion c
          where c.tenant_id = n.tenant_id and c.person_id = ${actor.person} and c.item_kind = 'notice'
            and c.item_code = n.code))
      order by n.withdrawn_on desc, n.code limit 20`),
  })
