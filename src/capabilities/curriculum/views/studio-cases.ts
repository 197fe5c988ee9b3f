import { daysBetween } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { StudioCases, StudioCasesAnswer } from '../contract/items.ts'
import { studioAtMost } from '../contract/studio.ts'
import { freshness } from '../rules/draft.ts'
import { approvalWithdrawal, approverOf } from '../store/case-approvals.ts'
import { freshUntil, wroteNone } from '../store/drafts.ts'
import { lastVersionsOf } from '../store/withdrawals.ts'

type Row = Omit<StudioCasesAnswer['cases'][number], 'due' | 'mayApprove'>

/** Warning cases, those being written first, then those with a best-before day, then the rest, by code. */
export const studioCasesOf =
  (most: number): View<typeof StudioCases> =>
  async ({ tx, actor, today, timeZone }) => {
    const rows = await tx.rows(sql<Row>`
    select coalesce(d.code, c.code) as code, coalesce(d.body, c.body) -> 'title' as title,
      coalesce(d.body, c.body) -> 'processNode' as process_node,
      coalesce(d.body, c.body) ->> 'anonymisation' as anonymisation, ${approverOf(tx)} as approver,
      c.version, d.state, d.revision,
      case when c.current then ${freshUntil(tx, 'case', sql`c`, timeZone)} end as best_before, c.withdrawn_on, c.withdrawn_why, s.version as shown,
      a.withdrawn_on as approval_withdrawn_on, a.reason as approval_withdrawn_why,
      coalesce(d.state = 'asked' and not (${actor.person}::uuid = any (d.editors)), false) as may_review,
      ${wroteNone(tx, 'case', sql`coalesce(d.code, c.code)`, actor.person)} as may_look
    from ${lastVersionsOf(tx, 'case')} c
    full join (select * from content_draft where tenant_id = ${tx.tenant} and kind = 'case') d on d.code = c.code
    left join case_shown s on s.tenant_id = ${tx.tenant} and s.code = c.code
    left join lateral (
      select x.withdrawn_on, x.reason from withdrawal x where ${approvalWithdrawal(tx)}
      order by x.withdrawn_at desc limit 1) a on true
    order by d.state is null, best_before nulls last, coalesce(d.code, c.code) limit ${most}`)
    return ok({
      cases: rows.map((row) => ({
        ...row,
        mayApprove:
          row.approver === null &&
          row.version !== null &&
          row.withdrawnOn === null &&
          row.approvalWithdrawnOn === null &&
          actor.roles.includes('officer'),
        due: row.bestBefore !== null && freshness(row.bestBefore, daysBetween(today, row.bestBefore)).due,
      })),
    })
  }

export const studioCases = studioCasesOf(studioAtMost)
