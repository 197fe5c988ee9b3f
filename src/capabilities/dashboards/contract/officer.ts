import { type Static, Type } from 'typebox'
import { dayShape, momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'
import { hangs } from '../rules/hang.ts'
import { taskKinds } from '../rules/task.ts'
import { seasonParts } from './season.ts'

const count = Type.Integer()
const hangShape = oneOf(hangs)
const loadShape = Type.Object({ count, minutes: Type.Integer() })

const signalShape = Type.Object({
  id: Type.String(),
  no: Type.String(),
  verdict: Type.String(),
  topic: pairShape,
  units: Type.Array(pairShape),
  months: count,
  values: Type.Array(orNull(count)),
  bands: Type.Array(orNull(Type.Object({ low: count, high: count, mean: Type.Number() }))),
})

/** A loop gone round once, step by step. */
const walkedShape = Type.Object({
  signal: Type.String(),
  no: Type.String(),
  verdict: Type.String(),
  topic: pairShape,
  units: Type.Array(pairShape),
  raisedOn: dayShape,
  judgedOn: dayShape,
  review: orNull(
    Type.Object({ on: dayShape, posts: Type.Array(Type.Object({ code: Type.String(), name: pairShape })) }),
  ),
  lesson: orNull(
    Type.Object({
      on: dayShape,
      code: Type.String(),
      title: pairShape,
      posts: count,
      people: count,
      programme: orNull(Type.String()),
    }),
  ),
  effect: oneOf(['seen', 'not-seen', 'unclear']),
  before: count,
  after: count,
  recheckedOn: dayShape,
  accepted: Type.Boolean(),
})
export type WalkedLoopView = Static<typeof walkedShape>

/** The loop with live figures, what needs the officer, and the month ahead, within reach. */
export const OfficerToday = question(
  'dashboards.officer-today',
  { roles: ['officer'], data: 'internal', shows: 'done' },
  {
    /** One unit in reach with what is below it, by its code; everything in reach without it. */
    input: Type.Object({ unit: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })) }),
    answer: Type.Object({
      ...seasonParts,
      /** The unit that was chosen. */
      unit: orNull(Type.Object({ code: Type.String(), name: pairShape })),
      asOf: momentShape,
      loop: Type.Object({
        responsibility: Type.Object({
          hang: hangShape,
          /** Whether anybody answers for anything yet. */
          used: Type.Boolean(),
          units: count,
          /** Units that nobody answers for directly. */
          gaps: count,
          direct: count,
          portfolio: count,
          area: count,
        }),
        risk: Type.Object({ hang: hangShape, points: count, posts: count, high: count, due: count, gaps: count }),
        plan: Type.Object({
          hang: hangShape,
          month: dayShape,
          /** Planned minutes of one person on average; `null` for fewer than twenty people. */
          minutes: orNull(Type.Integer()),
          people: count,
          /** The lowest of the ceilings. */
          ceiling: Type.Integer(),
          over: count,
          /** Very many people are looked at in part. */
          sampled: Type.Boolean(),
        }),
        learn: Type.Object({
          hang: hangShape,
          from: dayShape,
          to: dayShape,
          due: count,
          done: count,
          away: count,
          /** Fewer than five have something due in the chosen unit: it is not told how many, nor what they did. */
          few: Type.Boolean(),
          /** Of very many people a part is counted: how many of it have something due, and the 95 % interval of the share done. */
          drawn: orNull(Type.Object({ people: count, low: Type.Number(), high: Type.Number() })),
          daysLeft: Type.Integer(),
        }),
        supervision: Type.Object({
          hang: hangShape,
          /** Whether anything was ever counted. */
          used: Type.Boolean(),
          open: count,
          /** Whose last day has come. */
          due: count,
        }),
        evidence: Type.Object({
          hang: hangShape,
          entries: count,
          pending: count,
          state: oneOf(['empty', 'whole', 'broken']),
          checkpointAt: orNull(momentShape),
        }),
        /** Posts whose risk was looked at again since a day because of signals, findings or changed grounds. */
        back: Type.Object({
          since: dayShape,
          posts: count,
          signals: count,
          findings: count,
          changes: count,
          /** Of them those whose grade moved. */
          moved: count,
        }),
      }),
      tasks: Type.Array(
        Type.Object({
          kind: oneOf(taskKinds),
          count,
          minutes: Type.Integer(),
          dueOn: dayShape,
          /** What it is about: the programme, the first posts. */
          names: Type.Array(pairShape),
          /** The one thing it is about, to open: a programme, a finding, a weak point, a draw. */
          thing: orNull(Type.String()),
        }),
      ),
      signals: Type.Array(signalShape),
      walked: Type.Array(walkedShape),
      load: Type.Object({ all: loadShape, due: loadShape }),
      rhythm: Type.Object({
        days: Type.Array(Type.Object({ name: pairShape, on: dayShape })),
        spans: Type.Array(Type.Object({ name: pairShape, from: dayShape, to: dayShape })),
        /** Whether the table of festivals reaches over these days. */
        known: Type.Boolean(),
      }),
    }),
    refusals: ['unit-not-found'],
  },
)
export type OfficerTodayAnswer = Static<(typeof OfficerToday)['answer']>

/** The units in an officer's reach, for the picker under the logo. */
export const UnitsInReach = question(
  'dashboards.units-in-reach',
  { roles: ['officer'], data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      units: Type.Array(Type.Object({ code: Type.String(), name: pairShape, depth: count })),
    }),
  },
)
