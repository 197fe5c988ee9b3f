import { hasOfficer } from '#capabilities/identity/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { SetCeilings } from '../contract.ts'
import { burdenClasses } from '../rules/burden.ts'
import { lockCeilings, saveCeilings } from '../store/ceilings.ts'
import { reachesAll } from '../store/whole-organisation.ts'

/** PLN-14: the first run sets the four, while there is no officer who could. */
export const setCeilings: UseCase<typeof SetCeilings> = async (cx, ceilings) => {
  if (!(await reachesAll(cx.tx, cx.actor.reach))) return no('whole-organisation-only')
  if (await hasOfficer(cx.tx, cx.today)) return no('left-to-officers')
  await lockCeilings(cx.tx)
  const set = burdenClasses.map((name) => ({ class: name, minutes: ceilings[name] }))
  await saveCeilings(
    cx.tx,
    set.map((one) => ({ ...one, setBy: cx.actor.person, setAt: cx.now })),
  )
  for (const { class: name, minutes } of set) cx.record('ceiling', name, { set: { minutes } })
  return ok({ set: set.length })
}
