import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { type RegisterChanges, registerChangesAtMost } from '../contract/register.ts'
import { differences } from '../rules/register-change.ts'
import { standingPoints, waitingChanges } from '../store/register-changes.ts'
import { sightOf } from '../store/sight.ts'

/** RSK-33: what imported registers say otherwise, beside what stands now. */
export const registerChangesOf =
  (most: number): View<typeof RegisterChanges> =>
  async (cx) => {
    const waiting = await waitingChanges(cx.tx, sightOf(cx, false), { most })
    const points = await standingPoints(
      cx.tx,
      waiting.map(({ riskPointId }) => riskPointId),
    )
    const standing = new Map(points.map((point) => [point.id, point]))
    return ok({
      changes: waiting.map(({ riskPointId, wish, ...change }) => {
        const now = standing.get(riskPointId)
        return { ...change, differences: now ? differences(now, wish) : [] }
      }),
    })
  }

export const registerChanges = registerChangesOf(registerChangesAtMost)
