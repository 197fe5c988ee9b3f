import type { ExposureRow, Month } from './detection/series.ts'

/** Of the units and months of a year, so many must say what was looked at. */
const knownAtLeast = 0.7

/**
 * SUP-9: exposure is used for a topic where seven in ten of its units and months of the last year know it; elsewhere the
 * network stands in, for a few inspections say nothing of the months without one.
 */
export const usableExposures = (rows: readonly ExposureRow[], units: number, month: Month): readonly ExposureRow[] => {
  const known = new Map<string, number>()
  for (const { topic, month: at } of rows)
    if (at > month - 12 && at <= month) known.set(topic, (known.get(topic) ?? 0) + 1)
  return rows.filter(({ topic }) => (known.get(topic) ?? 0) >= knownAtLeast * 12 * units)
}
