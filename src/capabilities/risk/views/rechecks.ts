import { type Day, daysBetween } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import type { Cause, Rechecks } from '../contract/rechecks.ts'
import { recheckDue } from '../rules/recheck.ts'
import { answeredRechecks, type OpenRecheck, openRechecks } from '../store/rechecks.ts'
import { sightOf } from '../store/sight.ts'

/** RSK-120: what changed, with the risk points to look at again, the most pressing first. */
export const rechecks: View<typeof Rechecks> = async (cx, { post = null }) => {
  const sight = sightOf(cx, false)
  return ok({
    causes: causesOf(await openRechecks(cx.tx, sight, { timeZone: cx.timeZone, post })),
    answered: await answeredRechecks(cx.tx, sight, post),
  })
}

const causesOf = (open: readonly OpenRecheck[]): Cause[] => {
  const causes = new Map<string, Cause>()
  for (const one of open) {
    const { cause, kind, name, path, ends, changedOn } = one
    const dueOn = recheckDue(one.grade, changedOn, one.holdsFrom)
    const point = {
      ...{ id: one.id, no: one.no, name: one.point, grade: one.grade, post: one.post, postName: one.postName, dueOn },
    }
    const known = causes.get(cause)
    causes.set(cause, {
      ...{ cause, kind, name, path, ends, changedOn },
      dueOn: known && known.dueOn < dueOn ? known.dueOn : dueOn,
      points: [...(known?.points ?? []), point],
    })
  }
  return [...causes.values()].sort((a, b) => daysBetween(b.dueOn, a.dueOn))
}

/** What waits to be looked at again for this person: how many points, by when, and what changed. */
export const dueRechecks = async (
  cx: Looking,
): Promise<{ readonly points: number; readonly dueOn: Day; readonly names: readonly Pair[] } | null> => {
  const causes = causesOf(await openRechecks(cx.tx, sightOf(cx, false), { timeZone: cx.timeZone }))
  const [first] = causes
  if (!first) return null
  return {
    points: new Set(causes.flatMap(({ points }) => points.map(({ id }) => id))).size,
    dueOn: first.dueOn,
    names: causes.map(({ name }) => name),
  }
}
