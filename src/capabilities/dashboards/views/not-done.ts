import type { Id } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { NotDone, NotDoneAnswer } from '../contract.ts'
import { shownCount } from '../rules/week.ts'
import { owedBetween } from './due-items.ts'
import { lookAt } from './one-unit.ts'

type Line = NotDoneAnswer['people'][number] & {
  readonly person: Id<'person'>
  readonly due: number
}

/** DSH-12: who has not done it, by name or code; nobody where so few have it due that the counts are hidden (DSH-6). */
export const notDoneOf =
  (most: number): View<typeof NotDone> =>
  async (whole, { kind, code, dueOn, unit }) => {
    const look = await lookAt(whole, unit)
    if (!look.ok) return look
    const { cx } = look.value
    const rows = await cx.tx.rows(sql<Line>`
    with owed as materialized (
      select * from (${owedBetween(cx, dueOn, dueOn)}) as every
      where every.item_kind = ${kind} and every.item_code = ${code})
    select p.person_id as person, p.name, u.name as unit, owed.back_on,
      (select count(*) from owed where not owed.away) as due
    from owed
    join organisation_person p on p.tenant_id = ${cx.tx.tenant} and p.person_id = owed.person_id
    join organisation_unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    where not owed.done
    order by p.name collate "zh-x-icu", p.staff_no limit ${most + 1}`)
    // Whoever audits reads codes, whatever else he or she may do: the reach of an auditor is the whole organisation.
    const codes = cx.actor.roles.includes('auditor')
    if (shownCount({ due: rows[0]?.due ?? 0, done: 0 }) === null) return ok({ people: [], codes, more: false })
    const listed = rows.slice(0, most)
    if (!codes) whole.looked(listed.map(({ person }) => person))
    const people = listed.map(({ person, name, unit, backOn }) => ({
      name: codes ? whole.codeOf(person) : name,
      unit,
      backOn,
    }))
    return ok({
      people: codes ? people.sort((a, b) => (a.name < b.name ? -1 : 1)) : people,
      codes,
      more: rows.length > most,
    })
  }

export const notDone = notDoneOf(100)
