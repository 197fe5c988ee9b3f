import { addDays, type Day } from '#kernel/day.ts'
import { festivals } from '#kernel/lunar.ts'
import type { Looking } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { OfficerTodayAnswer } from '../contract.ts'

type Rhythm = OfficerTodayAnswer['rhythm']

/** How many days ahead the strip looks. */
const ahead = 31

/**
 * The next 31 days: festivals of the checked table, the organisation's own days, programmes that are out as they went out
 * last, with something of them still in use. What is in use is asked only of those that fall into these days.
 */
export const rhythmCard = async ({ tx, today }: Looking): Promise<Rhythm> => {
  const last = addDays(today, ahead)
  const own = await tx.rows(sql<Rhythm['days'][number]>`
    select k.name, k.falls_on as on from plan_key_date k
    where k.tenant_id = ${tx.tenant} and k.falls_on between ${today}::date and ${last}::date
    order by k.falls_on, k.key_date_id limit 10`)
  const spans = await tx.rows(sql<Rhythm['spans'][number]>`
    with newest as materialized (
      select distinct on (o.programme_id) o.programme_id, o.version, o.from_on, o.to_on
      from plan_publication o
      join plan_programme p on p.tenant_id = o.tenant_id and p.programme_id = o.programme_id
      where o.tenant_id = ${tx.tenant}
      order by o.programme_id, o.version desc)
    select o.name, o.from_on as from, o.to_on as to
    from newest
    join plan_publication o on o.tenant_id = ${tx.tenant} and o.programme_id = newest.programme_id
      and o.version = newest.version
    where newest.from_on <= ${last}::date and newest.to_on >= ${today}::date
      and (o.minutes = 0 or o.minutes_in_use > 0)
    order by newest.from_on, newest.programme_id limit 8`)
  const years = [...new Set([today, last].map(yearOf))].map(festivals)
  const known = years.flatMap((year) => year ?? []).filter(({ day }) => day >= today && day <= last)
  return {
    days: [...known.map(({ name, day }) => ({ name, on: day })), ...own].sort((a, b) => (a.on < b.on ? -1 : 1)),
    spans,
    known: years.every((year) => year !== undefined),
  }
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))
