import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { drawScopes, largestSample } from '../rules/draw.ts'
import { officerOnly } from './counts.ts'

const count = Type.Integer()

/** Puts the list of controls that may be drawn on the ledger, before anybody can know what will be drawn. */
export const AnnounceDraw = verb('supervision.announce-draw', officerOnly, {
  input: Type.Object({
    unit: Type.String({ minLength: 1, maxLength: 80 }),
    scope: oneOf(drawScopes),
    sample: Type.Integer({ minimum: 1, maximum: largestSample }),
  }),
  answer: Type.Object({ draw: idOf('control-draw'), no: Type.String(), frame: count }),
  refusals: ['unit-not-found', 'nothing-to-draw', 'sample-too-large'],
})

/** Draws by the root of the first checkpoint that holds the announcement. */
export const DrawControls = verb('supervision.draw-controls', officerOnly, {
  input: Type.Object({ draw: idOf('control-draw') }),
  answer: Type.Object({ drawn: count }),
  refusals: ['draw-not-found', 'already-drawn', 'no-checkpoint-yet'],
})

/** Records what the check of a drawn control found; it counts as any check of that control. */
export const RecordDrawnCheck = verb(
  'supervision.record-drawn-check',
  { roles: ['leader', 'officer'], data: 'internal' },
  {
    input: Type.Object({
      draw: idOf('control-draw'),
      control: idOf('control'),
      checkedOn: dayShape,
      effective: Type.Boolean(),
      nextDueOn: orNull(dayShape),
    }),
    answer: Type.Object({ left: count }),
    refusals: [
      'draw-not-found',
      'not-drawn',
      'already-checked',
      'check-before-draw',
      'control-not-found',
      'own-control',
      'check-in-future',
      'next-check-too-early',
    ],
  },
)

const drawShape = Type.Object({
  id: idOf('control-draw'),
  no: Type.String(),
  unit: pairShape,
  scope: oneOf(drawScopes),
  sample: count,
  announcedOn: dayShape,
  drawnOn: orNull(dayShape),
  /** The list of controls as it was announced. */
  frame: Type.Array(Type.String()),
  checkpointSize: orNull(count),
  seed: orNull(Type.String()),
  /** The checkpoint is there and the draw can be made. */
  ready: Type.Boolean(),
  items: Type.Array(
    Type.Object({
      control: idOf('control'),
      text: pairShape,
      post: Type.Object({ code: Type.String(), name: pairShape }),
      point: count,
      owner: orNull(pairShape),
      checkedOn: orNull(dayShape),
      effective: orNull(Type.Boolean()),
    }),
  ),
})
export type DrawView = Static<typeof drawShape>

/** On the page; the workbook goes on. */
export const drawsAtMost = 20

/** The draws in reach, the newest first, twenty at most, with everything that anybody needs to repeat them. */
export const Draws = question(
  'supervision.draws',
  { roles: ['leader', 'officer', 'auditor'], data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      draws: Type.Array(drawShape),
      units: Type.Array(Type.Object({ code: Type.String(), name: pairShape, depth: count })),
    }),
  },
)
export type DrawsAnswer = Static<(typeof Draws)['answer']>
