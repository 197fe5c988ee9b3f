import { monthStart } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import type { Counts, CountsAnswer } from '../contract/counts.ts'
import { isLate } from '../rules/count.ts'
import { findUnits } from '../store/places.ts'
import { topicNames } from '../store/taxonomy.ts'

type Row = Omit<CountsAnswer['entries'][number], 'late' | 'topic'> & { readonly topic: string }

/** SUP-3, SUP-6: entries as they were written, the newest first; petitions under three are told only as entered. */
export const countsOf =
  (most: number): View<typeof Counts> =>
  async ({ tx, actor }, { unit, topic, month }) => {
    const [place] = unit === undefined ? [] : await findUnits(tx, actor.reach.units, [unit])
    const names = await topicNames(tx)
    const rows = await tx.rows(sql<Row>`
    select c.id, u.name as unit, c.topic, c.source, c.month, c.count, c.severity, c.state, c.comment, c.entered_on,
      c.recorded_at, c.corrects is not null as corrects,
      exists (select from signal_count l where l.tenant_id = c.tenant_id and l.corrects = c.id) as corrected,
      s.name as system
    from signal_count c
    left join identity_source_system s on s.tenant_id = c.tenant_id and s.system_id = c.source_system_id
    join organisation_unit u on u.tenant_id = c.tenant_id and u.path = c.unit_path
    where c.tenant_id = ${tx.tenant} and ${withinUnits('c.unit_path', unit === undefined ? actor.reach.units : place ? [place.path] : [])}
      and (${topic ?? null}::text is null or c.topic = ${topic ?? null})
      and (${month ?? null}::date is null or c.month = ${month ? monthStart(month) : null}::date)
    order by c.recorded_at desc, c.id desc limit ${most + 1}`)
    const unnamed = (code: string): Pair => ({ zh: code, en: code })
    return ok({
      entries: rows.slice(0, most).map((row) => ({
        ...row,
        topic: names.get(row.topic) ?? unnamed(row.topic),
        late: isLate(row.month, row.enteredOn),
      })),
      more: rows.length > most,
    })
  }

export const counts = countsOf(200)
