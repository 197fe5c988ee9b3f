import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { SetCeilings } from '../contract.ts'
import { burdenClasses } from '../rules/burden.ts'
import { saveCeilings } from '../store/ceilings.ts'
import { reachesAll } from './whole-organisation.ts'

export const setCeilings: UseCase<typeof SetCeilings> = async (cx, ceilings) => {
  if (!(await reachesAll(cx))) return no('whole-organisation-only')
  const set = burdenClasses.map((name) => ({ class: name, minutes: ceilings[name] }))
  await saveCeilings(
    cx.tx,
    set.map((one) => ({ ...one, setBy: cx.actor.person, setAt: cx.now })),
  )
  for (const { class: name, minutes } of set) cx.record('ceiling', name, { set: { minutes } })
  return ok({ set: set.length })
}
