import { partyMembers } from '#capabilities/organisation/public.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { withinUnits } from '#platform/database.ts'
import { followedAtMost, type HoldingChanges, type HoldingChangesAnswer } from '../contract/follow.ts'
import { dueForNewcomers } from '../rules/follow.ts'
import { aimOf } from '../store/aim.ts'
import { followingOf, inItsWay, narrowed, runningProgrammes } from '../store/following.ts'
import { minutesOf, seeProgramme } from '../store/programmes.ts'

/** PLN-19: running programmes that somebody came into or dropped out of since they went out. */
export const holdingChangesOf =
  (most: number): View<typeof HoldingChanges> =>
  async (cx) => {
    const { tx, actor, today } = cx
    const found: HoldingChangesAnswer['programmes'] = []
    const running = await runningProgrammes(tx, today, withinUnits('p.unit_path', actor.reach.units), most + 1)
    for (const id of running.slice(0, most)) {
      const seen = await seeProgramme(tx, id)
      if (!seen) continue
      const { name, items, toOn } = seen.programme
      const aimed = await narrowed(tx, await aimOf(cx, seen.programme, partyMembers), id)
      const { joining, leaving, posts } = await inItsWay(tx, aimed, () => followingOf(tx, aimed, id))
      if (joining === 0 && leaving === 0) continue
      found.push({
        ...{ id, name, joining, leaving, posts: [...posts] },
        items: items.length,
        minutes: minutesOf(items),
        dueOn: dueForNewcomers(toOn, today),
      })
    }
    return ok({ programmes: found, more: running.length > most })
  }

export const holdingChanges = holdingChangesOf(followedAtMost)
