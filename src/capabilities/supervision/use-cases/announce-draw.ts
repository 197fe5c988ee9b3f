import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AnnounceDraw } from '../contract/draws.ts'
import { acceptDraw, type Draw } from '../rules/draw.ts'
import { addDraw, drawFrame, nextDrawNo } from '../store/draws.ts'
import { findUnits } from '../store/places.ts'

/** SUP-36: the list first; it stands on the ledger before the number exists that picks from it. */
export const announceDraw: UseCase<typeof AnnounceDraw> = async (cx, { unit: code, scope, sample }) => {
  const [unit] = await findUnits(cx.tx, cx.actor.reach.units, [code])
  if (!unit) return no('unit-not-found')
  const frame = await drawFrame(cx.tx, unit.path, scope)
  const accepted = acceptDraw(frame, sample)
  if (!accepted.ok) return accepted
  const draw: Draw = {
    id: cx.newId('control-draw'),
    no: await nextDrawNo(cx.tx, cx.today),
    unitPath: unit.path,
    ...{ scope, sample, frame },
    announcedOn: cx.today,
    checkpointSize: null,
    seed: null,
    drawnOn: null,
  }
  await addDraw(cx.tx, draw, cx.now)
  cx.record('control-draw', draw.id, { ...draw })
  return ok({ draw: draw.id, no: draw.no, frame: frame.length })
}
