import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx, versionNumbers } from '#platform/database.ts'
import type { Case } from '../rules/case.ts'
import type { Approvable } from '../rules/case-approval.ts'
import type { Anonymisation } from '../rules/case-draft.ts'

export interface CaseApproval {
  readonly code: string
  readonly version: string
  readonly anonymisation: Anonymisation
  readonly personId: Id<'person'>
  readonly approvedOn: Day
  readonly approvedAt: Moment
}

/**
 * CUR-31, CUR-38: who answers for a version `c` of a case: it says so itself, or an officer did in one act; nobody once
 * that was withdrawn, for this version or a later one.
 */
export const approverOf = (tx: Tx) => sql<string | null>`case when not ${approvalWithdrawn(tx)} then
  coalesce(c.body ->> 'approver', (
    select 'officer' from case_approval a
    where a.tenant_id = ${tx.tenant} and a.code = c.code and a.version = c.version)) end`

/** CUR-38: nobody answers any more for a version `c` of a case. */
export const approvalWithdrawn = (tx: Tx) => sql<boolean>`exists (
  select from withdrawal x where ${approvalWithdrawal(tx)})`

/** CUR-38: a withdrawal `x` takes the approval from a version `c` of a case: it is of this version or of a later one. */
export const approvalWithdrawal = (tx: Tx) => sql`
  x.tenant_id = ${tx.tenant} and x.kind = 'approval' and x.code = c.code
    and ${versionNumbers(sql`x.version`)} >= ${versionNumbers(sql`c.version`)}`

/** The current version of a case with whether somebody answers for it; whoever comes second waits. */
export const loadApprovable = async (tx: Tx, code: string): Promise<Approvable | undefined> => {
  // Locked by a statement of its own: what the other one has written meanwhile is seen by the next.
  await tx.rows(sql`
    select from case_version c where c.tenant_id = ${tx.tenant} and c.code = ${code} and c.current for update`)
  const [found] = await tx.rows(sql<Approvable>`
    select c.version, c.body ->> 'anonymisation' as anonymisation, ${approverOf(tx)} is not null as is_approved,
      ${approvalWithdrawn(tx)} as is_withdrawn
    from case_version c where c.tenant_id = ${tx.tenant} and c.code = ${code} and c.current`)
  return found
}

export const keepApprovals = async (tx: Tx, approvals: readonly CaseApproval[]): Promise<void> => {
  await tx
    .withTables<{ caseApproval: CaseApproval }>()
    .insertInto('caseApproval')
    .values([...approvals])
    .execute()
}

interface CasesAsked {
  readonly code?: string | null
  readonly family?: string | null
  readonly most?: number
}

/**
 * The newest version of each case that somebody answers for, with its approver, by code; one case, or those of a family. While a
 * new version waits, the one before is shown.
 */
export const approvedCases = async (
  tx: Tx,
  { code = null, family = null, most = 100_000 }: CasesAsked = {},
): Promise<Case[]> => {
  const rows = await tx.rows(sql<{ body: Case; approver: string }>`
    select body, approver from case_shown
    where tenant_id = ${tx.tenant} and (${code}::text is null or code = ${code})
      and (${family}::text is null or body -> 'families' ? ${family})
    order by code limit ${most}`)
  return rows.map(({ body, approver }) => ({ ...body, approver }))
}

/**
 * CUR-31: a version of a case that somebody answers or answered for, which can have been read; what was begun before it
 * was withdrawn is finished in it.
 */
export const answeredCase = async (tx: Tx, code: string, version: string): Promise<Case | undefined> => {
  const [found] = await tx.rows(sql<{ body: Case }>`
    select c.body from case_version c
    where c.tenant_id = ${tx.tenant} and c.code = ${code} and c.version = ${version}
      and (c.body ->> 'approver' is not null or exists (
        select from case_approval a where a.tenant_id = c.tenant_id and a.code = c.code and a.version = c.version))`)
  return found?.body
}

/** CUR-31: cases in use as author and officer read them, or as everybody else does. */
export const casesRead = (unapproved: boolean) =>
  unapproved ? sql`(select tenant_id, code, version, body from case_version where current)` : sql`case_shown`

/** The version of a case that is shown, if any. */
export const shownVersion = async (tx: Tx, code: string): Promise<string | null> => {
  const [found] = await tx.rows(sql<{ version: string }>`
    select version from case_shown where tenant_id = ${tx.tenant} and code = ${code}`)
  return found?.version ?? null
}

/** How many cases in use nobody answers for yet; one whose approval was withdrawn waits for its author, not for an officer. */
export const casesToApprove = async (tx: Tx): Promise<number> => {
  const [row] = await tx.rows(sql<{ n: number }>`
    select count(*)::integer as n from case_version c
    where c.tenant_id = ${tx.tenant} and c.current and ${approverOf(tx)} is null
      and not ${approvalWithdrawn(tx)}`)
  return row?.n ?? 0
}
