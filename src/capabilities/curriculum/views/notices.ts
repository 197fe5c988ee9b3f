import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { type Notices, type NoticesAnswer, noticesAtMost } from '../contract/notices.ts'
import { isGood } from '../rules/notice.ts'

type Row = Omit<NoticesAnswer['notices'][number], 'good'> & { readonly all: number }

/** Notices by the day on which they came, newest first; those withdrawn say so. */
export const noticesOf =
  (most: number): View<typeof Notices> =>
  async ({ tx, today }) => {
    const rows = await tx.rows(sql<Row>`
    select n.code, n.version, n.title, v.body ->> 'source' as source, n.received_on, n.expires_on,
      v.body -> 'changes' as changes, n.withdrawn_on, n.withdrawn_why, n.replaced_by, count(*) over ()::integer as all
    from curriculum_notice n
    join notice_version v on v.tenant_id = n.tenant_id and v.code = n.code and v.version = n.version
    where n.tenant_id = ${tx.tenant}
    order by n.received_on desc, n.code limit ${most}`)
    return ok({
      notices: rows.map(({ all: _, ...row }) => ({ ...row, good: isGood(row, today) })),
      count: rows[0]?.all ?? 0,
    })
  }

export const notices = noticesOf(noticesAtMost)
