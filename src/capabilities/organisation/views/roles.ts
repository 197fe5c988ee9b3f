import { administratorRoles, approveGrant, type GrantedRole, isSensitive } from '#capabilities/identity/public.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { offeredAtMost } from '#kernel/offered.ts'
import { ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { type GrantLine, type Roles, type RolesAnswer, rolesAtMost, type WaitingLine } from '../contract/roles.ts'

/** Who reaches how far until when, so many of each. Administrators keep names, an auditor reads codes (decision 8). */
export const rolesOf =
  (most: { readonly grants: number; readonly waiting: number }): View<typeof Roles> =>
  async (cx) => {
    return ok({
      grants: (await grantsOf(cx, most.grants)).map((row) => lineOf(cx, row)),
      waiting: await waitingOf(cx, most.waiting),
      choices: isKeeper(cx) ? await choicesOf(cx) : null,
    })
  }

export const roles = rolesOf(rolesAtMost)

const isKeeper = ({ actor }: Looking): boolean =>
  actor.roles.includes('system-administrator') || actor.roles.includes('security-administrator')
const readsNames = ({ actor }: Looking): boolean => actor.roles.some((role) => role.endsWith('-administrator'))

interface GrantRow {
  readonly grants: Id<'role-grant'>[]
  readonly person: Id<'person'>
  readonly name: string
  readonly role: GrantedRole
  readonly reach: Pair[]
  readonly fromOn: Day
  readonly toOn: Day | null
}

/** One line for the places of a role that were granted together, by name; where they are too many, administrators stay. */
const grantsOf = ({ tx, today }: Looking, most: number): Promise<GrantRow[]> =>
  tx.rows(sql<GrantRow>`
    with line as (
      select jsonb_agg(g.grant_id order by g.grant_id) as grants, g.person_id as person, p.name, p.latin_name, g.role,
        jsonb_agg(coalesce(b.name, u.name) order by u.path, b.code) as reach, g.from_on, g.to_on
    from identity_role_grant g
    join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
    left join branch b on b.tenant_id = g.tenant_id and b.id = g.branch_id
    left join unit u on u.tenant_id = g.tenant_id and u.path = g.unit_path
    where g.tenant_id = ${tx.tenant} and (g.to_on is null or (g.to_on > ${today}::date and g.to_on > g.from_on))
    group by g.person_id, p.name, p.latin_name, g.role, g.from_on, g.to_on
      order by g.role = any (${[...administratorRoles]}::text[]) desc, lower(p.latin_name), p.name, g.role limit ${most})
    select grants, person, name, role, reach, from_on, to_on from line order by lower(latin_name), name, role`)

const lineOf = (cx: Looking, { person, name, ...row }: GrantRow): GrantLine => ({
  ...row,
  name: readsNames(cx) ? name : cx.codeOf(person),
  sensitive: isSensitive(row.role),
  own: person === cx.actor.person,
})

interface WaitingRow extends Omit<WaitingLine, 'seconds' | 'mayApprove' | 'own'> {
  readonly subject: Id<'person'>
  readonly proposer: Id<'person'>
}

/** What nobody has decided, oldest first, with those who may. */
const waitingOf = async (cx: Looking, most: number): Promise<WaitingLine[]> => {
  const { tx, now, actor } = cx
  const rows = await tx.rows(sql<WaitingRow>`
    select r.proposal_id as proposal, p.id as subject, p.name, h.name as unit, r.role, (
        select jsonb_agg(coalesce(b.name, u.name)) from jsonb_array_elements(r.places) as place
        left join branch b on b.tenant_id = r.tenant_id and b.id = (place ->> 'branch')::uuid
        left join unit u on u.tenant_id = r.tenant_id and u.path = place ->> 'unitPath') as reach,
      r.from_on, r.to_on, r.reason, r.proposed_by as proposer, coalesce(a.name, '') as proposed_by, r.proposed_at,
      r.lapses_at
    from identity_role_proposal r
    join person p on p.tenant_id = r.tenant_id and p.id = r.person_id
    join unit h on h.tenant_id = p.tenant_id and h.id = p.unit_id
    left join person a on a.tenant_id = r.tenant_id and a.id = r.proposed_by
    where r.tenant_id = ${tx.tenant} and r.outcome is null and r.lapses_at > ${now}
    order by r.proposed_at limit ${most}`)
  const seconds = rows.length === 0 ? [] : await administratorsOf(cx)
  return rows.map(({ subject, proposer, ...row }) => {
    const asked = { subject, proposer, role: row.role, lapsesAt: row.lapsesAt }
    const may = (person: Id<'person'>, held: GrantedRole[]): boolean =>
      approveGrant(asked, { person, roles: held }, now) === 'may'
    return {
      ...row,
      name: readsNames(cx) ? row.name : cx.codeOf(subject),
      proposedBy: readsNames(cx) ? row.proposedBy : cx.codeOf(proposer),
      seconds: seconds
        .filter(({ person, role }) => may(person, [role]))
        .map(({ person, name, role }) => ({ name: readsNames(cx) ? name : cx.codeOf(person), role })),
      mayApprove: approveGrant(asked, actor, now) === 'may',
      own: proposer === actor.person,
    }
  })
}

/** Whoever may be the second person holds a role of these; all of them, by name, however many grants there are. */
const administratorsOf = ({ tx, today }: Looking) =>
  tx.rows(sql<Pick<GrantRow, 'person' | 'name' | 'role'>>`
    select g.person_id as person, p.name, g.role from identity_role_grant g
    join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
    where g.tenant_id = ${tx.tenant} and g.role = any (${[...administratorRoles]}::text[])
      and g.from_on <= ${today}::date and (g.to_on is null or g.to_on > ${today}::date)
    group by g.person_id, p.name, p.latin_name, g.role
    order by lower(p.latin_name), p.name, g.role`)

const choicesOf = async ({ tx }: Looking): Promise<RolesAnswer['choices']> => ({
  units: await tx.rows(sql<NonNullable<RolesAnswer['choices']>['units'][number]>`
    select path, name from unit where tenant_id = ${tx.tenant} and closed_on is null
    order by string_to_array(path, '.')::integer[] limit ${offeredAtMost.units}`),
  branches: await tx.rows(sql<NonNullable<RolesAnswer['choices']>['branches'][number]>`
    select b.id, b.name, u.path as unit_path from branch b
    left join unit u on u.tenant_id = b.tenant_id and u.id = b.unit_id
    where b.tenant_id = ${tx.tenant} and b.closed_on is null order by b.code limit ${offeredAtMost.branches}`),
})
