import { partsFor } from '#capabilities/organisation/public.ts'
import { monthStart } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import { allParts } from '#kernel/sample.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import type { Burden, BurdenAnswer } from '../contract.ts'
import { noAudience } from '../rules/audience.ts'
import { burdenClasses, smallestGroup } from '../rules/burden.ts'
import { loadCeilings } from '../store/ceilings.ts'
import { type ClassLoad, loadsOf } from '../store/load.ts'
import { reachesAll } from '../store/whole-organisation.ts'
import { mayWrite } from './programmes.ts'

/** The four ceilings and what this month holds; a small group shows its ceiling alone (decision 3). */
export const burden: View<typeof Burden> = async (cx) => {
  const ceilings = await loadCeilings(cx.tx)
  const { classes, parts } = await monthOf(cx, ceilings)
  return ok({
    month: monthStart(cx.today),
    sampled: parts < allParts,
    classes: burdenClasses.map((name) => {
      const load = classes.find((one) => one.class === name)
      const isShown = load !== undefined && load.people >= smallestGroup
      return {
        class: name,
        ceiling: ceilings[name],
        people: load?.people ?? 0,
        planned: isShown ? load.average : null,
        over: isShown ? load.over : null,
      }
    }),
    waiting: mayWrite(cx) ? await waitingOf(cx) : [],
    mayPropose: mayWrite(cx) && (await reachesAll(cx.tx, cx.actor.reach)),
  })
}

/** PLN-21: both values, who proposed and until when; a lapsed one waits no longer. */
const waitingOf = ({ tx, actor, now }: Looking): Promise<BurdenAnswer['waiting']> =>
  tx.rows(sql<BurdenAnswer['waiting'][number]>`
    select c.id as proposal, c.class, c.minutes_before as "from", c.minutes as "to", c.reason, p.name as by,
      c.proposed_by = ${actor.person} as own, c.lapses_at
    from ceiling_proposal c
    left join organisation_person p on p.tenant_id = c.tenant_id and p.person_id = c.proposed_by
    where c.tenant_id = ${tx.tenant} and c.outcome is null and c.lapses_at > ${now}
    order by c.proposed_at limit 4`)

/** What waits for this officer: changes that others proposed, of ceilings that hold for the whole organisation. */
export const ceilingsToConfirm = async (cx: Looking): Promise<BurdenAnswer['waiting']> =>
  mayWrite(cx) && (await reachesAll(cx.tx, cx.actor.reach)) ? (await waitingOf(cx)).filter(({ own }) => !own) : []

const monthOf = async (
  { tx, actor, today }: Looking,
  ceilings: Awaited<ReturnType<typeof loadCeilings>>,
): Promise<{ classes: ClassLoad[]; parts: number }> => {
  const { units } = actor.reach
  if (units.length === 0) return { classes: [], parts: allParts }
  const parts = await partsFor(tx, withinUnits('p.unit_path', units))
  const everybody = { ...noAudience, everyone: true }
  const aimed = { tenant: tx.tenant, units, rules: everybody, excluded: [], on: today, party: [] }
  const classes = await loadsOf(tx, { ...aimed, programmeId: null, month: today, minutes: 0, ceilings }, parts)
  return { classes, parts }
}
