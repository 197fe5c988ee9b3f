/** Of the units and months of a year, so many must say what was looked at. */
const knownAtLeast = 0.7

/**
 * SUP-9: exposure is used for a topic where seven in ten of its units and months of the last year know it; elsewhere the
 * network stands in, for a few inspections say nothing of the months without one.
 */
export const usableTopics = (monthsKnown: ReadonlyMap<string, number>, units: number): ReadonlySet<string> =>
  new Set([...monthsKnown].flatMap(([topic, known]) => (known >= knownAtLeast * 12 * units ? [topic] : [])))
