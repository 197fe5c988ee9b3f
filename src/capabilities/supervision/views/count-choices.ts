import { addMonths, type Day, monthStart } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import type { CountChoices } from '../contract/counts.ts'
import { finishedIn } from '../store/inspections.ts'
import { depthOf, unitsInReach } from '../store/places.ts'
import { taxonomyInForce } from '../store/taxonomy.ts'

export const countChoices: View<typeof CountChoices> = async ({ tx, actor, today }) => {
  const reach = actor.reach.units
  const units = await unitsInReach(tx, reach)
  const { version, topics } = await taxonomyInForce(tx)
  const codes = new Map(units.map(({ path, code }) => [path, code]))
  const inspected = await finishedIn(tx, reach, addMonths(monthStart(today), -12))
  const families = await tx.rows(sql<{ business: string }>`
    select distinct p.business from organisation_post p
    where p.tenant_id = ${tx.tenant} and p.closed_on is null order by p.business limit 100`)
  const [newest] = await tx.rows(sql<{ month: Day | null }>`
    select max(c.month) as month from signal_count c
    where c.tenant_id = ${tx.tenant} and ${withinUnits('c.unit_path', reach)}`)
  return ok({
    units: units.map(({ code, name, path }) => ({ code, name, depth: depthOf(path) })),
    topics: topics.map(({ code, name, families: own }) => ({ code, name, families: [...own] })),
    taxonomyVersion: version,
    postFamilies: families.map(({ business }) => business),
    inspected: inspected.flatMap(({ unitPath, topic, month }) => {
      const unit = codes.get(unitPath)
      return unit === undefined ? [] : [{ unit, topic, month }]
    }),
    last: newest?.month ?? null,
  })
}
