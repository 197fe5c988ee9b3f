import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { OwnRecord, OwnRecordAnswer } from '../contract/own-record.ts'
import { loadBranches } from '../store/organisation.ts'
import { partyBook, placeIn } from '../store/party.ts'

/** R68: what is held about the person who asks, so many of a kind. */
export const ownRecordOf =
  (most: number): View<typeof OwnRecord> =>
  async (cx) =>
    ok({
      roster: await rosterOf(cx),
      posts: await postsOf(cx, most),
      absences: await absencesOf(cx, most),
      roles: await rolesOf(cx, most),
      proposals: await proposalsOf(cx, most),
    })

export const ownRecord = ownRecordOf(200)

const rosterOf = async ({ tx, actor }: Looking): Promise<OwnRecordAnswer['roster']> => {
  type Row = Omit<NonNullable<OwnRecordAnswer['roster']>, 'branch' | 'partyMember'>
  const [row] = await tx.rows(sql<Row>`
    select p.staff_no, p.name, u.name as unit, p.joined_on from person p
    join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    where p.tenant_id = ${tx.tenant} and p.id = ${actor.person}`)
  if (!row) return null
  const { branchId, partyMember } = placeIn(await partyBook(tx, [actor.person]), actor.person)
  const branch = (await loadBranches(tx)).find(({ id }) => id === branchId)
  return { ...row, branch: branch?.name ?? null, partyMember: partyMember || null }
}

const postsOf = ({ tx, actor }: Looking, most: number): Promise<OwnRecordAnswer['posts']> =>
  tx.rows(sql<OwnRecordAnswer['posts'][number]>`
    select o.name, u.name as unit, h.concurrent, h.from_on, h.to_on - 1 as last_on from holding h
    left join post o on o.tenant_id = h.tenant_id and o.id = h.post_id
    left join unit u on u.tenant_id = h.tenant_id and u.path = h.unit_path
    where h.tenant_id = ${tx.tenant} and h.person_id = ${actor.person}
    order by h.to_on is not null, h.from_on desc, h.concurrent limit ${most}`)

const absencesOf = ({ tx, actor }: Looking, most: number): Promise<OwnRecordAnswer['absences']> =>
  tx.rows(sql<OwnRecordAnswer['absences'][number]>`
    select a.from_on, a.to_on - 1 as last_on from absence a
    where a.tenant_id = ${tx.tenant} and a.person_id = ${actor.person} order by a.from_on desc limit ${most}`)

/** A grant that ended before it began never held. */
const rolesOf = ({ tx, actor, today }: Looking, most: number): Promise<OwnRecordAnswer['roles']> =>
  tx.rows(sql<OwnRecordAnswer['roles'][number]>`
    select jsonb_agg(g.grant_id order by g.grant_id) as grants, g.role,
      coalesce(jsonb_agg(coalesce(b.name, u.name) order by u.path, b.code)
        filter (where coalesce(b.name, u.name) is not null), '[]') as reach,
      g.from_on, g.to_on - 1 as last_on, coalesce(g.to_on <= ${today}::date, false) as ended
    from identity_role_grant g
    left join branch b on b.tenant_id = g.tenant_id and b.id = g.branch_id
    left join unit u on u.tenant_id = g.tenant_id and u.path = g.unit_path
    where g.tenant_id = ${tx.tenant} and g.person_id = ${actor.person} and (g.to_on is null or g.to_on > g.from_on)
    group by g.role, g.from_on, g.to_on
    order by coalesce(g.to_on <= ${today}::date, false), g.from_on desc, g.role limit ${most}`)

/** One that nobody decided in its time has lapsed. */
const proposalsOf = ({ tx, actor, now }: Looking, most: number): Promise<OwnRecordAnswer['proposals']> =>
  tx.rows(sql<OwnRecordAnswer['proposals'][number]>`
    select r.role, coalesce((
        select jsonb_agg(coalesce(b.name, u.name) order by u.path, b.code)
          filter (where coalesce(b.name, u.name) is not null)
        from jsonb_array_elements(r.places) as place
        left join branch b on b.tenant_id = r.tenant_id and b.id = (place ->> 'branch')::uuid
        left join unit u on u.tenant_id = r.tenant_id and u.path = place ->> 'unitPath'), '[]') as reach,
      r.from_on, r.to_on - 1 as last_on, r.proposed_at,
      coalesce(r.outcome, case when r.lapses_at <= ${now} then 'lapsed' end) as outcome
    from identity_role_proposal r
    where r.tenant_id = ${tx.tenant} and r.person_id = ${actor.person}
    order by r.proposed_at desc, r.proposal_id limit ${most}`)
