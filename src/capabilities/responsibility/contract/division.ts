import { type Static, Type } from 'typebox'
import { openKinds } from '#capabilities/risk/contract/open-items.ts'
import { exportOf } from '#kernel/export.ts'
import { idOf } from '#kernel/id.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { type Access, question, verb } from '#kernel/verb.ts'
import { edgeKinds } from '../rules/edge.ts'

/** Decision 8, row “letters, duties”: officers and auditors their reach. Codes stand for names to auditors. */
const readers = {
  roles: ['officer', 'auditor'],
  data: 'personal',
  shows: 'letters',
  look: { zh: '在分工表里看了你负责什么', en: 'Saw in the division of work what you answer for' },
} as const satisfies Access
const keepers: Access = { roles: ['officer'], data: 'internal' }

const codeShape = Type.String({ minLength: 1, maxLength: 80 })
const aboutShape = Type.String({ maxLength: 60 })
const edgeId = idOf('accountability-edge')

const edgeLine = {
  edge: edgeId,
  kind: oneOf(edgeKinds),
  leader: Type.String(),
  /** The leader is no longer on the roster. */
  left: Type.Boolean(),
  /** Empty where nothing was said. */
  about: pairShape,
  fromOn: dayShape,
  toOn: orNull(dayShape),
  recordedOn: dayShape,
  /** Days between the beginning and its record, where they are more than three. */
  late: orNull(Type.Integer()),
}
const edgeShape = Type.Object(edgeLine)
export type EdgeLine = Static<typeof edgeShape>

/** R10: who answers for what in the units in reach, as it was on any day, 200 units a page. */
export const Division = question('responsibility.division', readers, {
  input: Type.Object({
    on: Type.Optional(dayShape),
    page: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000 })),
  }),
  answer: Type.Object({
    on: dayShape,
    /** The page that is shown: the last one where a later one was asked for. */
    page: Type.Integer(),
    pages: Type.Integer(),
    /** Units in reach over all pages, and what is in force there. */
    matching: Type.Integer(),
    edges: Type.Integer(),
    /** RSP-6: units without anybody who answers; by name the highest of those one below the other, 200 at most. */
    gaps: Type.Object({
      count: Type.Integer(),
      highest: Type.Integer(),
      units: Type.Array(Type.Object({ code: Type.String(), name: pairShape, page: Type.Integer() })),
    }),
    units: Type.Array(
      Type.Object({
        code: Type.String(),
        name: pairShape,
        depth: Type.Integer(),
        people: Type.Integer(),
        edges: Type.Array(edgeShape),
        /** The leader of a unit above who answers directly here too. */
        under: orNull(Type.String()),
        gap: orNull(oneOf(['nobody', 'left'])),
        posts: Type.Array(Type.Object({ code: Type.String(), name: pairShape, edges: Type.Array(edgeShape) })),
      }),
    ),
  }),
})
export type DivisionAnswer = Static<(typeof Division)['answer']>
export type UnitLine = DivisionAnswer['units'][number]

export const ExportDivision = exportOf(Division, {
  zh: '把分工表导出成表格，里面有你负责什么',
  en: 'Took the division of work out as a workbook, with what you answer for',
})

/** Everything ever recorded for one unit and its posts, the newest first, 200 at most and how many more; what ended stays. */
export const EdgeHistory = question('responsibility.edge-history', readers, {
  input: Type.Object({ unit: codeShape }),
  answer: Type.Object({
    edges: Type.Array(
      Type.Object({
        ...edgeLine,
        post: orNull(pairShape),
        /** When the end was recorded; nothing for one that was known from the first day on. */
        endedOn: orNull(dayShape),
      }),
    ),
    more: Type.Integer(),
  }),
  refusals: ['unit-not-found'],
})
export type EdgeHistoryAnswer = Static<(typeof EdgeHistory)['answer']>

/** Who answers for whoever asks, and what he or she answers for, on any day. */
export const OwnDivision = question(
  'responsibility.own-division',
  { roles: ['learner', 'secretary', 'leader', 'officer', 'author'], data: 'internal', shows: 'own-records' },
  {
    input: Type.Object({ on: Type.Optional(dayShape) }),
    answer: Type.Object({
      on: dayShape,
      over: Type.Array(Type.Object({ ...edgeLine, unit: pairShape, post: orNull(pairShape) })),
      own: Type.Array(
        Type.Object({ ...edgeLine, unit: pairShape, post: orNull(pairShape), people: orNull(Type.Integer()) }),
      ),
    }),
  },
)
export type OwnDivisionAnswer = Static<(typeof OwnDivision)['answer']>

