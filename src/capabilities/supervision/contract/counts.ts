import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { type Access, question, verb } from '#kernel/verb.ts'
import { commentFaults } from '../rules/comment.ts'
import { countStates, nodes, sources } from '../rules/count.ts'

/** Counts are entered by the discipline role alone (R54). */
export const officerOnly: Access = { roles: ['officer'], data: 'internal' }
export const officerSeesSignals: Access = { ...officerOnly, shows: 'signals' }

export const unitShape = Type.String({ minLength: 1, maxLength: 80 })
export const topicShape = Type.String({ minLength: 1, maxLength: 40, pattern: '^[a-z][a-z0-9-]*$' })
const monthShape = dayShape

export const entryShape = Type.Object({
  unit: unitShape,
  topic: topicShape,
  source: oneOf(sources),
  /** Any day of the month that the problems were received in. */
  month: monthShape,
  count: Type.Integer({ minimum: 0, maximum: 100_000 }),
  severity: Type.Integer({ minimum: 1, maximum: 5 }),
  state: oneOf(countStates),
  postFamily: Type.Optional(orNull(Type.String({ maxLength: 80 }))),
  node: Type.Optional(orNull(oneOf(nodes))),
  cluster: Type.Optional(orNull(Type.String({ maxLength: 40 }))),
  comment: Type.Optional(Type.String({ maxLength: 200 })),
})
export type Entry = Static<typeof entryShape>

const entryRefusals = [
  'unit-not-found',
  'topic-unknown',
  'month-ahead',
  'month-too-old',
  'effort-first',
  'count-twice',
  ...commentFaults,
] as const

/**
 * Takes in counts, all or none: a month by hand in two minutes, or up to 500 at a time from a system that counts already
 * and has a token for it. The reports themselves stay where they are. A system may send the same again: another number
 * corrects its earlier one.
 */
export const RecordCounts = verb(
  'supervision.record-counts',
  { ...officerOnly, systems: 'hand-in-counts' },
  {
    input: Type.Object({ entries: Type.Array(entryShape, { minItems: 1, maxItems: 500 }) }),
    answer: Type.Object({
      kept: Type.Integer(),
      late: Type.Integer(),
      /** Sent before by the same system, or corrected by an officer since. */
      unchanged: Type.Integer(),
      /** Questions that these counts raise; not told to a system. */
      signals: orNull(Type.Integer()),
    }),
    refusals: entryRefusals,
  },
)

/** Corrects an entry by a later one that names it; zero takes it out. Both stay. */
export const CorrectCount = verb('supervision.correct-count', officerOnly, {
  input: Type.Object({
    entry: idOf('signal-count'),
    count: Type.Integer({ minimum: 0, maximum: 100_000 }),
    state: oneOf(countStates),
    comment: Type.String({ maxLength: 200 }),
  }),
  answer: Type.Object({ entry: idOf('signal-count') }),
  refusals: ['count-not-found', 'already-corrected', ...commentFaults],
})

/** The newest entries of a unit, topic or month, two hundred at most. */
export const Counts = question('supervision.counts', officerSeesSignals, {
  input: Type.Object({
    unit: Type.Optional(unitShape),
    topic: Type.Optional(topicShape),
    month: Type.Optional(monthShape),
  }),
  answer: Type.Object({
    entries: Type.Array(
      Type.Object({
        id: idOf('signal-count'),
        unit: pairShape,
        topic: pairShape,
        source: oneOf(sources),
        month: dayShape,
        count: Type.Integer(),
        severity: Type.Integer(),
        state: oneOf(countStates),
        comment: Type.String(),
        enteredOn: dayShape,
        recordedAt: momentShape,
        late: Type.Boolean(),
        corrects: Type.Boolean(),
        corrected: Type.Boolean(),
        /** The system that handed it in, where no person entered it. */
        system: orNull(Type.String()),
      }),
    ),
    more: Type.Boolean(),
  }),
})
export type CountsAnswer = Static<(typeof Counts)['answer']>

