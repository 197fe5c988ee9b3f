import { expect, test } from 'vitest'
import { inBatches } from './batches.ts'

test('every row is handed on once, in order, and nothing at all for no rows', async () => {
  const seen: number[][] = []
  const take = async (batch: readonly number[]) => seen.push([...batch])
  await inBatches([1, 2, 3, 4, 5], take, 2)
  await inBatches([], take, 2)
  expect(seen).toEqual([[1, 2], [3, 4], [5]])
})
