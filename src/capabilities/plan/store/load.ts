import type { RawBuilder } from 'kysely'
import { addMonths, type Day, monthStart } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { allParts } from '#kernel/sample.ts'
import { inBulk, sql, type Tx } from '#platform/database.ts'
import type { BurdenClass } from '../rules/burden.ts'
import { type Aimed, firstPlace, holdingInForce, judgedPosts, peopleInSight } from './audience.ts'

/** One class of people in one month. */
export interface ClassLoad {
  readonly class: BurdenClass
  readonly people: number
  readonly reached: number
  /** Planned minutes of one person on average. */
  readonly average: number
  /** Of the one with the fullest month, before and after. */
  readonly mostBefore: number
  readonly mostAfter: number
  /** Of the fullest of those whom the programme reaches, before it. */
  readonly mostReached: number
  readonly over: number
  /** The same for the month after, if the programme were moved there. */
  readonly overNext: number
}

export interface Asked extends Aimed {
  readonly programmeId: Id<'programme'> | null
  /** Any day of the month in question. */
  readonly month: Day
  readonly minutes: number
  readonly ceilings: Readonly<Record<BurdenClass, number>>
}

/**
 * PLN-4, PLN-5: what every class has in the month and would have with the programme. Minutes count in the month of
 * their last day. With fewer than all parts of the people, who are found by the index, counts are scaled up.
 */
export const loadsOf = (tx: Tx, asked: Asked, parts = allParts): Promise<ClassLoad[]> =>
  parts < allParts ? monthOf(tx, asked, parts) : inBulk(tx, () => monthOf(tx, asked, parts))

const monthOf = (tx: Tx, asked: Asked, parts: number): Promise<ClassLoad[]> => {
  const { tenant, programmeId, minutes, ceilings } = asked
  const first = monthStart(asked.month)
  const next = addMonths(first, 1)
  const ceiling = sql`case class when 'leader' then ${ceilings.leader}::integer when 'high' then ${ceilings.high}::integer
    when 'medium' then ${ceilings.medium}::integer else ${ceilings.other}::integer end`
  const after = (had: RawBuilder<unknown>) => sql`(${had} + case when reached then ${minutes}::integer else 0 end)`
  const scaled = (count: RawBuilder<unknown>) =>
    sql<number>`round(${count} * ${allParts}::numeric / ${parts}::integer)::integer`
  return tx.rows(sql<ClassLoad>`
    with judged as materialized (${judgedPosts(asked)}),
    drawn as materialized (
      select p.person_id from organisation_person p where ${peopleInSight(asked)} and p.part < ${parts}),
    held as materialized (
      select h.person_id, h.post_id from drawn p join organisation_holding h on h.person_id = p.person_id
      where ${holdingInForce(asked)}),
    best as (
      select h.person_id, min(j.ord) as ord, min(case when j.leading then 1 when j.grade = 'HIGH' then 2
        when j.grade = 'MEDIUM' then 3 else 4 end) as class
      from held h join judged j on j.post_id = h.post_id
      group by h.person_id),
    people as (
      select (array['leader', 'high', 'medium', 'other'])[coalesce(b.class, 4)] as class,
        ${firstPlace(asked, sql`b.ord`)} is not null as reached, had.now_minutes, had.next_minutes
      from drawn p
      left join best b on b.person_id = p.person_id
      cross join lateral (
        select coalesce(sum(a.minutes) filter (where a.due_on < ${next}), 0)::integer as now_minutes,
          coalesce(sum(a.minutes) filter (where a.due_on >= ${next}), 0)::integer as next_minutes
        from learning_assignment a
        where a.tenant_id = ${tenant} and a.person_id = p.person_id and a.due_on >= ${first}
          and a.due_on < ${addMonths(first, 2)} and a.programme_id is distinct from ${programmeId}::uuid) had)
    select class, ${scaled(sql`count(*)`)} as people, ${scaled(sql`count(*) filter (where reached)`)} as reached,
      round(avg(now_minutes))::integer as average, max(now_minutes) as most_before,
      max(${after(sql`now_minutes`)}) as most_after,
      coalesce(max(now_minutes) filter (where reached), 0) as most_reached,
      ${scaled(sql`count(*) filter (where reached and ${after(sql`now_minutes`)} > ${ceiling})`)} as over,
      ${scaled(sql`count(*) filter (where reached and ${after(sql`next_minutes`)} > ${ceiling})`)} as over_next
    from people group by class`)
}
