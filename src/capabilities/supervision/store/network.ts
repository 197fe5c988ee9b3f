import { addMonths, type Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import { type MonthRow, monthOf, type Network, networkOf } from '../rules/detection/series.ts'
import { usableExposures } from '../rules/exposure.ts'
import type { Taxonomy } from '../rules/taxonomy.ts'
import { columnsOf, unitsInReach } from './places.ts'
import { countRows, exposureRows, exposures, monthRows } from './series.ts'

/** Months that the detectors look back over: five years and the month beside (SUP-118). */
const lookBack = 61

/** The counts in reach up to one month, laid out as the detectors take them. */
export const networkUntil = async (
  tx: Tx,
  reach: readonly string[],
  month: Day,
  versions: readonly Taxonomy[],
): Promise<{ readonly network: Network; readonly rows: readonly MonthRow[] }> => {
  const [from, until] = [addMonths(month, -lookBack), addMonths(month, 1)]
  const rows = monthRows(await countRows(tx, reach, from, until, versions))
  const units = columnsOf(await unitsInReach(tx, reach)).map(({ path }) => path)
  const exposed = usableExposures(exposures(await exposureRows(tx, reach, from, until)), units.length, monthOf(month))
  return { network: networkOf(rows, exposed, units, monthOf(from), monthOf(until)), rows }
}
