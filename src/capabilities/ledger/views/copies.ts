import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { type CheckpointCopies, copiesAtMost } from '../contract/copies.ts'
import { shortRoot } from '../rules/bytes.ts'
import { loadCopies } from '../store/copies.ts'

export const checkpointCopiesOf =
  (most: number): View<typeof CheckpointCopies> =>
  async ({ tx }) => {
    const copies = await loadCopies(tx, most)
    return ok({
      copies: copies.map(({ id, keeper, form, size, root, givenAt }) => ({
        id,
        keeper,
        form,
        size,
        rootShort: shortRoot(root),
        givenAt,
      })),
    })
  }

export const checkpointCopies = checkpointCopiesOf(copiesAtMost)
