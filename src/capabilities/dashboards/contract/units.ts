import { type Static, Type } from 'typebox'
import { dayShape, momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'

const count = Type.Integer()
const unitShape = Type.String({ minLength: 1, maxLength: 80 })
const itemKinds = ['lesson', 'case', 'exam'] as const
/** `null` where fewer than five people have something due. */
const doneShape = orNull(Type.Object({ due: count, done: count, away: count }))
const roles = ['leader', 'secretary'] as const
const dueShape = Type.Array(
  Type.Object({
    kind: oneOf(itemKinds),
    code: Type.String(),
    title: pairShape,
    dueOn: dayShape,
    week: doneShape,
  }),
)

/** The own units or branch: counts of done and not done, what is due, the high posts. No names. */
export const UnitsToday = question(
  'dashboards.units-today',
  { roles, data: 'internal', shows: 'done' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      from: dayShape,
      to: dayShape,
      asOf: momentShape,
      places: Type.Array(
        Type.Object({
          kind: oneOf(['unit', 'branch']),
          name: pairShape,
          people: count,
          /** Away today. */
          away: count,
          posts: Type.Object({ high: count, medium: count, low: count, none: count }),
          /** Open controls whose check is past its day. */
          lateChecks: count,
          week: doneShape,
        }),
      ),
      /** Of very many people a part is counted. */
      sampled: Type.Boolean(),
      /** Proposals whose next step is the reader's: how many, the first of them, and the day to have looked. */
      steps: Type.Array(
        Type.Object({
          kind: oneOf(['confirm-points', 'confirm-grades', 'confirm-powers', 'confirm-processes', 'affirm-standing']),
          count,
          dueOn: dayShape,
          names: Type.Array(pairShape),
        }),
      ),
      /** Doubtful rows of a roster that wait for an answer of the own branch, and the first day on which one is due. */
      rows: orNull(Type.Object({ count, dueOn: dayShape })),
      /** What is due within two weeks, and what of the last thirty days is not done by everybody. */
      due: dueShape,
      /** Over all places, nobody and nothing counted twice. */
      totals: Type.Object({ people: count, posts: count, high: count, gaps: count, lateChecks: count }),
      posts: Type.Array(
        Type.Object({
          code: Type.String(),
          name: pairShape,
          unit: pairShape,
          points: count,
          /** Risk points with a current lesson, and with a control that was tested. */
          lessons: count,
          controls: count,
          lateChecks: count,
          reviewDue: Type.Boolean(),
        }),
      ),
    }),
  },
)
export type UnitsTodayAnswer = Static<(typeof UnitsToday)['answer']>

/** The same items in reach, for officers and auditors. */
export const DueItems = question(
  'dashboards.due-items',
  { roles: ['officer', 'auditor'], data: 'internal', shows: 'done' },
  {
    /** One unit in reach with what is below it, by its code; everything in reach without it. */
    input: Type.Object({ unit: Type.Optional(unitShape) }),
    answer: Type.Object({
      /** The unit that was chosen. */
      unit: orNull(pairShape),
      due: dueShape,
      sampled: Type.Boolean(),
    }),
    refusals: ['unit-not-found'],
  },
)
export type DueItemsAnswer = Static<(typeof DueItems)['answer']>

/** Who has not yet done one item that is due, by name, to auditors by code; whoever is away is said to be. */
export const NotDone = question(
  'dashboards.not-done',
  {
    roles: [...roles, 'officer', 'auditor'],
    data: 'personal',
    shows: 'done',
    look: {
      zh: '看了谁还没做完一项学习，名单里有你',
      en: 'Saw who has not done an item of learning yet; you were among them',
    },
    asksPurpose: ['officer'],
  },
  {
    input: Type.Object({
      kind: oneOf(itemKinds),
      code: Type.String({ minLength: 1, maxLength: 80 }),
      dueOn: dayShape,
      /** One unit in reach with what is below it, by its code. */
      unit: Type.Optional(unitShape),
    }),
    answer: Type.Object({
      people: Type.Array(
        Type.Object({
          /** A name, or the code of this year. */
          name: Type.String(),
          unit: pairShape,
          /** Back from this day on; `null` for whoever is at work. */
          backOn: orNull(dayShape),
        }),
      ),
      /** Codes stand for names. */
      codes: Type.Boolean(),
      /** There are more than are listed. */
      more: Type.Boolean(),
    }),
    refusals: ['unit-not-found'],
  },
)
export type NotDoneAnswer = Static<(typeof NotDone)['answer']>
