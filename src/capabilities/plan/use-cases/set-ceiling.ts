import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { SetCeiling } from '../contract.ts'
import { saveCeilings } from '../store/ceilings.ts'
import { reachesAll } from './whole-organisation.ts'

export const setCeiling: UseCase<typeof SetCeiling> = async (cx, { class: name, minutes }) => {
  if (!(await reachesAll(cx))) return no('whole-organisation-only')
  await saveCeilings(cx.tx, [{ class: name, minutes, setBy: cx.actor.person, setAt: cx.now }])
  cx.record('ceiling', name, { set: { minutes } })
  return ok({ class: name, minutes })
}
