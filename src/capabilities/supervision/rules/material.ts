import type { Month, MonthRow, Settings } from './detection/series.ts'

/** One finding a unit and year is material anyway; a topic that always had more, at half as much again. */
const least = 1
const halfMore = 1.5

/** Above every count: the topic is not called widespread. */
const never = 1e9

/**
 * SUP-19: from how many findings a unit and year a topic counts as affecting a unit: half as much again as a unit usually
 * had in the year before last, one at least, so that a widespread habit of writing small things down is no news. Before
 * two years are known nothing is called widespread.
 */
export const materialsOf = (
  rows: readonly MonthRow[],
  units: number,
  month: Month,
): Pick<Settings, 'material' | 'materialOf'> => {
  const first = rows.reduce((earliest, row) => Math.min(earliest, row.month), month)
  if (month - first < 23) return { material: never, materialOf: {} }
  const before = new Map<string, number>()
  for (const { topic, month: at, count, askedFor } of rows)
    if (!askedFor && at > month - 24 && at <= month - 12) before.set(topic, (before.get(topic) ?? 0) + count)
  return {
    material: least,
    materialOf: Object.fromEntries(
      [...before].map(([topic, count]) => [topic, Math.max(least, (halfMore * count) / Math.max(1, units))]),
    ),
  }
}
