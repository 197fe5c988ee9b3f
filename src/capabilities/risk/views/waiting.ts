import type { Looking } from '#platform/context.ts'
import { loadWaiting, type Waiting } from '../store/coverage.ts'
import { anyRecheck } from '../store/rechecks.ts'
import { inSight, sightOf } from '../store/sight.ts'

/** RSK-5, RSK-6, RSK-120: what waits of the posts in reach, counted and not told. */
export const riskWaiting = async (cx: Looking): Promise<Waiting & { readonly rechecks: boolean }> => {
  const sight = sightOf(cx, false)
  return {
    ...(await loadWaiting({ tx: cx.tx, today: cx.today, posts: inSight(sight) })),
    rechecks: await anyRecheck(cx.tx, sight, { timeZone: cx.timeZone }),
  }
}
