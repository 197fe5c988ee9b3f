import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { type Notices, type NoticesAnswer, noticesAtMost } from '../contract/notices.ts'
import { isGood } from '../rules/notice.ts'

type Row = Omit<NoticesAnswer['notices'][number], 'good'>

/** Notices by the day on which they came, newest first. */
export const noticesOf =
  (most: number): View<typeof Notices> =>
  async ({ tx, today }) => {
    const rows = await tx.rows(sql<Row>`
    select code, body -> 'title' as title, body ->> 'source' as source, (body ->> 'receivedOn')::date as received_on,
      (body ->> 'expiresOn')::date as expires_on, body -> 'changes' as changes
    from notice_version where tenant_id = ${tx.tenant} and current
    order by body ->> 'receivedOn' desc, code limit ${most}`)
    return ok({ notices: rows.map((row) => ({ ...row, good: isGood(row, today) })) })
  }

export const notices = noticesOf(noticesAtMost)
