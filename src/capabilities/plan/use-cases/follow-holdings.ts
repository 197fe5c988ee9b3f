import { assign, withdrawOutside } from '#capabilities/learning/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { FollowHoldings } from '../contract/follow.ts'
import { dueForNewcomers } from '../rules/follow.ts'
import { audience, inBulk } from '../store/audience.ts'
import { followingOf, withoutItem } from '../store/following.ts'
import { aimOf } from './aim.ts'
import { lockedInReach } from './in-reach.ts'

/** PLN-19: one statement an item for who came in, one for who dropped out; a second time there is nothing to do. */
export const followHoldings: UseCase<typeof FollowHoldings> = async (cx, { programmeId }) => {
  const programme = await lockedInReach(cx, programmeId)
  if (!programme) return no('programme-not-found')
  if (programme.state !== 'published' || programme.toOn < cx.today) return no('not-running')
  const aimed = aimOf(cx, programme)
  const dueOn = dueForNewcomers(programme.toOn, cx.today)
  const { joining } = await inBulk(cx.tx, () => followingOf(cx.tx, aimed, programmeId))
  const left = await inBulk(cx.tx, () => withdrawOutside(cx.tx, programmeId, audience(aimed), cx.now))
  if (joining === 0 && left === 0) return no('nothing-changed')
  const sent = { programmeId, openOn: cx.today, dueOn, assignedAt: cx.now }
  for (const item of programme.items)
    await inBulk(cx.tx, () => assign(cx.tx, { ...sent, item }, withoutItem(aimed, programmeId, item.code)))
  cx.record('programme', programmeId, { followed: { version: programme.version, joined: joining, left, dueOn } })
  return ok({ joined: joining, left, dueOn })
}
