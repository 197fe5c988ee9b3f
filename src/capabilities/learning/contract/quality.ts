import { type Static, Type } from 'typebox'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { itemFlags } from '../rules/item-statistic.ts'
import { ratingReasons, usefulness } from '../rules/rating.ts'
import { codeInput, offlineLearning } from './shapes.ts'

/** R29: two taps after a lesson or a case; only counts are ever shown. */
export const RateItem = verb('learning.rate-item', offlineLearning, {
  input: Type.Object({
    kind: oneOf(['lesson', 'case']),
    code: codeInput,
    version: codeInput,
    useful: oneOf(usefulness),
    reason: orNull(oneOf(ratingReasons)),
  }),
  answer: Type.Object({ counted: Type.Boolean() }),
  refusals: ['item-not-found', 'reason-not-asked'],
})

const statistic = Type.Object({
  estimate: Type.Number(),
  low: Type.Number(),
  high: Type.Number(),
  n: Type.Integer(),
  method: oneOf(['wilson', 'item-rest']),
  version: Type.String(),
})
export type StatisticShown = Static<typeof statistic>

/** On the page, of each; the workbooks go on. */
export const qualityAtMost = 500

/** R22, R29: what answers and ratings say about questions and lessons, those to look at first. Never of a person. */
export const ContentQuality = question(
  'learning.content-quality',
  { roles: ['author', 'officer'], data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      /** The day on which the answers were counted; `null` while nothing was. */
      countedOn: orNull(dayShape),
      /** Questions without enough answers. */
      tooFew: Type.Integer(),
      questions: Type.Array(
        Type.Object({
          code: Type.String(),
          version: Type.String(),
          stem: pairShape,
          /** The lesson it comes back from. */
          lesson: orNull(Type.String()),
          difficulty: statistic,
          discrimination: orNull(statistic),
          options: Type.Array(
            Type.Object({ id: Type.String(), text: pairShape, correct: Type.Boolean(), chosen: Type.Integer() }),
          ),
          flags: Type.Array(oneOf(itemFlags)),
        }),
      ),
      ratings: Type.Array(
        Type.Object({
          kind: oneOf(['lesson', 'case']),
          code: Type.String(),
          version: Type.String(),
          title: pairShape,
          n: Type.Integer(),
          yes: Type.Integer(),
          partly: Type.Integer(),
          no: Type.Integer(),
          /** The reasons tapped, most often first. */
          reasons: Type.Array(Type.Object({ reason: oneOf(ratingReasons), n: Type.Integer() })),
        }),
      ),
    }),
  },
)
export type ContentQualityAnswer = Static<(typeof ContentQuality)['answer']>
