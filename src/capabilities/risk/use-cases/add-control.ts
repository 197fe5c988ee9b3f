import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AddControl } from '../contract/deeds.ts'
import { postMissing } from '../rules/lacking.ts'
import { namesSomebody } from '../rules/proposal.ts'
import { isSaidAlready } from '../rules/risk-point.ts'
import { loadRiskPoint, openControls, postOfPoint } from '../store/risk-points.ts'
import { namesAround, sightOf } from '../store/sight.ts'
import { putControl } from './put-control.ts'

/** RSK-8, RSK-134: adds a control; of a point that counts with both its posts, and nothing that stands there already. */
export const addControl: UseCase<typeof AddControl> = async (cx, control) => {
  const point = await loadRiskPoint(cx.tx, sightOf(cx, false), control.riskPoint)
  if (!point) return no('risk-point-not-found')
  const names = await namesAround(cx.tx, await postOfPoint(cx.tx, point.postId))
  if (namesSomebody([control.text, control.frequency], names)) return no('names-a-person')
  const { kind, owner, checker } = control
  const missing = postMissing({ kind, ownerPost: owner, checkerPost: checker }, point.confirmedOn !== null)
  if (missing) return no(missing)
  if (isSaidAlready(control.text, await openControls(cx.tx, point.id))) return no('already-there')
  const put = await putControl(cx, control)
  return put.ok ? ok({ control: put.value }) : put
}
