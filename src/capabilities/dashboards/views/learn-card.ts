import { partsFor } from '#capabilities/organisation/public.ts'
import { daysBetween } from '#kernel/day.ts'
import { wilson } from '#kernel/proportion.ts'
import { allParts, scaledUp } from '#kernel/sample.ts'
import type { Looking } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import type { OfficerTodayAnswer } from '../contract.ts'
import { learnHang } from '../rules/hang.ts'
import { shownCount } from '../rules/week.ts'
import { peopleDue, weekOf } from './week.ts'

interface Counts {
  readonly due: number
  readonly done: number
  readonly away: number
}

/** DSH-3, ORG-18: the people whose week of learning ends on Sunday; of one unit with fewer than five no count (DSH-6). */
export const learnCard = async (
  { tx, actor, today }: Looking,
  all: boolean,
): Promise<OfficerTodayAnswer['loop']['learn']> => {
  const week = weekOf(today)
  const mine = withinUnits('a.unit_path', actor.reach.units)
  const parts = await partsFor(tx, withinUnits('p.unit_path', actor.reach.units))
  const who =
    parts === allParts
      ? mine
      : sql<boolean>`${mine} and a.person_id in (
          select p.person_id from organisation_person p where p.tenant_id = ${tx.tenant} and p.part < ${parts})`
  const [row] = await tx.rows(sql<Counts>`
    with due as (${peopleDue(tx, week, who)})
    select count(*) filter (where not away) as due, count(*) filter (where done and not away) as done,
      count(*) filter (where away) as away
    from due`)
  const counted = row ?? { due: 0, done: 0, away: 0 }
  const scaled = (n: number) => scaledUp(n, parts)
  const [due, done, away] = [scaled(counted.due), scaled(counted.done), scaled(counted.away)]
  const daysLeft = daysBetween(today, week.to)
  const drawn =
    parts === allParts || counted.due === 0 ? null : { people: counted.due, ...wilson(counted.done, counted.due) }
  const few = !all && due + away > 0 && shownCount({ due, done }) === null
  const told = few ? { due: 0, done: 0, away: 0 } : { due, done, away }
  return { ...week, ...told, few, drawn, daysLeft, hang: learnHang(told.due, told.due - told.done, daysLeft) }
}
