import { approvedCases } from '#capabilities/curriculum/public.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { ControlsToLookAt } from '../contract/own-control.ts'
import { toldOf } from '../rules/own-control.ts'
import { controlsSaidToFail } from '../store/own-controls.ts'

/** LRN-22: nothing of who said it, and how many only where they are enough. */
export const controlsToLookAt: View<typeof ControlsToLookAt> = async ({ tx, actor, today }) => {
  const open = await controlsSaidToFail(tx, { person: actor.person, on: today })
  const cases = new Map(open.length === 0 ? [] : (await approvedCases(tx)).map((one) => [one.code, one]))
  return ok({
    controls: open.flatMap(({ works, fails, unknown, ...control }) => {
      const found = cases.get(control.case)
      return found
        ? [{ ...control, title: found.title, ask: found.checkOurs, answers: toldOf({ works, fails, unknown }) }]
        : []
    }),
  })
}
