import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ChangeControl } from '../contract/deeds.ts'
import { whyChanged } from '../rules/control-change.ts'
import { postMissing } from '../rules/lacking.ts'
import { namesSomebody } from '../rules/proposal.ts'
import { isSaidAlready } from '../rules/risk-point.ts'
import { loadControl, loadRiskPoint, otherControls, postOfPoint } from '../store/risk-points.ts'
import { namesAround, sightOf } from '../store/sight.ts'
import { swapControl } from './swap-control.ts'

/** RSK-129, RSK-130: another control takes the place of a standing one; the reason is kept with the entry. */
export const changeControl: UseCase<typeof ChangeControl> = async (cx, { control, reason, ...words }) => {
  const standing = await loadControl(cx.tx, sightOf(cx, false), control)
  const point = standing && (await loadRiskPoint(cx.tx, sightOf(cx, false), standing.riskPointId))
  if (!standing || !point) return no('control-not-found')
  const names = await namesAround(cx.tx, await postOfPoint(cx.tx, point.postId))
  if (namesSomebody([words.text, words.frequency], names)) return no('names-a-person')
  const why = whyChanged(reason, names)
  if (!why.ok) return why

  if (isSaidAlready(words.text, await otherControls(cx.tx, standing))) return no('already-there')
  const posts = { owner: standing.ownerPost, checker: standing.checkerPost, ...words }
  const missing = postMissing(
    { kind: words.kind, ownerPost: posts.owner, checkerPost: posts.checker },
    point.confirmedOn !== null,
  )
  if (missing) return no(missing)
  const swapped = await swapControl(cx, {
    ...{ riskPoint: point.id, closes: standing.id, why: why.value },
    ...posts,
  })
  if (swapped.ok) return ok({ control: swapped.value })
  if (swapped.refusal === 'risk-point-not-found') throw new Error('the risk point was seen a moment ago')
  return no(swapped.refusal)
}
