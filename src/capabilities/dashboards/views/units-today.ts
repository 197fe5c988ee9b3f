import { ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { UnitsToday } from '../contract.ts'
import { shownCount } from '../rules/week.ts'
import { peopleDue, weekOf } from './week.ts'

/** DSH-6: the units that a leader was given, the branches of a secretary; each with its counts of the week. */
export const unitsToday: View<typeof UnitsToday> = async (cx) => {
  const rows = [...(await unitRows(cx)), ...(await branchRows(cx))]
  return ok({
    ...weekOf(cx.today),
    units: rows.map(({ name, people, due, done, away }) => ({ name, people, week: shownCount({ due, done, away }) })),
  })
}

interface Row {
  readonly name: Pair
  readonly people: number
  readonly due: number
  readonly done: number
  readonly away: number
}

const counts = sql`
  count(d.person_id) filter (where not d.away)::integer as due,
  count(d.person_id) filter (where d.done and not d.away)::integer as done,
  count(d.person_id) filter (where d.away)::integer as away`

const unitRows = async ({ tx, actor, today }: Looking): Promise<Row[]> => {
  const units = [...actor.reach.units]
  if (units.length === 0) return []
  const mine = sql<boolean>`(a.unit_path || '.') like any (${units.map((path) => `${path}.%`)}::text[])`
  return tx.rows(sql<Row>`
    with due as (${peopleDue(tx, weekOf(today), mine)})
    select u.name, count(*)::integer as people, ${counts}
    from organisation_unit u
    join organisation_person p on p.tenant_id = u.tenant_id and (p.unit_path || '.') like (u.path || '.%')
      and p.left_on is null
    left join due d on d.person_id = p.person_id
    where u.tenant_id = ${tx.tenant} and u.path = any (${units}::text[])
    group by u.unit_id, u.name, u.path
    order by string_to_array(u.path, '.')::integer[] limit 50`)
}

const branchRows = async ({ tx, actor, today }: Looking): Promise<Row[]> => {
  const branches = [...actor.reach.branches]
  if (branches.length === 0) return []
  const mine = sql<boolean>`exists (
    select from organisation_person m
    where m.tenant_id = a.tenant_id and m.person_id = a.person_id and m.branch_id = any (${branches}::uuid[]))`
  return tx.rows(sql<Row>`
    with due as (${peopleDue(tx, weekOf(today), mine)})
    select b.name, count(*)::integer as people, ${counts}
    from organisation_branch b
    join organisation_person p on p.tenant_id = b.tenant_id and p.branch_id = b.branch_id and p.left_on is null
    left join due d on d.person_id = p.person_id
    where b.tenant_id = ${tx.tenant} and b.branch_id = any (${branches}::uuid[])
    group by b.branch_id, b.name, b.code
    order by b.code limit 50`)
}
