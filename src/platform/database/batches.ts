/**
 * Hands rows on in batches, one after the other. A statement that takes its rows as one JSON text holds them three
 * times over while it is sent; a batch bounds that, whatever the number of rows. Rows that are made one by one as they
 * are asked for are never all there at once.
 */
export const inBatches = async <T>(
  rows: Iterable<T>,
  work: (batch: readonly T[]) => Promise<unknown>,
  size = 5_000,
): Promise<void> => {
  let batch: T[] = []
  for (const row of rows) {
    batch.push(row)
    if (batch.length < size) continue
    await work(batch)
    batch = []
  }
  if (batch.length > 0) await work(batch)
}
