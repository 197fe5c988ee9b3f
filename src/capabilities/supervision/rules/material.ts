import type { Looked } from './detection/history.ts'
import type { Month, Settings } from './detection/series.ts'

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
export const materialsOf = ({ network, begun }: Looked, month: Month): Pick<Settings, 'material' | 'materialOf'> => {
  if (begun === null || month - begun < 23) return { material: never, materialOf: {} }
  const before = new Map<string, number>()
  const [from, until] = [month - 23 - network.first, month - 11 - network.first]
  for (const { topic, counts } of network.series)
    for (let t = from; t < until; t++) before.set(topic, (before.get(topic) ?? 0) + (counts[t] ?? 0))
  return {
    material: least,
    materialOf: Object.fromEntries(
      [...before].map(([topic, count]) => [
        topic,
        Math.max(least, (halfMore * count) / Math.max(1, network.units.length)),
      ]),
    ),
  }
}
