import { daysBetween } from '#kernel/day.ts'
import type { Looking } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import type { OfficerTodayAnswer } from '../contract.ts'
import { learnHang } from '../rules/hang.ts'
import { peopleDue, weekOf } from './week.ts'

interface Counts {
  readonly due: number
  readonly done: number
  readonly away: number
}

/** DSH-3: the people whose week of learning ends on Sunday. */
export const learnCard = async ({ tx, actor, today }: Looking): Promise<OfficerTodayAnswer['loop']['learn']> => {
  const week = weekOf(today)
  const [row] = await tx.rows(sql<Counts>`
    with due as (${peopleDue(tx, week, withinUnits('a.unit_path', actor.reach.units))})
    select count(*) filter (where not away) as due, count(*) filter (where done and not away) as done,
      count(*) filter (where away) as away
    from due`)
  const { due, done, away } = row ?? { due: 0, done: 0, away: 0 }
  const daysLeft = daysBetween(today, week.to)
  return { ...week, due, done, away, daysLeft, hang: learnHang(due, due - done, daysLeft) }
}
