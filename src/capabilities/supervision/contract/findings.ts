import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { causes } from '../rules/cause.ts'
import { chainLinks } from '../rules/chain.ts'
import { commentFaults } from '../rules/comment.ts'
import { findingSources, findingStates, severities } from '../rules/finding.ts'
import { planFaults, rectificationStages, remedies } from '../rules/rectification.ts'
import { officerOnly } from './counts.ts'

const codeShape = Type.String({ minLength: 1, maxLength: 80 })
const lineOf = (longest: number) =>
  Type.Object({ zh: Type.String({ maxLength: longest }), en: Type.String({ maxLength: longest }) })
const count = Type.Integer()
const placeShape = Type.Object({ code: Type.String(), name: pairShape })
const gradeShape = orNull(oneOf(['HIGH', 'MEDIUM', 'LOW'] as const))
const seers = { roles: ['leader', 'officer', 'auditor'], data: 'internal' } as const
const doers = { roles: ['leader', 'officer'], data: 'internal' } as const

/** Records one confirmed fault at a post; nobody is in it, and its post's evidence moves by it. */
export const RecordFinding = verb('supervision.record-finding', officerOnly, {
  input: Type.Object({
    post: codeShape,
    riskPoint: orNull(idOf('risk-point')),
    family: codeShape,
    source: oneOf(findingSources),
    title: lineOf(60),
    fact: lineOf(400),
    happenedOn: dayShape,
    count: Type.Integer({ minimum: 1, maximum: 1_000 }),
    severity: oneOf(severities),
    /** It is still being looked into, and weighs less until it is upheld. */
    handling: Type.Boolean(),
    signal: orNull(idOf('signal')),
    project: orNull(idOf('project')),
  }),
  answer: Type.Object({ finding: idOf('finding'), no: Type.String(), repeats: Type.Boolean() }),
  refusals: [
    'post-not-found',
    'risk-point-not-found',
    'signal-not-found',
    'project-not-found',
    'title-missing',
    'found-ahead',
    'found-too-old',
    ...commentFaults,
  ],
})

/** Says of a finding under handling that it is upheld or refuted. */
export const SettleFinding = verb('supervision.settle-finding', officerOnly, {
  input: Type.Object({ finding: idOf('finding'), upheld: Type.Boolean() }),
  answer: Type.Object({ state: oneOf(findingStates) }),
  refusals: ['finding-not-found', 'already-settled'],
})

const matterShape = Type.Object({
  kind: oneOf(['finding', 'hazard'] as const),
  id: idOf<'finding' | 'hazard'>('finding'),
})

/** Names the causes and the changed control that answers them, with a post and a day (R44, R59). */
export const PlanRectification = verb('supervision.plan-rectification', doers, {
  input: Type.Object({
    matter: matterShape,
    causes: Type.Array(oneOf(causes), { maxItems: 13 }),
    why: Type.String({ maxLength: 400 }),
    remedy: oneOf(remedies),
    riskPoint: orNull(idOf('risk-point')),
    /** The control that gives way. */
    replaces: orNull(idOf('control')),
    text: lineOf(400),
    frequency: lineOf(80),
    proof: lineOf(200),
    lesson: orNull(codeShape),
    owner: codeShape,
    checker: orNull(codeShape),
    dueOn: dayShape,
  }),
  answer: Type.Object({ round: count }),
  refusals: [
    'matter-not-found',
    'matter-closed',
    'already-planned',
    'post-not-found',
    'risk-point-not-found',
    'control-not-found',
    'lesson-not-found',
    ...planFaults,
    ...commentFaults,
  ],
})

/** Says that the remedy is in force; the control is changed in the register with it. */
export const FinishRectification = verb('supervision.finish-rectification', doers, {
  input: Type.Object({ matter: matterShape }),
  answer: Type.Object({ doneOn: dayShape }),
  refusals: [
    'matter-not-found',
    'not-planned',
    'risk-point-not-found',
    'post-not-found',
    'checker-is-owner',
    'last-control',
  ],
})

/** Another post has looked: the change works, or it goes back to the plan. */
export const VerifyRectification = verb('supervision.verify-rectification', doers, {
  input: Type.Object({
    matter: matterShape,
    works: Type.Boolean(),
    recheckOn: dayShape,
    note: Type.String({ maxLength: 400 }),
  }),
  answer: Type.Object({ recheckOn: orNull(dayShape) }),
  refusals: ['matter-not-found', 'not-changed-yet', 'own-work', 'too-near', 'recheck-wrong', ...commentFaults],
})

/** Three to six months later: it holds and the matter is closed, or it goes back to the plan. */
export const RecheckRectification = verb('supervision.recheck-rectification', doers, {
  input: Type.Object({ matter: matterShape, holds: Type.Boolean(), note: Type.String({ maxLength: 400 }) }),
  answer: Type.Object({ closed: Type.Boolean() }),
  refusals: [
    'matter-not-found',
    'not-verified-yet',
    'not-yet',
    'own-work',
    'too-near',
    'found-again',
    ...commentFaults,
  ],
})

const listedFinding = Type.Object({
  id: idOf('finding'),
  no: Type.String(),
  title: pairShape,
  post: placeShape,
  unit: pairShape,
  family: Type.String(),
  happenedOn: dayShape,
  severity: oneOf(severities),
  state: oneOf(findingStates),
  stage: oneOf(rectificationStages),
  /** The day of the next step, where one is set. */
  dueOn: orNull(dayShape),
  repeat: Type.Boolean(),
})
export type ListedFinding = Static<typeof listedFinding>

