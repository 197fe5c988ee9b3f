import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx, versionNumbers } from '#platform/database.ts'
import type { ContentKind } from '../rules/draft.ts'
import type { Withdrawable } from '../rules/withdrawal.ts'
import { versionTables } from './drafts.ts'

export interface Withdrawal {
  readonly id: Id<'withdrawal'>
  readonly kind: Withdrawable | 'approval'
  readonly code: string
  readonly version: string
  readonly reason: string
  readonly personId: Id<'person'>
  readonly withdrawnOn: Day
  readonly withdrawnAt: Moment
}

const tableOf = { ...versionTables, notice: 'notice_version' } as const satisfies Record<Withdrawable, string>

export const keepWithdrawal = async (tx: Tx, withdrawal: Withdrawal): Promise<void> => {
  await tx.withTables<{ withdrawal: Withdrawal }>().insertInto('withdrawal').values(withdrawal).execute()
}

/** The version in use, if any; whoever comes second waits. */
export const lockInUse = async (tx: Tx, kind: Withdrawable, code: string): Promise<string | null> => {
  const [found] = await tx.rows(sql<{ version: string }>`
    select version from ${sql.table(tableOf[kind])}
    where tenant_id = ${tx.tenant} and code = ${code} and current for update`)
  return found?.version ?? null
}

/** CUR-37: nothing of this code is in use any more; its versions stay. */
export const takeOutOfUse = async (tx: Tx, kind: Withdrawable, code: string): Promise<void> => {
  await tx.rows(sql`
    update ${sql.table(tableOf[kind])} set current = false
    where tenant_id = ${tx.tenant} and code = ${code} and current`)
}

/**
 * One row for each code of a kind: its version in use, or the last one that was, with the day and the reason for which it
 * was withdrawn.
 */
export const lastVersionsOf = (tx: Tx, kind: ContentKind) => sql`(
  select distinct on (v.code) v.*, w.withdrawn_on, w.reason as withdrawn_why
  from ${sql.table(versionTables[kind])} v
  left join withdrawal w on not v.current and w.tenant_id = v.tenant_id and w.kind = ${kind} and w.code = v.code
    and w.version = v.version
  where v.tenant_id = ${tx.tenant}
  order by v.code, v.current desc, ${versionNumbers(sql`v.version`)} desc)`

interface Taken {
  readonly version: string
  readonly approvalWithdrawnOn: Day
  readonly approvalWithdrawnWhy: string
}

/** CUR-38: the versions of a case whose approval was withdrawn, with day and reason. */
export const withdrawnApprovals = async (tx: Tx, code: string): Promise<ReadonlyMap<string, Taken>> => {
  const rows = await tx.rows(sql<Taken>`
    select version, withdrawn_on as approval_withdrawn_on, reason as approval_withdrawn_why from withdrawal
    where tenant_id = ${tx.tenant} and kind = 'approval' and code = ${code}`)
  return new Map(rows.map((one) => [one.version, one]))
}

/** Which of these questions were withdrawn in the version named. */
export const withdrawnQuestions = async (
  tx: Tx,
  keys: readonly { readonly code: string; readonly version: string }[],
): Promise<ReadonlySet<string>> => {
  const rows = await tx.rows(sql<{ code: string }>`
    select w.code from withdrawal w
    join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(code text, version text)
      on k.code = w.code and k.version = w.version
    where w.tenant_id = ${tx.tenant} and w.kind = 'question'`)
  return new Set(rows.map(({ code }) => code))
}
