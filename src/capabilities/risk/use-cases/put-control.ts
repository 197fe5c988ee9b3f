import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Acting } from '#platform/context.ts'
import type { Control, ControlKind } from '../rules/risk-point.ts'
import { postIds, saveControls, savePostEvents } from '../store/register.ts'
import { loadRiskPoint } from '../store/risk-points.ts'
import { sightOf } from '../store/sight.ts'

export interface NewControl {
  readonly riskPoint: Id<'risk-point'>
  readonly text: Pair
  readonly kind: ControlKind
  readonly frequency: Pair
  /** Codes of the posts that carry it out and that check it. */
  readonly owner: string | null
  readonly checker: string | null
  /** When it is to be checked first. */
  readonly dueOn: Day | null
}

/**
 * RSK-8: keeps a control; the post that checks it is another one than the post that carries it out. Whoever proposes a
 * point of the own post keeps its controls with it (`own`).
 */
export const putControl = async (
  cx: Acting,
  { riskPoint, owner, checker, ...words }: NewControl,
  own = false,
): Promise<Result<Id<'control'>, 'risk-point-not-found' | 'post-not-found' | 'checker-is-owner'>> => {
  const point = await loadRiskPoint(cx.tx, sightOf(cx, own), riskPoint)
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
  return ok(control.id)
}
