import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { commentFaults } from '../rules/comment.ts'
import { hazardStates } from '../rules/hazard.ts'
import { rectificationStages } from '../rules/rectification.ts'
import { rectificationParts } from './findings.ts'

const anybody = { roles: ['learner', 'leader', 'officer'], data: 'internal' } as const
const count = Type.Integer()
const codeShape = Type.String({ minLength: 1, maxLength: 80 })

/** Raises a weak point in two fields; names are not taken, and who raised it is told to nobody (R9). */
export const RaiseHazard = verb('supervision.raise-hazard', anybody, {
  input: Type.Object({
    /** The post whose step it is: one in sight, or nothing for the own unit. */
    post: orNull(codeShape),
    what: Type.String({ maxLength: 300 }),
    idea: Type.String({ maxLength: 300 }),
  }),
  answer: Type.Object({ no: Type.String() }),
  refusals: ['post-not-found', 'what-short', ...commentFaults],
})

/** Takes it up at a post, with what holds meanwhile, or answers with a reason why nothing needs to change. */
export const TakeHazard = verb(
  'supervision.take-hazard',
  { roles: ['leader', 'officer'], data: 'internal' },
  {
    input: Type.Object({
      hazard: idOf('hazard'),
      /** The post whose step it is; nothing answers without taking it up. */
      post: orNull(codeShape),
      interim: Type.String({ maxLength: 300 }),
      answer: Type.String({ maxLength: 300 }),
    }),
    answer: Type.Object({ state: oneOf(hazardStates) }),
    refusals: ['hazard-not-found', 'post-not-found', 'already-taken', 'answer-short', ...commentFaults],
  },
)

const listedHazard = Type.Object({
  id: idOf('hazard'),
  no: Type.String(),
  what: Type.String(),
  unit: pairShape,
  post: orNull(pairShape),
  state: oneOf(hazardStates),
  stage: oneOf(rectificationStages),
  raisedOn: dayShape,
  /** Days open. */
  age: count,
  dueOn: orNull(dayShape),
  /** What whoever raised it is told. */
  answer: Type.String(),
})
export type ListedHazard = Static<typeof listedHazard>

const list = Type.Array(listedHazard)

/** Weak points raised by oneself with what became of them, and the posts whose steps one may name. */
export const OwnHazards = question('supervision.own-hazards', anybody, {
  input: Type.Object({}),
  answer: Type.Object({ hazards: list, posts: Type.Array(Type.Object({ code: Type.String(), name: pairShape })) }),
})
export type OwnHazardsAnswer = Static<(typeof OwnHazards)['answer']>

/** On the page; the workbook goes on. */
export const hazardsAtMost = 200

/** Weak points in reach, the oldest open ones first, two hundred at most; who raised them is not in it. */
export const Hazards = question(
  'supervision.hazards',
  { roles: ['leader', 'officer', 'auditor'], data: 'internal' },
  { input: Type.Object({}), answer: Type.Object({ hazards: list }) },
)

/** One weak point and how far it has been closed. */
export const HazardQuestion = question(
  'supervision.hazard',
  { roles: ['leader', 'officer', 'auditor'], data: 'internal' },
  {
    input: Type.Object({ hazard: idOf('hazard') }),
    answer: Type.Object({
      id: idOf('hazard'),
      no: Type.String(),
      what: Type.String(),
      idea: Type.String(),
      unit: pairShape,
      post: orNull(Type.Object({ code: Type.String(), name: pairShape })),
      state: oneOf(hazardStates),
      interim: Type.String(),
      answer: Type.String(),
      raisedOn: dayShape,
      takenOn: orNull(dayShape),
      closedOn: orNull(dayShape),
      age: count,
      ...rectificationParts,
    }),
    refusals: ['hazard-not-found'],
  },
)
export type HazardAnswer = Static<(typeof HazardQuestion)['answer']>
