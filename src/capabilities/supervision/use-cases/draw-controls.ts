import { createHash } from 'node:crypto'
import { entriesOf, firstCheckpointWith } from '#capabilities/ledger/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { DrawControls } from '../contract/draws.ts'
import { drawnFrom } from '../rules/draw.ts'
import { loadDraw, saveDrawn } from '../store/draws.ts'

/** SUP-36: the first checkpoint that holds the announcement picks; no later one can be waited for. */
export const drawControls: UseCase<typeof DrawControls> = async (cx, { draw: id }) => {
  const draw = await loadDraw(cx.tx, cx.actor.reach.units, id)
  if (!draw) return no('draw-not-found')
  if (draw.drawnOn !== null) return no('already-drawn')
  const announced = (await entriesOf(cx.tx, 'control-draw', id)).at(-1)
  const checkpoint =
    announced && announced.index !== null ? await firstCheckpointWith(cx.tx, announced.index) : undefined
  if (!checkpoint) return no('no-checkpoint-yet')
  const seed = Buffer.from(checkpoint.root).toString('hex')
  const controls = drawnFrom(draw.frame, seed, draw.sample, sha256)
  const made = { checkpointSize: checkpoint.size, seed, drawnOn: cx.today }
  await saveDrawn(cx.tx, { ...draw, ...made }, controls)
  cx.record('control-draw', id, { ...made, controls })
  return ok({ drawn: controls.length })
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
