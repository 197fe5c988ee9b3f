import { partsFor } from '#capabilities/organisation/public.ts'
import { addDays, type Day } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import { allParts, scaledUp } from '#kernel/sample.ts'
import type { Looking, View } from '#platform/context.ts'
import { type RawBuilder, sql } from '#platform/database.ts'
import type { DueItems, UnitsTodayAnswer } from '../contract.ts'
import { shownCount } from '../rules/week.ts'
import { membersInReach } from './members.ts'
import { lookAt } from './one-unit.ts'

type Due = UnitsTodayAnswer['due'][number]

/** How far ahead and back the list looks, in days. */
const ahead = 13
const back = 30
const onScreen = 12

/** DSH-11: items that are due, the earliest last day first; of those past their day only what somebody owes. */
export const dueItems = async (cx: Looking, most = onScreen): Promise<UnitsTodayAnswer['due']> => {
  const { tx, today } = cx
  const parts = await partsFor(tx, membersInReach(cx))
  const rows = await tx.rows(sql<Omit<Due, 'week'> & NonNullable<Due['week']>>`
    with counted as (
      select owed.item_kind as kind, owed.item_code as code, owed.due_on,
        count(*) filter (where not owed.away) as due, count(*) filter (where owed.done and not owed.away) as done,
        count(*) filter (where owed.away) as away
      from (${owedBetween(cx, addDays(today, -back), addDays(today, ahead), sql<boolean>`p.part < ${parts}`)}) as owed
      group by owed.item_kind, owed.item_code, owed.due_on)
    select c.kind, c.code, i.title, c.due_on, c.due, c.done, c.away
    from counted c
    join curriculum_item i on i.tenant_id = ${tx.tenant} and i.kind = c.kind and i.code = c.code
    where c.due_on >= ${today}::date or c.done < c.due
    order by c.due_on, c.code limit ${most}`)
  const scaled = (n: number) => scaledUp(n, parts)
  return rows.map(({ due, done, away, ...item }) => ({
    ...item,
    week: shownCount({ due: scaled(due), done: scaled(done), away: scaled(away) }),
  }))
}

/** DSH-18: the same in reach, without anything else of the page of a unit. */
export const dueInReachOf =
  (most: number): View<typeof DueItems> =>
  async (whole, { unit }) => {
    const look = await lookAt(whole, unit)
    if (!look.ok) return look
    const { cx, unit: chosen } = look.value
    return ok({
      unit: chosen?.name ?? null,
      due: await dueItems(cx, most),
      sampled: (await partsFor(cx.tx, membersInReach(cx))) < allParts,
    })
  }

export const dueInReach = dueInReachOf(onScreen)

/** One row for each person, `p`, and item with a last day in between: done or not, and whether away on that day. */
export const owedBetween = (cx: Looking, from: Day, to: Day, who: RawBuilder<boolean> = sql`true`) => sql`
  select a.person_id, a.item_kind, a.item_code, a.due_on, bool_and(a.done_on is not null) as done,
    max(b.to_on) as back_on, count(b.to_on) > 0 as away
  from organisation_person p
  join learning_assignment a on a.tenant_id = p.tenant_id and a.person_id = p.person_id
  left join lateral (
    select b.to_on from organisation_absence b
    where b.tenant_id = a.tenant_id and b.person_id = a.person_id and b.from_on <= a.due_on and b.to_on > a.due_on
    order by b.to_on desc limit 1) b on true
  where ${membersInReach(cx)} and ${who} and a.due_on between ${from}::date and ${to}::date and a.open_on <= ${cx.today}::date
  group by a.person_id, a.item_kind, a.item_code, a.due_on`