/** What the form offers: holders of leading posts, 500 at most, units, 500, and posts, 2,000 in reach; and how many are left out. */
export const EdgeChoices = question(
  'responsibility.edge-choices',
  {
    ...keepers,
    data: 'personal',
    shows: 'letters',
    look: {
      zh: '写分工时，在领导人员里看到了你',
      en: 'Saw you among the leaders when the division of work was written',
    },
  },
  {
    input: Type.Object({}),
    answer: Type.Object({
      leaders: Type.Array(
        Type.Object({ staffNo: Type.String(), name: Type.String(), title: pairShape, unit: pairShape }),
      ),
      units: Type.Array(Type.Object({ code: Type.String(), name: pairShape, depth: Type.Integer() })),
      /** Where somebody holds them, by the code of the unit. */
      posts: Type.Array(Type.Object({ code: Type.String(), name: pairShape, unit: Type.String() })),
      more: Type.Object({ leaders: Type.Integer(), units: Type.Integer(), posts: Type.Integer() }),
    }),
  },
)
export type EdgeChoicesAnswer = Static<(typeof EdgeChoices)['answer']>

/**
 * R11: what goes with these edges when they end or pass on: units, posts, high risk points, open items, each counted, and
 * by name 200 at most; and what else their leaders answer for on that day, 49 at most, so that it may pass on with them.
 */
/** What can be open at a post or in a unit: what the register leaves undone, and what supervision does. */
export const movingKinds = [
  ...openKinds,
  ...(['finding', 'hazard', 'rectification', 'response', 'project', 'drawn-check'] as const),
] as const
export type MovingKind = (typeof movingKinds)[number]

export const WhatMoves = question('responsibility.what-moves', keepers, {
  input: Type.Object({
    /** Ids, one after the other with commas between; fifty at most. */
    edges: Type.String({ minLength: 36, maxLength: 50 * 37 }),
    on: dayShape,
  }),
  answer: Type.Object({
    counts: Type.Object({
      units: Type.Integer(),
      people: Type.Integer(),
      posts: Type.Integer(),
      highPosts: Type.Integer(),
      highPoints: Type.Integer(),
      /** Open controls that these posts carry out. */
      controls: Type.Integer(),
      open: Type.Integer(),
      besides: Type.Integer(),
    }),
    units: Type.Array(Type.Object({ code: Type.String(), name: pairShape, people: Type.Integer() })),
    posts: Type.Array(Type.Object({ code: Type.String(), name: pairShape, controls: Type.Integer() })),
    highPoints: Type.Array(Type.Object({ no: Type.Integer(), name: pairShape, post: pairShape })),
    open: Type.Array(
      Type.Object({ kind: oneOf(movingKinds), name: pairShape, post: pairShape, dueOn: orNull(dayShape) }),
    ),
    besides: Type.Array(
      Type.Object({ edge: edgeId, kind: oneOf(edgeKinds), about: pairShape, unit: pairShape, post: orNull(pairShape) }),
    ),
  }),
  refusals: ['edge-not-found'],
})
export type WhatMovesAnswer = Static<(typeof WhatMoves)['answer']>

/** A leader begins to answer for a unit or a post. */
export const BeginEdge = verb('responsibility.begin-edge', keepers, {
  input: Type.Object({
    kind: oneOf(edgeKinds),
    leader: codeShape,
    unit: codeShape,
    post: orNull(codeShape),
    about: aboutShape,
    fromOn: dayShape,
    toOn: orNull(dayShape),
  }),
  answer: Type.Object({ edge: edgeId }),
  refusals: [
    'leader-not-found',
    'unit-not-found',
    'post-not-found',
    'own-post',
    'empty-period',
    'two-heads',
    'already',
    'loop',
  ],
})

/** An edge ends: a fact of its own, the edge stays as it was. */
export const EndEdge = verb('responsibility.end-edge', keepers, {
  input: Type.Object({ edge: edgeId, toOn: dayShape }),
  answer: Type.Object({}),
  refusals: ['edge-not-found', 'ended-already', 'outside-period', 'loop'],
})

/** R11: edges pass from one leader to another on one day; each ends and begins again under the new name. */
export const HandOver = verb('responsibility.hand-over', keepers, {
  input: Type.Object({
    edges: Type.Array(edgeId, { minItems: 1, maxItems: 50, uniqueItems: true }),
    to: codeShape,
    on: dayShape,
  }),
  answer: Type.Object({ edges: Type.Integer() }),
  refusals: [
    'edge-not-found',
    'leader-not-found',
    'own-post',
    'ended-already',
    'outside-period',
    'empty-period',
    'two-heads',
    'already',
    'loop',
  ],
})
