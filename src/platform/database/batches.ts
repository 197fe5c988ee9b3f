/**
 * Hands rows on in batches, one after the other. A statement that takes its rows as one JSON text holds them three
 * times over while it is sent; a batch bounds that, whatever the number of rows.
 */
export const inBatches = async <T>(
  rows: readonly T[],
  work: (batch: readonly T[]) => Promise<unknown>,
  size = 5_000,
): Promise<void> => {
  for (let at = 0; at < rows.length; at += size) await work(rows.slice(at, at + size))
}
