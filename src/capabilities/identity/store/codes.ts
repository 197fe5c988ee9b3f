import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { SignInCode } from '../rules/code.ts'

export interface KeptCode extends SignInCode {
  readonly id: Id<'sign-in-code'>
  readonly personId: Id<'person'>
  readonly digest: Buffer
  readonly madeAt: Moment
  /** Nobody for the codes of the set-up. */
  readonly madeBy: Id<'person'> | null
}

interface CodeRequest {
  readonly id: Id<'code-request'>
  readonly personId: Id<'person'>
  readonly askedBy: Id<'person'>
  readonly askedAt: Moment
  readonly lapsesAt: Moment
  readonly outcome: 'approved' | 'refused' | 'withdrawn' | null
  readonly decidedBy: Id<'person'> | null
  readonly decidedAt: Moment | null
}

const tables = (tx: Tx) => tx.withTables<{ signInCode: KeptCode; codeRequest: CodeRequest }>()

/** The code of a person that no newer one has replaced, locked, for it opens once. */
export const loadCode = (tx: Tx, person: Id<'person'>): Promise<KeptCode | undefined> =>
  tables(tx)
    .selectFrom('signInCode')
    .selectAll('signInCode')
    .where('signInCode.personId', '=', person)
    .where('signInCode.withdrawnAt', 'is', null)
    .orderBy('signInCode.madeAt', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()

export const useCode = async (tx: Tx, id: KeptCode['id'], usedAt: Moment): Promise<void> => {
  await tables(tx).updateTable('signInCode').set({ usedAt }).where('signInCode.id', '=', id).execute()
}

/** New codes replace older ones that nobody used. */
export const saveCodes = async (tx: Tx, codes: readonly KeptCode[]): Promise<void> => {
  const [first] = codes
  if (!first) return
  await tables(tx)
    .updateTable('signInCode')
    .set({ withdrawnAt: first.madeAt })
    .where(
      'signInCode.personId',
      'in',
      codes.map(({ personId }) => personId),
    )
    .where('signInCode.usedAt', 'is', null)
    .where('signInCode.withdrawnAt', 'is', null)
    .execute()
  for (let at = 0; at < codes.length; at += 5_000)
    await tables(tx)
      .insertInto('signInCode')
      .values(codes.slice(at, at + 5_000))
      .execute()
}

export const saveRequest = async (tx: Tx, request: CodeRequest): Promise<void> => {
  await tables(tx).insertInto('codeRequest').values(request).execute()
}

/** A request that still waits, locked. */
export const loadRequest = (tx: Tx, id: CodeRequest['id'], now: Moment): Promise<CodeRequest | undefined> =>
  tables(tx)
    .selectFrom('codeRequest')
    .selectAll('codeRequest')
    .where('codeRequest.id', '=', id)
    .where('codeRequest.outcome', 'is', null)
    .where('codeRequest.lapsesAt', '>', now)
    .forUpdate()
    .executeTakeFirst()

export const decideRequest = async (
  tx: Tx,
  id: CodeRequest['id'],
  decision: Pick<CodeRequest, 'outcome' | 'decidedBy' | 'decidedAt'>,
): Promise<void> => {
  await tables(tx).updateTable('codeRequest').set(decision).where('codeRequest.id', '=', id).execute()
}

export const hasOpenRequest = async (tx: Tx, person: Id<'person'>, now: Moment): Promise<boolean> => {
  const found = await tables(tx)
    .selectFrom('codeRequest')
    .select('codeRequest.id')
    .where('codeRequest.personId', '=', person)
    .where('codeRequest.outcome', 'is', null)
    .where('codeRequest.lapsesAt', '>', now)
    .executeTakeFirst()
  return found !== undefined
}

/** Whether any of these roles is held today by somebody who has signed in once. */
export const hasSecondPerson = async (tx: Tx, role: string, now: Moment): Promise<boolean> => {
  const [row] = await tx.rows(sql<{ found: boolean }>`
    select exists (
      select from role_grant g join account a on a.tenant_id = g.tenant_id and a.person_id = g.person_id
      join tenant t on t.tenant_id = a.tenant_id
      where g.tenant_id = ${tx.tenant} and g.role = ${role} and a.signed_up_at is not null
        and a.closed_on is null and a.blocked_at is null
        and g.from_on <= (${now}::timestamptz at time zone t.time_zone)::date
        and (g.to_on is null or g.to_on > (${now}::timestamptz at time zone t.time_zone)::date)) as found`)
  return row?.found ?? false
}
