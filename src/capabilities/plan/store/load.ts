import type { RawBuilder } from 'kysely'
import { addMonths, type Day, monthStart } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
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

/** Up to this many people every month is added up; of more, a part that is drawn by the last byte of the id. */
const wholeUpTo = 20_000
const partOf = 4_000

/** How many 256ths of the people are looked at. */
export const sampleOf = (people: number): number =>
  people <= wholeUpTo ? 256 : Math.max(1, Math.round((partOf / people) * 256))

/**
 * PLN-4, PLN-5: what every class has in the month and would have with the programme. Minutes count in the month of
 * their last day. With fewer than 256 parts, counts are scaled up.
 */
export const loadsOf = async (tx: Tx, asked: Asked, parts = 256): Promise<ClassLoad[]> => {
  const { tenant, programmeId, minutes, ceilings } = asked
  const first = monthStart(asked.month)
  const next = addMonths(first, 1)
  const ceiling = sql`case class when 'leader' then ${ceilings.leader}::integer when 'high' then ${ceilings.high}::integer
    when 'medium' then ${ceilings.medium}::integer else ${ceilings.other}::integer end`
  const after = (had: RawBuilder<unknown>) => sql`(${had} + case when reached then ${minutes}::integer else 0 end)`
  const scaled = (count: RawBuilder<unknown>) => sql<number>`round(${count} * 256.0 / ${parts}::integer)::integer`
  return tx.rows(sql<ClassLoad>`
    with judged as materialized (${judgedPosts(asked)}),
    best as (
      select h.person_id, min(j.ord) as ord, min(case when j.leading then 1 when j.grade = 'HIGH' then 2
        when j.grade = 'MEDIUM' then 3 else 4 end) as class
      from organisation_holding h join judged j on j.post_id = h.post_id
      where ${holdingInForce(asked)} and ${inPart('h.person_id', parts)}
      group by h.person_id),
    people as (
      select (array['leader', 'high', 'medium', 'other'])[coalesce(b.class, 4)] as class,
        ${firstPlace(asked, sql`b.ord`)} is not null as reached, had.now_minutes, had.next_minutes
      from organisation_person p
      left join best b on b.person_id = p.person_id
      cross join lateral (
        select coalesce(sum(a.minutes) filter (where a.due_on < ${next}), 0)::integer as now_minutes,
          coalesce(sum(a.minutes) filter (where a.due_on >= ${next}), 0)::integer as next_minutes
        from learning_assignment a
        where a.tenant_id = ${tenant} and a.person_id = p.person_id and a.due_on >= ${first}
          and a.due_on < ${addMonths(first, 2)} and a.programme_id is distinct from ${programmeId}::uuid) had
      where ${peopleInSight(asked)} and ${inPart('p.person_id', parts)})
    select class, ${scaled(sql`count(*)`)} as people, ${scaled(sql`count(*) filter (where reached)`)} as reached,
      round(avg(now_minutes))::integer as average, max(now_minutes) as most_before,
      max(${after(sql`now_minutes`)}) as most_after,
      coalesce(max(now_minutes) filter (where reached), 0) as most_reached,
      ${scaled(sql`count(*) filter (where reached and ${after(sql`now_minutes`)} > ${ceiling})`)} as over,
      ${scaled(sql`count(*) filter (where reached and ${after(sql`next_minutes`)} > ${ceiling})`)} as over_next
    from people group by class`)
}

/** A part of the people, drawn by the last byte of the id. */
export const inPart = (column: string, parts: number): RawBuilder<boolean> =>
  parts >= 256 ? sql<boolean>`true` : sql<boolean>`get_byte(uuid_send(${sql.ref(column)}), 15) < ${parts}`
