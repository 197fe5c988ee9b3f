import type { RawBuilder } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, uuidList, withinUnits } from '#platform/database.ts'
import { type AudienceRole, type AudienceRules, audienceRoles, type Why, whys } from '../rules/audience.ts'

export interface Aimed {
  readonly tenant: number
  /** Only people of these units and below. */
  readonly units: readonly string[]
  readonly rules: AudienceRules
  readonly excluded: readonly Id<'person'>[]
  /** Every member of the party, where the rules ask for them. */
  readonly party: readonly Id<'person'>[]
  /** The day on which posts are held. */
  readonly on: Day
  /** Only these people, as a query of their ids. */
  readonly among?: RawBuilder<unknown>
}

const amongThem = (column: string, among: Aimed['among']) =>
  among ? sql` and ${sql.ref(column)} in (${among})` : sql``

export interface AudienceRow {
  readonly personId: Id<'person'>
  readonly unitPath: string
  /** What the assignment carries: `post:purchasing`, `family:gifts-hospitality`, `leading`, `role:leader`, `everyone`; of the party, `plan`. */
  readonly reason: string
}

/** One number orders all reasons: precedence first, then the code of the post. */
const step = 100_000
const places = Object.fromEntries(whys.map((why, at) => [why, (at + 1) * step])) as Record<Why, number>
const placeOf = (why: Why) => sql`${sql.lit(places[why])}`

/**
 * Every post with its grade and the place of the reason it gives, or none: the rules of PLN-1 and PLN-2 as a query.
 * There are few posts, so they are judged once and people are joined to them.
 */
export const judgedPosts = ({ tenant, rules }: Aimed): RawBuilder<unknown> => {
  const graded = (grade: string) => sql<boolean>`(p.grade = ${grade} and ${grade} = any(${rules.grades}::text[]))`
  const narrowed = rules.families.length > 0
  return sql`
    select j.post_id, j.code, j.name, j.leading, j.grade, j.family, j.place,
      j.place + row_number() over (order by j.place, j.code collate "C")::integer as ord
    from (
      select p.*, case
        when p.code = any(${rules.posts}::text[]) then ${placeOf('chosen-post')}
        when ${rules.leading} and p.leading then ${placeOf('leading')}
        when ${graded('HIGH')} then ${placeOf('high')}
        when (${graded('MEDIUM')} or ${graded('LOW')}) and p.family is not null then ${placeOf('family')}
        when ${graded('MEDIUM')} and not ${narrowed} then ${placeOf('medium')}
        when p.business = any(${rules.businesses}::text[]) then ${placeOf('business')}
        when ${graded('LOW')} and not ${narrowed} then ${placeOf('low')}
      end as place
      from (
        select o.post_id, o.code, o.name, o.business, o.leading_post as leading, g.grade,
          (select min(r.family collate "C") from risk_risk_point r
            where r.tenant_id = ${tenant} and r.post_id = o.post_id and r.family = any(${rules.families}::text[])) as family
        from organisation_post o
        left join risk_current_grade g on g.tenant_id = ${tenant} and g.post_id = o.post_id
        where o.tenant_id = ${tenant} and o.closed_on is null) p) j`
}

/** People in force of the unit, without those excluded; `p` is `organisation_person`. */
export const peopleInSight = ({
  tenant,
  units,
  rules,
  excluded,
  on,
  among,
}: Aimed): RawBuilder<boolean> => sql<boolean>`
  p.tenant_id = ${tenant} and (p.left_on is null or p.left_on > ${on}) and (p.joined_on is null or p.joined_on <= ${on})
  and ${withinUnits('p.unit_path', units)}
  ${
    rules.units.length === 0
      ? sql``
      : sql`and (p.unit_path || '.') like any (array(select u.path || '.%' from organisation_unit u
          where u.tenant_id = ${tenant} and u.code = any(${rules.units}::text[])))`
  }
  ${excluded.length === 0 ? sql`` : sql`and p.person_id <> all(${excluded}::uuid[])`}${amongThem('p.person_id', among)}`

