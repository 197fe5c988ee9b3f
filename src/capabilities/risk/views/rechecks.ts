import { type Day, daysBetween, parseDay } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { type Cause, type Rechecks, recheckPage } from '../contract/rechecks.ts'
import { recheckDue } from '../rules/recheck.ts'
import {
  answeredRechecks,
  countRechecks,
  dueCauses,
  type OpenRecheck,
  openRechecks,
  type RecheckPlace,
} from '../store/rechecks.ts'
import { sightOf } from '../store/sight.ts'

/** RSK-120: what changed, with the risk points to look at again, the most pressing first; so many points a page. */
export const rechecksPage =
  (most: { readonly points: number; readonly answered: number }): View<typeof Rechecks> =>
  async (cx, { post = null, after: told }) => {
    const after = told === undefined ? undefined : placeIn(told)
    const sight = sightOf(cx, false)
    const asked = { timeZone: cx.timeZone, post }
    const found = await countRechecks(cx.tx, sight, { ...asked, after })
    // Decisions may have emptied what stood behind.
    const isLeft = found.before < found.waiting
    const from = isLeft ? after : undefined
    const open = await openRechecks(cx.tx, sight, { ...asked, most: most.points, after: from })
    const last = open.at(-1)
    const before = isLeft ? found.before : 0
    return ok({
      causes: causesOf(open),
      matching: found.waiting,
      before,
      next: last && before + open.length < found.waiting ? placeText(last) : null,
      answered: await answeredRechecks(cx.tx, sight, { post, most: most.answered }),
    })
  }

export const rechecks = rechecksPage({ points: recheckPage, answered: 20 })

const placeText = ({ dueOn, cause, no }: OpenRecheck): string => `${dueOn} ${no} ${cause}`

/** Nothing where the day never was: then the first page is asked for. */
const placeIn = (text: string): RecheckPlace | undefined => {
  const [written = '', no = '', ...cause] = text.split(' ')
  const dueOn = parseDay(written)
  return dueOn && { dueOn, no: Number(no), cause: cause.join(' ') }
}

/** In the order in which they come: by the most pressing point of each. */
const causesOf = (open: readonly OpenRecheck[]): Cause[] => {
  const causes = new Map<string, Cause>()
  for (const one of open) {
    const { cause, kind, name, path, ends, changedOn, dueOn } = one
    const point = {
      ...{ id: one.id, no: one.no, name: one.point, grade: one.grade, post: one.post, postName: one.postName, dueOn },
    }
    const known = causes.get(cause)
    causes.set(cause, {
      ...{ cause, kind, name, path, ends, changedOn },
      dueOn: known?.dueOn ?? dueOn,
      points: [...(known?.points ?? []), point],
    })
  }
  return [...causes.values()]
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
