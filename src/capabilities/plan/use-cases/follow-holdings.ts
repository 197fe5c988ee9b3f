import { assign, withdrawOutside } from '#capabilities/learning/public.ts'
import { partyMembers } from '#capabilities/organisation/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { FollowHoldings } from '../contract/follow.ts'
import { dueForNewcomers } from '../rules/follow.ts'
import { aimOf } from '../store/aim.ts'
import { audience } from '../store/audience.ts'
import { followingOf, inItsWay, narrowed, setFollowed } from '../store/following.ts'
import { lockedInReach } from './in-reach.ts'

/** PLN-19: one statement for who came in, one for who dropped out; a second time there is nothing to do. */
export const followHoldings: UseCase<typeof FollowHoldings> = async (cx, { programmeId }) => {
  const programme = await lockedInReach(cx, programmeId)
  if (!programme) return no('programme-not-found')
  if (programme.state !== 'published' || programme.toOn < cx.today) return no('not-running')
  const whole = await aimOf(cx, programme, partyMembers)
  const aimed = await narrowed(cx.tx, whole, programmeId)
  const dueOn = dueForNewcomers(programme.toOn, cx.today)
  const { joining } = await inItsWay(cx.tx, aimed, () => followingOf(cx.tx, aimed, programmeId))
  const left = await inItsWay(cx.tx, aimed, () =>
    withdrawOutside(cx.tx, programmeId, { audience: audience(aimed), among: aimed.among }, cx.now),
  )
  if (joining === 0 && left === 0) return no('nothing-changed')
  const sent = { programmeId, items: programme.items, openOn: cx.today, dueOn, assignedAt: cx.now }
  await inItsWay(cx.tx, aimed, () => assign(cx.tx, sent, audience(aimed)))
  await setFollowed(cx.tx, whole, programmeId, cx.now)
  cx.record('programme', programmeId, { followed: { version: programme.version, joined: joining, left, dueOn } })
  return ok({ joined: joining, left, dueOn })
}
