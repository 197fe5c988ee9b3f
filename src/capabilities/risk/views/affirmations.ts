import { longestExport } from '#kernel/export.ts'
import { ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { type Affirmations, affirmationsAtMost, type StandingView } from '../contract/affirmations.ts'
import { confirmers } from '../contract/roles.ts'
import { affirm, sidesDue, speaksFor } from '../rules/affirmation.ts'
import { type StandingSeen, standingsInSight } from '../store/affirmations.ts'
import { sightOf } from '../store/sight.ts'
import { stepsForUnit } from '../store/standing.ts'

/** RSK-125: what is to be affirmed, the earliest day first: to confirmers all in reach, to others what is theirs. */
export const affirmationsOf =
  (most: number): View<typeof Affirmations> =>
  async (cx, asked) => {
    const found = await standingsInSight(cx.tx, sightOf(cx, true), { ...asked, timeZone: cx.timeZone })
    const all = found.map((standing) => viewOf(cx, standing))
    if (asked.post !== undefined || asked.process !== undefined) return ok({ standing: all })
    const seesAll = confirmers.some((role) => cx.actor.roles.includes(role))
    const due = all.filter(({ sides }) => sides.some(({ open, mine }) => mine || (open && seesAll)))
    const first = due.sort((a, b) => (earliest(a) < earliest(b) ? -1 : earliest(a) > earliest(b) ? 1 : 0))
    return ok({ standing: first.slice(0, most) })
  }

export const affirmations = affirmationsOf(affirmationsAtMost)

const viewOf = (cx: Looking, standing: StandingSeen): StandingView => ({
  ...{ kind: standing.kind, of: standing.of, name: standing.name, unit: standing.unit },
  sides: sidesDue(standing, cx.today).map((one) => ({
    ...one,
    mine:
      speaksFor(one.side, standing.own, stepsForUnit(cx, standing.unitPath)) &&
      affirm(standing, one.side, cx.actor.person, cx.today).ok,
  })),
})

const earliest = ({ sides }: StandingView): string =>
  sides.flatMap(({ open, dueOn }) => (open ? [dueOn] : [])).sort()[0] ?? ''

/** What this person is asked to affirm for a unit, by name. */
export const toAffirm = async (cx: Looking): Promise<readonly Pair[]> => {
  const found = await affirmationsOf(longestExport)(cx, {})
  if (!found.ok) throw new Error('what is to be affirmed is never refused')
  return found.value.standing
    .filter(({ sides }) => sides.some(({ side, mine }) => side === 'unit' && mine))
    .map(({ name }) => name)
}
