import { type Day, daysBetween } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import type { Cause, Rechecks } from '../contract/rechecks.ts'
import { recheckDue } from '../rules/recheck.ts'
import { answeredRechecks, countRechecks, dueCauses, type OpenRecheck, openRechecks } from '../store/rechecks.ts'
import { sightOf } from '../store/sight.ts'

/** RSK-120: what changed, with the risk points to look at again, the most pressing first; so many points a page. */
export const rechecksPage =
  (most: { readonly points: number; readonly answered: number }): View<typeof Rechecks> =>
  async (cx, { post = null, page = 0 }) => {
    const sight = sightOf(cx, false)
    const asked = { timeZone: cx.timeZone, post }
    const matching = await countRechecks(cx.tx, sight, asked)
    // A decision may have emptied the page that was open.
    const shown = Math.min(page, Math.max(0, Math.ceil(matching / most.points) - 1))
    const open = await openRechecks(cx.tx, sight, { ...asked, most: most.points, from: shown * most.points })
    return ok({
      causes: causesOf(open),
      matching,
      answered: await answeredRechecks(cx.tx, sight, { post, most: most.answered }),
    })
  }

export const rechecks = rechecksPage({ points: 100, answered: 20 })

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
  const found = await dueCauses(cx.tx, sightOf(cx, false), { timeZone: cx.timeZone })
  const inTime = found
    .map((one) => ({ ...one, dueOn: recheckDue(one.grade, one.changedOn, one.holdsFrom) }))
    .sort((a, b) => daysBetween(b.dueOn, a.dueOn))
  const [first] = inTime
  if (!first) return null
  const names = new Map(inTime.map(({ cause, name }) => [cause, name]))
  return { points: first.points, dueOn: first.dueOn, names: [...names.values()] }
}
