import type { Moment } from '#kernel/day.ts'
import { addDays } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { LedgerDays } from '../contract.ts'
import { shortRoot } from '../rules/bytes.ts'

const shown = 7

interface Row {
  readonly daysAgo: number
  readonly size: number | null
  readonly root: Uint8Array | null
  readonly at: Moment | null
}

/** The last checkpoint of each of the last seven days, newest first; a day without one is there as a gap. */
export const ledgerDays: View<typeof LedgerDays> = async ({ tx, today, timeZone }) => {
  const rows = await tx.rows(sql<Row>`
    select ago.n as days_ago, last.size, last.root, last.at from generate_series(0, ${shown - 1}) as ago (n)
    left join lateral (
      select c.size, c.root, c.at from ledger_checkpoint c
      where c.tenant_id = ${tx.tenant}
        and c.at >= (${today}::date - ago.n)::timestamp at time zone ${timeZone}
        and c.at < (${today}::date - ago.n + 1)::timestamp at time zone ${timeZone}
      order by c.at desc, c.size desc limit 1
    ) as last on true
    order by ago.n`)
  return ok({
    days: rows.map(({ daysAgo, size, root, at }) => ({
      day: addDays(today, -daysAgo),
      last: size === null || root === null || at === null ? null : { size, rootShort: shortRoot(root), at },
    })),
  })
}
