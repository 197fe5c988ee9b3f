import { partyMembers } from '#capabilities/organisation/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { inBulk, sql, withinUnits } from '#platform/database.ts'
import type { AudienceAnswer, AudienceQuestion } from '../contract.ts'
import { noAudience } from '../rules/audience.ts'
import { partyAsked } from '../store/aim.ts'
import {
  type Aimed,
  firstPlace,
  grantInForce,
  holdingInForce,
  judgedPosts,
  peopleInSight,
  roleOf,
  whyOf,
} from '../store/audience.ts'
import { programmeInReach } from './reached.ts'

type Row = AudienceAnswer['people'][number]

/**
 * R32: exactly who is included and why, by name, so many a page. A role says of which unit it is only where that unit is
 * in reach.
 */
export const audiencePage =
  (length: number): View<typeof AudienceQuestion> =>
  async (cx, input) => {
    const { tx, today } = cx
    const seen = await programmeInReach(cx, input.programmeId)
    if (!seen) return no('programme-not-found')
    const { programmeId: _, excluded = [], toOn, after, ...asked } = input
    const aimed: Aimed = {
      tenant: tx.tenant,
      units: [seen.programme.unitPath],
      rules: { ...noAudience, ...asked },
      excluded,
      on: today,
      party: await partyAsked(tx, asked, partyMembers),
    }
    const [name, staffNo] = after?.split('|') ?? []
    const people = await inBulk(tx, () =>
      tx.rows(sql<Row>`
      with judged as materialized (${judgedPosts(aimed)}),
      best as (
        select h.person_id, min(j.ord) as ord
        from organisation_holding h join judged j on j.post_id = h.post_id and j.ord is not null
        where ${holdingInForce(aimed)}
        group by h.person_id),
      page as materialized (
        select p.person_id, p.name, p.staff_no, p.unit_id, ${firstPlace(aimed, sql`b.ord`)} as place
        from organisation_person p left join best b on b.person_id = p.person_id
        where ${peopleInSight(aimed)} and ${firstPlace(aimed, sql`b.ord`)} is not null
          ${name === undefined ? sql`` : sql`and (p.name, p.staff_no) > (${name}, ${staffNo ?? ''})`}
        order by p.name, p.staff_no limit ${sql.lit(length + 1)})
      select p.person_id as id, p.name, p.staff_no, u.name as unit, ${whyOf(sql`p.place`)} as why, j.name as post,
        case when ${whyOf(sql`p.place`)} = 'family' then j.family end as family,
        ${roleOf(sql`p.place`)} as role, r.name as place,
        exists (select from organisation_absence a where a.tenant_id = ${tx.tenant} and a.person_id = p.person_id
          and a.from_on <= ${toOn} and a.to_on > ${toOn}) as away
      from page p
      join organisation_unit u on u.tenant_id = ${tx.tenant} and u.unit_id = p.unit_id
      left join judged j on j.ord = p.place
      left join lateral (
        select o.name from identity_role_grant g
        left join organisation_unit o on o.tenant_id = g.tenant_id and o.path = g.unit_path
          and ${withinUnits('o.path', cx.actor.reach.units)}
        where ${grantInForce(aimed, aimed.rules.roles)} and g.person_id = p.person_id and g.role = ${roleOf(sql`p.place`)}
        order by string_to_array(g.unit_path, '.')::integer[] limit 1) r on true
      order by p.name, p.staff_no`),
    )
    const shown = people.slice(0, length)
    cx.looked(shown.map(({ id }) => id))
    const last = shown.at(-1)
    return ok({ people: shown, next: people.length > length && last ? `${last.name}|${last.staffNo}` : null })
  }

export const audienceList = audiencePage(50)