export const holdingInForce = ({ tenant, on, among }: Aimed): RawBuilder<boolean> => sql<boolean>`
  h.tenant_id = ${tenant} and h.from_on <= ${on} and (h.to_on is null or h.to_on > ${on})${amongThem('h.person_id', among)}`

/** Whether a person `p` is a member of the party. */
export const isMember = ({ party }: Pick<Aimed, 'party'>): RawBuilder<boolean> =>
  sql<boolean>`p.person_id in (select unnest(${uuidList(party)}))`

/** A grant `g` that holds on the day, of one of the roles. */
export const grantInForce = (
  { tenant, on }: Pick<Aimed, 'tenant' | 'on'>,
  roles: readonly AudienceRole[],
): RawBuilder<boolean> => sql<boolean>`
  g.tenant_id = ${tenant} and g.role = any(${roles}::text[]) and g.from_on <= ${on} and (g.to_on is null or g.to_on > ${on})`

/** PLN-23: whether a person `p` holds a role on the day. Grants are few, so they are read once and looked up. */
export const holdsRole = (aimed: Pick<Aimed, 'tenant' | 'on'>, role: AudienceRole): RawBuilder<boolean> => sql<boolean>`
  p.person_id in (select g.person_id from identity_role_grant g where ${grantInForce(aimed, [role])})`

const placeOfRole = (role: AudienceRole) => sql`${sql.lit(places.role + 1 + audienceRoles.indexOf(role))}`

const byRole = (aimed: Aimed) =>
  aimed.rules.roles.map((role) => sql`, case when ${holdsRole(aimed, role)} then ${placeOfRole(role)} end`)

/** The role that a place names, where one does. */
export const roleOf = (place: RawBuilder<unknown>): RawBuilder<AudienceRole | null> =>
  sql<AudienceRole | null>`case when ${whyOf(place)} = 'role' then
    (${[...audienceRoles]}::text[])[(${place}) % ${sql.lit(step)}] end`

/**
 * The place of the first reason that holds for a person: by a post (`best`), by a role, as a party member, or as
 * anybody.
 */
export const firstPlace = (aimed: Aimed, best: RawBuilder<unknown>): RawBuilder<number | null> => {
  const { rules, party } = aimed
  return sql<number | null>`
  least(${best}${sql.join(byRole(aimed), sql``)}${rules.partyMembers ? sql`, case when ${isMember({ party })} then ${placeOf('party')} end` : sql``}${
    rules.everyone ? sql`, ${placeOf('everyone')}` : sql``
  })`
}

/** The word of a reason by its place. */
export const whyOf = (place: RawBuilder<unknown>): RawBuilder<Why> =>
  sql<Why>`(${[...whys]}::text[])[(${place}) / ${sql.lit(step)}]`

/**
 * PLN-3: the audience as one query, in the shape that `assign` of learning takes; preview, list and publishing stand
 * on the same parts. Everybody comes once, with the first reason that holds.
 */
export const audience = (aimed: Aimed): RawBuilder<AudienceRow> => {
  const { rules } = aimed
  const byPost = rules.roles.length > 0 || rules.partyMembers || rules.everyone ? sql`left join` : sql`join`
  const ord = firstPlace(aimed, sql`b.ord`)
  return sql<AudienceRow>`
    with judged as materialized (${judgedPosts(aimed)}),
    best as (
      select h.person_id, min(j.ord) as ord
      from organisation_holding h join judged j on j.post_id = h.post_id and j.ord is not null
      where ${holdingInForce(aimed)}
      group by h.person_id),
    words as materialized (
      select ord, case place
        when ${placeOf('leading')} then 'leading'
        when ${placeOf('family')} then 'family:' || family
        else 'post:' || code end as reason
      from judged where ord is not null
      union all values (${placeOf('party')}, 'plan'), (${placeOf('everyone')}, 'everyone'), ${sql.join(
        audienceRoles.map((role) => sql`(${placeOfRole(role)}, ${sql.lit(`role:${role}`)})`),
      )})
    select p.person_id, p.unit_path, w.reason
    from organisation_person p
    ${byPost} best b on b.person_id = p.person_id
    join words w on w.ord = ${ord}
    where ${peopleInSight(aimed)}`
}
