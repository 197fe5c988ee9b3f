import { type Day, day } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import type { Programmes, ProgrammesAnswer } from '../contract.ts'

type Listed = ProgrammesAnswer['programmes'][number]

/** Programmes that touch a year, by their first day. */
export const programmesPage =
  (most: number): View<typeof Programmes> =>
  async (cx, { year }) =>
    ok({ programmes: await programmesOf(cx, year, most), mayWrite: mayWrite(cx) })

const onScreen = 200

export const programmes = programmesPage(onScreen)

export const mayWrite = ({ actor }: Looking): boolean => actor.roles.includes('officer')

/** PLN-30: officers see what is being written in their reach; everybody else what is out for units they belong to or reach. */
export const programmesOf = ({ tx, actor }: Looking, year: number, most = onScreen): Promise<Listed[]> => {
  const { first, last } = yearBounds(year)
  const isOfficer = actor.roles.includes('officer')
  const related = [...actor.reach.units, actor.unitPath]
  return tx.rows(sql<Listed>`
    select p.programme_id as id, p.name, p.kind, p.state, p.version, p.running_version, p.from_on, p.to_on,
      p.minutes_in_use as minutes, p.minutes > 0 and p.minutes_in_use = 0 as nothing_left, p.people,
      p.state = 'submitted' and ${isOfficer} and ${withinUnits('p.unit_path', actor.reach.units)}
        and p.submitted_by <> ${actor.person} and ${actor.person} <> all(p.editors) as waits_for_me
    from plan_programme p
    where p.tenant_id = ${tx.tenant} and p.from_on <= ${last} and p.to_on >= ${first}
      and ((${isOfficer} and ${withinUnits('p.unit_path', actor.reach.units)})
        or (p.running_version is not null and (${withinUnits('p.unit_path', actor.reach.units)}
          or exists (select from unnest(${related}::text[]) as r(path) where r.path || '.' like p.unit_path || '.%'))))
    order by p.from_on, p.to_on, p.programme_id limit ${most}`)
}

export const yearBounds = (year: number): { readonly first: Day; readonly last: Day } => {
  const digits = String(year).padStart(4, '0')
  return { first: day(`${digits}-01-01`), last: day(`${digits}-12-31`) }
}
