import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import { type Inspections, type InspectionsAnswer, inspectionsAtMost } from '../contract/counts.ts'
import { topicNames } from '../store/taxonomy.ts'

type Row = Omit<InspectionsAnswer['inspections'][number], 'topic'> & { readonly topic: string }

export const inspectionsOf =
  (most: number): View<typeof Inspections> =>
  async ({ tx, actor }) => {
    const names = await topicNames(tx)
    const rows = await tx.rows(sql<Row>`
    select i.id, u.name as unit, i.topic, i.month, i.planned, i.looked_at, i.done_on, s.no as signal, i.signal_id,
      case when i.looked_at is null then null else coalesce((
        select sum(c.count) from supervision_count c
        where c.tenant_id = i.tenant_id and c.inspection_id = i.id and c.state <> 'refuted'), 0)::integer end as found
    from inspection i
    join organisation_unit u on u.tenant_id = i.tenant_id and u.path = i.unit_path
    left join signal s on s.tenant_id = i.tenant_id and s.id = i.signal_id
    where i.tenant_id = ${tx.tenant} and ${withinUnits('i.unit_path', actor.reach.units)}
    order by i.month desc, i.done_on desc nulls first, i.id desc limit ${most}`)
    return ok({
      inspections: rows.map((row) => ({ ...row, topic: names.get(row.topic) ?? { zh: row.topic, en: row.topic } })),
    })
  }

export const inspections = inspectionsOf(inspectionsAtMost)
