import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import { everyRole, type Role } from '#kernel/verb.ts'
import { type RawBuilder, sql, type Tx, withinUnits } from '#platform/database.ts'
import { isSensitive } from '../rules/sensitive.ts'

const sensitive = everyRole.filter(isSensitive)

/** Whether the account's person holds one of the roles today. */
const holds = (roles: readonly Role[], now: Moment): RawBuilder<boolean> => sql<boolean>`exists (
  select from role_grant g join tenant t on t.tenant_id = g.tenant_id
  where g.tenant_id = a.tenant_id and g.person_id = a.person_id and g.role = any (${[...roles]}::text[])
    and g.from_on <= (${now}::timestamptz at time zone t.time_zone)::date
    and (g.to_on is null or g.to_on > (${now}::timestamptz at time zone t.time_zone)::date))`

const holdsSensitive = (now: Moment): RawBuilder<boolean> => holds(sensitive, now)

export interface FoundAccount extends Waiting {
  readonly title: Pair
  readonly signedUp: boolean
  /** The end of a code that nobody used yet. */
  readonly codeUntil: Moment | null
  readonly blockedAt: Moment | null
  readonly closed: boolean
  /** Since when a new code has waited for the second person. */
  readonly requestedAt: Moment | null
}

export interface Sought {
  readonly units: readonly string[]
  readonly unitPath?: string | undefined
  readonly text?: string | undefined
  /** Holders of this role only. */
  readonly role?: Role | undefined
  readonly now: Moment
  readonly limit: number
}

/** Accounts in reach of one unit and below, or by the beginning of a name or number; by name. */
export const findAccounts = (tx: Tx, { units, unitPath, text, role, now, limit }: Sought): Promise<FoundAccount[]> =>
  tx.rows(sql<FoundAccount>`
    select a.person_id as person, a.staff_no, a.name, a.unit_path,
      jsonb_build_object('zh', a.title, 'en', coalesce(nullif(a.title_en, ''), a.title)) as title,
      a.signed_up_at is not null as signed_up, a.blocked_at, a.closed_on is not null as closed,
      (select max(c.ends_at) from sign_in_code c
       where c.tenant_id = a.tenant_id and c.person_id = a.person_id and c.used_at is null
         and c.withdrawn_at is null and c.ends_at > ${now}) as code_until,
      (select max(r.asked_at) from code_request r
       where r.tenant_id = a.tenant_id and r.person_id = a.person_id and r.outcome is null
         and r.lapses_at > ${now}) as requested_at,
      ${holdsSensitive(now)} as sensitive
    from account a
    where a.tenant_id = ${tx.tenant} and ${withinUnits('a.unit_path', units)}
      and ${unitPath === undefined ? sql`true` : withinUnits('a.unit_path', [unitPath])}
      and ${text === undefined ? sql`true` : sql`(starts_with(a.name, ${text}) or starts_with(lower(a.staff_no), lower(${text})))`}
      and ${role === undefined ? sql`true` : holds([role], now)}
    order by a.name collate "unicode", a.staff_no limit ${limit}`)

export interface Waiting {
  readonly person: Id<'person'>
  readonly staffNo: string
  readonly name: string
  readonly unitPath: string
  readonly sensitive: boolean
}

/** Who in a unit and below has never chosen how to sign in; by unit and name. */
export const waitingIn = (tx: Tx, unitPath: string, now: Moment): Promise<Waiting[]> =>
  tx.rows(sql<Waiting>`
    select a.person_id as person, a.staff_no, a.name, a.unit_path, ${holdsSensitive(now)} as sensitive
    from account a
    where a.tenant_id = ${tx.tenant} and ${withinUnits('a.unit_path', [unitPath])}
      and a.signed_up_at is null and a.closed_on is null and a.blocked_at is null
    order by string_to_array(a.unit_path, '.')::integer[], a.name collate "unicode", a.staff_no`)

/** One account in sight, as `findAccounts` shows it. */
export const accountOf = async (
  tx: Tx,
  person: Id<'person'>,
  now: Moment,
): Promise<(Waiting & { readonly shut: boolean }) | undefined> => {
  const [row] = await tx.rows(sql<Waiting & { shut: boolean }>`
    select a.person_id as person, a.staff_no, a.name, a.unit_path, ${holdsSensitive(now)} as sensitive,
      a.closed_on is not null or a.blocked_at is not null as shut
    from account a where a.tenant_id = ${tx.tenant} and a.person_id = ${person}`)
  return row
}
