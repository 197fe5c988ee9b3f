import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, oneOf, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { codeShape } from './access.ts'

const officer = { roles: ['officer'], data: 'internal' } as const

/** On the page; the workbook goes on. */
export const sharedAtMost = 200

/** RSK-88: points that are one at several posts, or are asked to be; at most 200, those that wait first. */
export const SharedPoints = question(
  'risk.shared-points',
  { roles: ['leader', 'officer'], data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      shared: Type.Array(
        Type.Object({
          id: idOf('shared-point'),
          state: oneOf(['proposed', 'confirmed']),
          proposedOn: dayShape,
          /** Whoever asks proposed it, and so does not confirm it. */
          mine: Type.Boolean(),
          name: pairShape,
          manifestation: pairShape,
          points: Type.Array(
            Type.Object({
              id: idOf('risk-point'),
              no: Type.Integer(),
              name: pairShape,
              manifestation: pairShape,
              post: codeShape,
              postName: pairShape,
            }),
          ),
        }),
      ),
    }),
  },
)
export type SharedPointsAnswer = Static<(typeof SharedPoints)['answer']>

/** Proposes that two like points are one; the words of one of them stand for both. */
export const ProposeSharedPoint = verb('risk.propose-shared-point', officer, {
  input: Type.Object({ a: idOf('risk-point'), b: idOf('risk-point'), words: idOf('risk-point') }),
  answer: Type.Object({ shared: idOf('shared-point') }),
  refusals: ['risk-point-not-found', 'same-post', 'not-counting', 'already-shared', 'change-waits'],
})

/** Confirms that two points are one, or turns it down with a reason without names. */
export const AnswerSharedPoint = verb('risk.answer-shared-point', officer, {
  input: Type.Object({ shared: idOf('shared-point'), take: Type.Boolean(), reason: Type.String({ maxLength: 400 }) }),
  answer: Type.Object({ points: Type.Integer() }),
  refusals: [
    'shared-point-not-found',
    'risk-point-not-found',
    'already-answered',
    'own-proposal',
    'change-waits',
    'lacks-cause',
    'lacks-control',
    'lacks-indicator',
    'reason-missing',
    'names-a-person',
  ],
})

/** Parts a shared point again; each post keeps the words as its own. */
export const PartSharedPoint = verb('risk.part-shared-point', officer, {
  input: Type.Object({ shared: idOf('shared-point'), reason: Type.String({ maxLength: 400 }) }),
  answer: Type.Object({ points: Type.Integer() }),
  refusals: ['shared-point-not-found', 'not-shared', 'reason-missing', 'names-a-person'],
})
