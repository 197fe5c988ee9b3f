import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { commentFaults } from '../rules/comment.ts'
import { methods, outcomes, projectSteps, stepFaults } from '../rules/project.ts'
import { officerOnly } from './counts.ts'

const codeShape = Type.String({ minLength: 1, maxLength: 80 })
const count = Type.Integer()
const seers = { roles: ['leader', 'officer', 'auditor'], data: 'internal' } as const

/** Proposes to supervise how well a unit does its duty in one matter. */
export const ProposeProject = verb('supervision.propose-project', officerOnly, {
  input: Type.Object({
    unit: codeShape,
    topic: Type.String({ maxLength: 80 }),
    basis: Type.String({ maxLength: 400 }),
  }),
  answer: Type.Object({ project: idOf('project'), no: Type.String() }),
  refusals: ['unit-not-found', 'topic-short', 'basis-short', 'of-that-unit', ...commentFaults],
})

/** Does the next step of a project: approval by a second person to filing; the reply is the unit’s. */
export const RecordProjectStep = verb(
  'supervision.record-project-step',
  { roles: ['leader', 'officer'], data: 'internal' },
  {
    input: Type.Object({
      project: idOf('project'),
      step: oneOf(projectSteps),
      text: Type.String({ maxLength: 2_000 }),
      team: Type.Array(codeShape, { maxItems: 20 }),
      until: orNull(dayShape),
      method: orNull(oneOf(methods)),
      outcome: orNull(oneOf(outcomes)),
      withoutNotice: Type.Boolean(),
      yuan: orNull(Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 })),
      lesson: orNull(codeShape),
    }),
    answer: Type.Object({ step: oneOf(projectSteps) }),
    refusals: ['project-not-found', 'post-not-found', 'lesson-not-found', ...stepFaults, ...commentFaults],
  },
)

const listedProject = Type.Object({
  id: idOf('project'),
  no: Type.String(),
  topic: Type.String(),
  unit: pairShape,
  /** The step done last; nothing before approval. */
  last: orNull(oneOf(projectSteps)),
  proposedOn: dayShape,
  closedOn: orNull(dayShape),
  findings: count,
  yuan: orNull(count),
})
export type ListedProject = Static<typeof listedProject>

/** On the page; the workbook goes on. */
export const projectsAtMost = 100

/** Projects in reach, open ones first, a hundred at most. */
export const Projects = question('supervision.projects', seers, {
  input: Type.Object({}),
  answer: Type.Object({
    projects: Type.Array(listedProject),
    units: Type.Array(Type.Object({ code: Type.String(), name: pairShape, depth: count })),
  }),
})
export type ProjectsAnswer = Static<(typeof Projects)['answer']>

/** One project with every step, its findings and what the next step may choose from. */
export const ProjectQuestion = question('supervision.project', seers, {
  input: Type.Object({ project: idOf('project') }),
  answer: Type.Object({
    id: idOf('project'),
    no: Type.String(),
    topic: Type.String(),
    basis: Type.String(),
    unit: pairShape,
    signal: orNull(Type.Object({ id: idOf('signal'), no: Type.String() })),
    proposedOn: dayShape,
    closedOn: orNull(dayShape),
    steps: Type.Array(
      Type.Object({
        step: oneOf(projectSteps),
        on: dayShape,
        text: Type.String(),
        team: Type.Array(pairShape),
        until: orNull(dayShape),
        method: orNull(oneOf(methods)),
        outcome: orNull(oneOf(outcomes)),
        withoutNotice: Type.Boolean(),
        yuan: orNull(count),
        lesson: orNull(Type.Object({ code: Type.String(), title: pairShape })),
      }),
    ),
    next: Type.Array(oneOf(projectSteps)),
    /** The next step is not this person’s: it is the unit’s, or somebody else’s. */
    ofThatUnit: Type.Boolean(),
    mayApprove: Type.Boolean(),
    findings: Type.Array(
      Type.Object({ id: idOf('finding'), no: Type.String(), title: pairShape, changed: Type.Boolean() }),
    ),
    choices: Type.Object({
      posts: Type.Array(Type.Object({ code: Type.String(), name: pairShape, unit: pairShape })),
      lessons: Type.Array(Type.Object({ code: Type.String(), title: pairShape })),
    }),
  }),
  refusals: ['project-not-found'],
})
export type ProjectAnswer = Static<(typeof ProjectQuestion)['answer']>
