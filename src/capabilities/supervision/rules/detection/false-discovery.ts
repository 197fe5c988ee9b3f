/**
 * SUP-104: the q values of a family of tests: the smallest share of false alarms at which each would still be raised
 * (Benjamini and Hochberg 1995). In the order of the p values given.
 */
export const falseDiscovery = (p: ArrayLike<number>): Float64Array => {
  const order = Array.from({ length: p.length }, (_, at) => at).sort((a, b) => (p[a] ?? 1) - (p[b] ?? 1))
  const q = new Float64Array(p.length)
  let least = 1
  for (let rank = order.length; rank > 0; rank--) {
    const at = order[rank - 1] ?? 0
    least = Math.min(least, ((p[at] ?? 1) * order.length) / rank)
    q[at] = least
  }
  return q
}
