const z = 1.959964

/** The 95 % interval of a share, `right` of `n`, `n` at least 1 (Wilson 1927). */
export const wilson = (right: number, n: number): { readonly low: number; readonly high: number } => {
  const p = right / n
  const wide = 1 + (z * z) / n
  const middle = (p + (z * z) / (2 * n)) / wide
  const half = (z / wide) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
