import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AddControl } from '../contract/deeds.ts'
import type { Control } from '../rules/risk-point.ts'
import { postIds, saveControls, savePostEvents } from '../store/register.ts'
import { loadRiskPoint } from '../store/risk-points.ts'
import { sightOf } from '../store/sight.ts'

/** RSK-8: adds a control; the post that checks it is another one than the post that carries it out. */
export const addControl: UseCase<typeof AddControl> = async (cx, { riskPoint, owner, checker, ...words }) => {
  const point = await loadRiskPoint(cx.tx, sightOf(cx, false), riskPoint)
  if (!point) return no('risk-point-not-found')
  const known = await postIds(cx.tx)
  if ([owner, checker].some((code) => code !== null && !known.has(code))) return no('post-not-found')
  if (owner !== null && owner === checker) return no('checker-is-owner')

  const control: Control = {
    id: cx.newId('control'),
    riskPointId: point.id,
    ...words,
    ownerPost: owner,
    checkerPost: checker,
    addedOn: cx.today,
    instead: null,
    closedOn: null,
  }
  await saveControls(cx.tx, [control])
  await savePostEvents(cx.tx, [
    {
      id: cx.newId('post-event'),
      postId: point.postId,
      riskPointId: point.id,
      kind: 'control',
      happenedOn: cx.today,
      count: null,
      note: control.text,
      grade: null,
      recordedAt: cx.now,
    },
  ])
  cx.record('control', control.id, { ...control })
  return ok({ control: control.id })
}
