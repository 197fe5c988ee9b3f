import { sql, type Tx } from '#platform/database.ts'
import { rateChange } from '../rules/rate-change.ts'
import { type RateChange, type Response, windowMonths, windowsOf } from '../rules/response.ts'
import type { Signal } from '../rules/signal.ts'

interface Window {
  readonly found: number
  readonly exposure: number | null
}

/**
 * SUP-20: the rate of a signal's topic in its units before and after an answer, out of the counts as they stand now.
 * Where inspections say what was looked at in both windows that is the exposure, else the months are. What the signal
 * itself asked to be inspected stays out.
 */
export const rateOf = async (
  tx: Tx,
  signal: Pick<Signal, 'id' | 'topic'>,
  { dueOn }: Pick<Response, 'dueOn'>,
): Promise<RateChange> => {
  const { before, after } = windowsOf(dueOn)
  const window = async ([from, until]: readonly [string, string]): Promise<Window> => {
    const [row] = await tx.rows(sql<Window>`
      with unit as (select unit_path from signal_unit where tenant_id = ${tx.tenant} and signal_id = ${signal.id}),
      one as (
        select c.unit_path, c.month, c.source, max(c.count) as count from supervision_count c
        left join inspection i on i.tenant_id = c.tenant_id and i.id = c.inspection_id
        where c.tenant_id = ${tx.tenant} and c.topic = ${signal.topic} and c.state <> 'refuted'
          and c.month >= ${from}::date and c.month < ${until}::date and i.signal_id is null
          and exists (select from unit u where (c.unit_path || '.') like (u.unit_path || '.%'))
        group by c.unit_path, c.month, c.source, coalesce(c.cluster, c.id::text)),
      known as (
        select sum(count)::integer as n from one group by unit_path, month, source
        having source <> 'petition' or sum(count) >= 3)
      select coalesce((select sum(n) from known), 0)::integer as found,
        (select sum(i.looked_at)::integer from inspection i
          where i.tenant_id = ${tx.tenant} and i.topic = ${signal.topic} and i.looked_at is not null and i.signal_id is null
            and i.month >= ${from}::date and i.month < ${until}::date
            and exists (select from unit u where (i.unit_path || '.') like (u.unit_path || '.%'))) as exposure`)
    return row ?? { found: 0, exposure: null }
  }
  const [was, is] = [await window(before), await window(after)]
  const byLookedAt = was.exposure !== null && is.exposure !== null && was.exposure > 0 && is.exposure > 0
  return rateChange(
    was.found,
    is.found,
    byLookedAt ? (was.exposure ?? windowMonths) : windowMonths,
    byLookedAt ? (is.exposure ?? windowMonths) : windowMonths,
  )
}