/** On the page; the workbook goes on. */
export const findingsAtMost = 200

/** Findings in reach, the newest first, two hundred at most; closed and refuted ones only when asked for. */
export const Findings = question('supervision.findings', seers, {
  input: Type.Object({ all: Type.Optional(Type.Boolean()) }),
  answer: Type.Object({
    findings: Type.Array(listedFinding),
    open: count,
    closed: count,
    refuted: count,
    overdue: count,
    /** How often each cause was named in the last two years. */
    causes: Type.Array(Type.Object({ cause: oneOf(causes), count })),
    /** High risk points by family: with a current lesson and a tested control, with one of them, with neither. */
    coverage: Type.Array(
      Type.Object({
        family: Type.String(),
        both: count,
        lessonOnly: count,
        controlOnly: count,
        neither: count,
        /** What is open, the barest first; six at most. */
        open: Type.Array(
          Type.Object({ no: Type.Integer(), name: pairShape, post: Type.String(), postName: pairShape }),
        ),
      }),
    ),
  }),
})
export type FindingsAnswer = Static<(typeof Findings)['answer']>

/** What the form offers: posts in reach with their risk points and open controls. */
export const FindingChoices = question('supervision.finding-choices', doers, {
  input: Type.Object({}),
  answer: Type.Object({
    posts: Type.Array(Type.Object({ code: Type.String(), name: pairShape, unit: pairShape })),
    points: Type.Array(
      Type.Object({
        id: idOf('risk-point'),
        post: Type.String(),
        no: count,
        name: pairShape,
        family: Type.String(),
      }),
    ),
  }),
})
export type FindingChoicesAnswer = Static<(typeof FindingChoices)['answer']>

const roundShape = Type.Object({
  round: count,
  causes: Type.Array(oneOf(causes)),
  why: Type.String(),
  remedy: oneOf(remedies),
  oldText: orNull(pairShape),
  text: pairShape,
  frequency: pairShape,
  proof: pairShape,
  lesson: orNull(Type.Object({ code: Type.String(), title: pairShape })),
  owner: pairShape,
  checker: orNull(pairShape),
  dueOn: dayShape,
  plannedOn: dayShape,
  doneOn: orNull(dayShape),
  verifiedOn: orNull(dayShape),
  verifiedNote: Type.String(),
  recheckOn: orNull(dayShape),
  recheckedOn: orNull(dayShape),
  recheckNote: Type.String(),
  outcome: orNull(oneOf(['refused', 'holds', 'failed'] as const)),
  /** Checks of the changed control since. */
  checks: count,
})
export type RoundView = Static<typeof roundShape>

/** What the page of a matter needs to go on: stage, rounds, and what a plan may choose from. */
export const rectificationParts = {
  stage: oneOf(rectificationStages),
  rounds: Type.Array(roundShape),
  choices: Type.Object({
    points: Type.Array(
      Type.Object({
        id: idOf('risk-point'),
        no: count,
        name: pairShape,
        controls: Type.Array(Type.Object({ id: idOf('control'), text: pairShape })),
      }),
    ),
    lessons: Type.Array(Type.Object({ code: Type.String(), title: pairShape })),
    /** Posts that may carry it out or check it. */
    posts: Type.Array(Type.Object({ code: Type.String(), name: pairShape, unit: pairShape })),
  }),
}

/** One finding with its chain: was it taught, was there a rule, was it checked, what followed, what was changed (R43). */
export const FindingQuestion = question('supervision.finding', seers, {
  input: Type.Object({ finding: idOf('finding') }),
  answer: Type.Object({
    id: idOf('finding'),
    no: Type.String(),
    title: pairShape,
    fact: pairShape,
    post: placeShape,
    unit: pairShape,
    grade: gradeShape,
    family: Type.String(),
    riskPoint: orNull(Type.Object({ no: count, name: pairShape })),
    source: oneOf(findingSources),
    happenedOn: dayShape,
    recordedOn: dayShape,
    count,
    severity: oneOf(severities),
    state: oneOf(findingStates),
    closedOn: orNull(dayShape),
    repeats: orNull(Type.Object({ id: idOf('finding'), no: Type.String(), title: pairShape, happenedOn: dayShape })),
    signal: orNull(Type.Object({ id: idOf('signal'), no: Type.String() })),
    project: orNull(Type.Object({ id: idOf('project'), no: Type.String() })),
    chain: Type.Object({
      broken: orNull(oneOf(chainLinks)),
      held: Type.Object({
        taught: oneOf(['held', 'half', 'missing'] as const),
        ruled: oneOf(['held', 'half', 'missing'] as const),
        checked: oneOf(['held', 'half', 'missing'] as const),
      }),
      lesson: orNull(Type.Object({ code: Type.String(), title: pairShape })),
      due: count,
      done: count,
      norms: Type.Array(Type.Object({ title: pairShape })),
      rules: count,
      controls: count,
      check: orNull(Type.Object({ on: dayShape, effective: Type.Boolean() })),
      /** Found of this family at this post since. */
      since: count,
      /** What evidence asks about the post's grade, while nobody has answered it. */
      gradeChange: orNull(Type.Object({ from: gradeShape, to: gradeShape })),
    }),
    /** Other posts that still have the control that failed here. */
    elsewhere: Type.Array(Type.Object({ code: Type.String(), name: pairShape, unit: pairShape, point: count })),
    ...rectificationParts,
  }),
  refusals: ['finding-not-found'],
})
export type FindingAnswer = Static<(typeof FindingQuestion)['answer']>