export const topicsShape = Type.Array(
  Type.Object({ code: Type.String(), name: pairShape, families: Type.Array(Type.String()) }),
)

/** What the forms offer: units in reach, topics in force, families of posts. */
export const CountChoices = question('supervision.count-choices', officerOnly, {
  input: Type.Object({}),
  answer: Type.Object({
    units: Type.Array(Type.Object({ code: Type.String(), name: pairShape, depth: Type.Integer() })),
    topics: topicsShape,
    taxonomyVersion: Type.Integer(),
    postFamilies: Type.Array(Type.String()),
    /** Inspections of the last year whose effort is known: unit, topic, month. */
    inspected: Type.Array(Type.Object({ unit: Type.String(), topic: Type.String(), month: dayShape })),
    /** The newest month anything was entered for. */
    last: orNull(dayShape),
  }),
})
export type CountChoicesAnswer = Static<(typeof CountChoices)['answer']>

/** Every version of the topics, the newest first, with what each topic took over from the version before. */
export const TaxonomyQuestion = question(
  'supervision.taxonomy',
  { roles: ['officer', 'auditor'], data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      versions: Type.Array(
        Type.Object({
          version: Type.Integer(),
          topics: Type.Array(
            Type.Object({
              code: Type.String(),
              name: pairShape,
              families: Type.Array(Type.String()),
              replaces: Type.Array(Type.String()),
            }),
          ),
        }),
      ),
      families: Type.Array(Type.String()),
    }),
  },
)
export type TaxonomyAnswer = Static<(typeof TaxonomyQuestion)['answer']>

/** Writes the next version of the topics, with what each replaces. */
export const ChangeTaxonomy = verb('supervision.change-taxonomy', officerOnly, {
  input: Type.Object({
    topics: Type.Array(
      Type.Object({
        code: topicShape,
        name: Type.Object({ zh: Type.String({ minLength: 1, maxLength: 40 }), en: Type.String({ maxLength: 80 }) }),
        families: Type.Array(Type.String({ maxLength: 80 }), { maxItems: 20 }),
        replaces: Type.Array(topicShape, { maxItems: 20 }),
      }),
      { minItems: 1, maxItems: 60 },
    ),
  }),
  answer: Type.Object({ version: Type.Integer() }),
  refusals: ['topic-twice', 'replaced-twice', 'replaces-unknown'],
})

export const StateInspection = verb('supervision.state-inspection', officerOnly, {
  input: Type.Object({
    unit: unitShape,
    topic: topicShape,
    month: monthShape,
    planned: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    signal: orNull(idOf('signal')),
  }),
  answer: Type.Object({ inspection: idOf('inspection') }),
  refusals: ['unit-not-found', 'topic-unknown', 'month-over', 'signal-not-found'],
})

export const FinishInspection = verb('supervision.finish-inspection', officerOnly, {
  input: Type.Object({ inspection: idOf('inspection'), lookedAt: Type.Integer({ minimum: 0, maximum: 1_000_000 }) }),
  answer: Type.Object({ inspection: idOf('inspection') }),
  refusals: ['inspection-not-found', 'already-done', 'not-begun'],
})

/** On the page; the workbook goes on. */
export const inspectionsAtMost = 200

/** Inspections in reach, the newest month first, two hundred at most. */
export const Inspections = question(
  'supervision.inspections',
  { roles: ['officer', 'auditor'], data: 'internal', shows: 'signals' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      inspections: Type.Array(
        Type.Object({
          id: idOf('inspection'),
          unit: pairShape,
          topic: pairShape,
          month: dayShape,
          planned: Type.Integer(),
          lookedAt: orNull(Type.Integer()),
          doneOn: orNull(dayShape),
          /** Found at it so far; absent until it is done. */
          found: orNull(Type.Integer()),
          /** The number of the signal that asked for it. */
          signal: orNull(Type.String()),
          signalId: orNull(idOf('signal')),
        }),
      ),
    }),
  },
)
export type InspectionsAnswer = Static<(typeof Inspections)['answer']>
