import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Language } from '#kernel/text.ts'
import { inBatches, sql, type Tx } from '#platform/database.ts'
import type { GrantInForce } from '../rules/reach.ts'
import type { Session } from './sessions.ts'

export interface Account {
  readonly personId: Id<'person'>
  readonly staffNo: string
  readonly name: string
  readonly title: string
  readonly titleEn: string
  readonly unitPath: string
  readonly language: Language
  readonly theme: 'system' | 'light' | 'dark'
  readonly closedOn: Day | null
  /** When the person first chose how to sign in. */
  readonly signedUpAt: Moment | null
  /** Since when an administrator has kept the account shut. */
  readonly blockedAt: Moment | null
}

const tables = (tx: Tx) => tx.withTables<{ account: Account }>()

export interface IdentifiedAccount extends Omit<Account, 'closedOn' | 'signedUpAt' | 'blockedAt'> {
  readonly grants: readonly GrantInForce[]
  readonly timeZone: string
}

export interface SessionAccount extends IdentifiedAccount {
  readonly session: Pick<Session, 'id' | 'kind' | 'openedAt' | 'endsAt' | 'purpose' | 'purposeSaidAt'>
  /** Emergency access is open. */
  readonly emergency: boolean
}

/** The open account with this staff number and its roles in force on the day. */
export const loadByStaffNo = async (tx: Tx, staffNo: string, now: Moment): Promise<IdentifiedAccount | undefined> => {
  const rows = await tx.rows(sql<IdentifiedAccount>`
    select a.person_id, a.staff_no, a.name, a.title, a.title_en, a.unit_path, a.language, a.theme,
      t.time_zone, coalesce((
        select jsonb_agg(jsonb_build_object('role', g.role, 'unitPath', g.unit_path, 'branch', g.branch_id))
        from role_grant g
        where g.tenant_id = a.tenant_id and g.person_id = a.person_id
          and g.from_on <= (${now}::timestamptz at time zone t.time_zone)::date
          and (g.to_on is null or g.to_on > (${now}::timestamptz at time zone t.time_zone)::date)), '[]') as grants
    from account a
    join tenant t on t.tenant_id = a.tenant_id
    where a.tenant_id = ${tx.tenant} and a.staff_no = ${staffNo} and a.closed_on is null and a.blocked_at is null`)
  return rows[0]
}

/** The account behind a running session with its roles in force on the day, in one look; nothing when there is none. */
export const loadBySession = async (tx: Tx, tokenHash: Buffer, now: Moment): Promise<SessionAccount | undefined> => {
  const [row] = await tx.named<{ account: SessionAccount }>(
    'identity-load-by-session',
    `select jsonb_build_object(
       'personId', a.person_id, 'staffNo', a.staff_no, 'name', a.name, 'title', a.title, 'titleEn', a.title_en,
       'unitPath', a.unit_path, 'language', a.language, 'theme', a.theme,
       'timeZone', t.time_zone,
       'session', jsonb_build_object('id', s.id, 'kind', s.kind, 'openedAt', s.opened_at, 'endsAt', s.ends_at,
         'purpose', s.purpose, 'purposeSaidAt', s.purpose_said_at),
       'grants', coalesce((
         select jsonb_agg(jsonb_build_object('role', g.role, 'unitPath', g.unit_path, 'branch', g.branch_id))
         from role_grant g
         where g.tenant_id = a.tenant_id and g.person_id = a.person_id
           and g.from_on <= ($3::timestamptz at time zone t.time_zone)::date
           and (g.to_on is null or g.to_on > ($3::timestamptz at time zone t.time_zone)::date)), '[]'),
       'emergency', exists (
         select from emergency_access e
         where e.tenant_id = a.tenant_id and e.person_id = a.person_id and e.ended_at is null
           and e.ends_at > $3::timestamptz)) as account
     from session s
     join account a on a.tenant_id = s.tenant_id and a.person_id = s.person_id
     join tenant t on t.tenant_id = s.tenant_id
     where s.tenant_id = $1 and s.token_hash = $2 and s.ends_at > $3::timestamptz and a.closed_on is null and a.blocked_at is null`,
    [tx.tenant, tokenHash, now],
  )
  return row?.account
}

export const loadAccount = (tx: Tx, person: Id<'person'>): Promise<Account | undefined> =>
  tables(tx).selectFrom('account').selectAll('account').where('account.personId', '=', person).executeTakeFirst()

/** The same, locked: what a person holds is decided by one at a time. */
export const lockAccount = (tx: Tx, person: Id<'person'>): Promise<Account | undefined> =>
  tables(tx)
    .selectFrom('account')
    .selectAll('account')
    .where('account.personId', '=', person)
    .forUpdate()
    .executeTakeFirst()

export const savePreferences = async (
  tx: Tx,
  person: Id<'person'>,
  preferences: Pick<Account, 'language' | 'theme'>,
): Promise<void> => {
  await tables(tx).updateTable('account').set(preferences).where('account.personId', '=', person).execute()
}

/** What an account takes over from the roster. */
export type RosterAccount = Pick<Account, 'personId' | 'staffNo' | 'name' | 'title' | 'titleEn' | 'unitPath'>

/** Opens or updates accounts; a person who left keeps a closed one. */
export const syncAccounts = async (tx: Tx, accounts: readonly RosterAccount[]): Promise<void> => {
  await inBatches(accounts, (batch) =>
    tx.rows(sql`
    insert into account (tenant_id, person_id, staff_no, name, title, title_en, unit_path)
    select ${tx.tenant}::integer, r."personId", r."staffNo", r.name, r.title, r."titleEn", r."unitPath"
    from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as r("personId" uuid, "staffNo" text, name text,
      title text, "titleEn" text, "unitPath" text)
    on conflict (tenant_id, person_id) do update set staff_no = excluded.staff_no, name = excluded.name,
      title = excluded.title, title_en = excluded.title_en, unit_path = excluded.unit_path,
      closed_on = null`),
  )
}

export const closeAccounts = async (tx: Tx, people: readonly Id<'person'>[], on: Day): Promise<void> => {
  if (people.length === 0) return
  await tables(tx)
    .updateTable('account')
    .set({ closedOn: on })
    .where('account.personId', 'in', [...people])
    .execute()
}

/** Notes that the person has chosen how to sign in, the first time only. */
export const markSignedUp = async (tx: Tx, person: Id<'person'>, at: Moment): Promise<void> => {
  await tables(tx)
    .updateTable('account')
    .set({ signedUpAt: at })
    .where('account.personId', '=', person)
    .where('account.signedUpAt', 'is', null)
    .execute()
}

/** Shuts an account, or opens it again with `null`; false when nobody in sight has it. */
export const setBlocked = async (tx: Tx, person: Id<'person'>, blockedAt: Moment | null): Promise<boolean> => {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('account')
    .set({ blockedAt })
    .where('account.personId', '=', person)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Whether the account lets its person in: it exists, its person has not left, and nobody has shut it. */
export const isAdmitted = (account: Account | undefined): account is Account =>
  account !== undefined && account.closedOn === null && account.blockedAt === null
