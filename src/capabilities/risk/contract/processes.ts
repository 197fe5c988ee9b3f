import { type Static, Type } from 'typebox'
import { citationShape } from '#capabilities/norms/contract.ts'
import { idOf } from '#kernel/id.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { needs } from '../rules/confirmation.ts'
import { hintKinds } from '../rules/process-map.ts'
import { codeShape, gradeShape, originShape } from './access.ts'
import { confirmers, proposers, seersAndHolders } from './roles.ts'

const lineShape = (maxLength: number) => Type.Object({ zh: Type.String({ maxLength }), en: Type.String({ maxLength }) })

const processWords = {
  name: lineShape(80),
  purpose: lineShape(300),
  norms: Type.Array(Type.String({ minLength: 1, maxLength: 120 }), { maxItems: 8 }),
  steps: Type.Array(
    Type.Object({
      post: Type.String({ maxLength: 80 }),
      deed: lineShape(200),
      decision: lineShape(200),
      record: lineShape(200),
      points: Type.Array(idOf('risk-point'), { maxItems: 5 }),
    }),
    { maxItems: 20 },
  ),
  fromOn: dayShape,
}

const faults = [
  'too-few-steps',
  'too-many-steps',
  'step-without-post',
  'step-without-deed',
  'names-a-firm',
  'names-a-person',
  'name-missing',
  'post-unknown',
  'point-not-of-post',
  'norm-not-found',
  'norm-repealed',
  'holds-earlier',
  'too-far-ahead',
] as const

/** Proposes the map of a process of a unit in reach; it counts once it is confirmed. */
export const ProposeProcess = verb(
  'risk.propose-process',
  { roles: confirmers, data: 'internal' },
  {
    input: Type.Object({ unit: codeShape, ...processWords }),
    answer: Type.Object({ process: idOf('process') }),
    refusals: ['unit-not-found', ...faults],
  },
)

/** Proposes another version of a process map, or its end, also by whoever holds a post in it. */
export const ChangeProcess = verb(
  'risk.change-process',
  { roles: proposers, data: 'internal', shows: 'posts' },
  {
    input: Type.Object({
      process: idOf('process'),
      /** The version that was read; one that came meanwhile is not written over (RSK-139). */
      over: Type.Integer({ minimum: 1 }),
      ends: Type.Boolean(),
      ...processWords,
    }),
    answer: Type.Object({ version: Type.Integer() }),
    refusals: ['process-not-found', 'waits-already', 'changed-meanwhile', 'nothing-changed', ...faults],
  },
)

const versionInput = { process: idOf('process'), version: Type.Integer({ minimum: 1 }) }

/** Takes the next step on the way of a version of a process map. */
export const ConfirmProcess = verb(
  'risk.confirm-process',
  { roles: confirmers, data: 'internal' },
  {
    input: Type.Object(versionInput),
    answer: Type.Object({ waits: Type.Array(oneOf(needs)) }),
    refusals: ['process-not-found', 'already-confirmed', 'own-proposal', 'second-step', 'not-your-step'],
  },
)

/** Turns a version of a process map down, with a reason without names. */
export const ReturnProcess = verb(
  'risk.return-process',
  { roles: confirmers, data: 'internal' },
  {
    input: Type.Object({ ...versionInput, reason: Type.String({ minLength: 1, maxLength: 400 }) }),
    answer: Type.Object({}),
    refusals: ['process-not-found', 'already-confirmed', 'names-a-person', 'reason-missing'],
  },
)

/** On the page; the workbook goes on. */
export const processesAtMost = 200

/** The processes in sight by unit, 200 at most: of the units in reach, and those in which a post in sight takes a step. */
export const Processes = question(
  'risk.processes',
  { roles: seersAndHolders, data: 'internal', shows: 'posts' },
  {
    input: Type.Object({ post: Type.Optional(codeShape) }),
    answer: Type.Object({
      processes: Type.Array(
        Type.Object({
          id: idOf('process'),
          name: pairShape,
          purpose: pairShape,
          unit: pairShape,
          steps: Type.Integer(),
          /** Risk nodes that the reader sees, and the high ones among them. */
          risks: Type.Integer(),
          high: Type.Integer(),
          /** Absent while its first version waits. */
          fromOn: orNull(dayShape),
          waits: Type.Array(oneOf(needs)),
          mine: Type.Boolean(),
        }),
      ),
    }),
  },
)
export type ProcessesAnswer = Static<(typeof Processes)['answer']>
export type ProcessLine = ProcessesAnswer['processes'][number]

const nodeShape = Type.Object({
  id: idOf('risk-point'),
  no: Type.Integer(),
  name: pairShape,
  grade: gradeShape,
  post: Type.String(),
  checkedByOther: Type.Boolean(),
})

export const stepShape = Type.Object({
  post: Type.String(),
  postName: pairShape,
  deed: pairShape,
  decision: pairShape,
  record: pairShape,
  /** The risk points at this step that the reader sees. */
  points: Type.Array(nodeShape),
})

/** One process map: as it holds today or held on a day, or one version of it; with all its versions. */
export const ProcessMap = question(
  'risk.process',
  { roles: seersAndHolders, data: 'internal', shows: 'posts' },
  {
    input: Type.Object({
      process: idOf('process'),
      asOf: Type.Optional(dayShape),
      version: Type.Optional(Type.Integer({ minimum: 1 })),
    }),
    answer: Type.Object({
      id: idOf('process'),
      unit: pairShape,
      version: Type.Integer(),
      name: pairShape,
      purpose: pairShape,
      ends: Type.Boolean(),
      fromOn: dayShape,
      /** It counts: confirmed, and not yet followed by another on the day asked. */
      confirmed: Type.Boolean(),
      /** The template from which it came, by name and the version of then; nothing where somebody drew it here. */
      from: orNull(originShape),
      citations: Type.Array(citationShape),
      norms: Type.Array(Type.String()),
      steps: Type.Array(stepShape),
      hints: Type.Array(Type.Object({ kind: oneOf(hintKinds), at: Type.Integer() })),
      versions: Type.Array(
        Type.Object({
          version: Type.Integer(),
          fromOn: dayShape,
          proposedOn: dayShape,
          confirmedOn: orNull(dayShape),
          returnedOn: orNull(dayShape),
          ends: Type.Boolean(),
        }),
      ),
      waiting: orNull(
        Type.Object({
          version: Type.Integer(),
          ends: Type.Boolean(),
          waits: Type.Array(oneOf(needs)),
          mine: Type.Boolean(),
        }),
      ),
    }),
    refusals: ['process-not-found'],
  },
)
export type ProcessAnswer = Static<(typeof ProcessMap)['answer']>
export type StepView = ProcessAnswer['steps'][number]
export type NodeView = StepView['points'][number]

/** What the editor of a process offers: units in reach, posts in sight, and the risk points that count at these posts. */
export const ProcessChoices = question(
  'risk.process-choices',
  { roles: proposers, data: 'internal', shows: 'posts' },
  {
    input: Type.Object({ posts: Type.Optional(Type.String({ maxLength: 1_000 })) }),
    answer: Type.Object({
      units: Type.Array(Type.Object({ code: Type.String(), name: pairShape })),
      posts: Type.Array(Type.Object({ code: Type.String(), name: pairShape })),
      points: Type.Array(nodeShape),
    }),
  },
)
export type ProcessChoicesAnswer = Static<(typeof ProcessChoices)['answer']>
