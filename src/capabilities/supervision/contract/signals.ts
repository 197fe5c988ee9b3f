import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { commentFaults } from '../rules/comment.ts'
import { sources } from '../rules/count.ts'
import { detectors } from '../rules/detection/series.ts'
import { acts, challenges, effects } from '../rules/response.ts'
import { dismissals, explanations, signalStates, verdicts } from '../rules/signal.ts'
import { officerOnly, officerSeesSignals } from './counts.ts'

const count = Type.Integer()
/** `null`: fewer than three. */
const seenCount = orNull(count)
const placeShape = Type.Object({ code: Type.String(), name: pairShape })
const bandShape = orNull(Type.Object({ low: count, high: count, mean: Type.Number() }))

/** How far back the grid adds up, in months. */
export const spans = [1, 3, 12] as const

const listedSignal = Type.Object({
  id: idOf('signal'),
  no: Type.String(),
  verdict: oneOf(verdicts),
  state: oneOf(signalStates),
  topic: placeShape,
  units: Type.Array(pairShape),
  months: count,
  raisedOn: dayShape,
  judgeBy: dayShape,
  lookAgainOn: orNull(dayShape),
  /** The last twelve months in small. */
  values: Type.Array(seenCount),
  bands: Type.Array(bandShape),
})
export type ListedSignal = Static<typeof listedSignal>

const spanPart = { span: Type.Optional(Type.Integer({ minimum: 1, maximum: 12 })) }

const gridAnswer = Type.Object({
  /** The newest month with counts, and the first one that is added up. */
  month: orNull(dayShape),
  from: orNull(dayShape),
  units: Type.Array(placeShape),
  topics: Type.Array(placeShape),
  cells: Type.Array(
    Type.Object({
      unit: Type.String(),
      topic: Type.String(),
      count: seenCount,
      expected: Type.Number(),
      /** Distance from what was expected, 0 below to 5 far above. */
      shade: count,
      verdict: orNull(oneOf(verdicts)),
      signal: orNull(idOf('signal')),
    }),
  ),
  open: Type.Array(listedSignal),
  /** How many wait, also beyond the page. */
  waiting: count,
  /** Closed ones whose sixty days are over. */
  again: Type.Array(listedSignal),
  judged: count,
  /** Of the last twenty judged ones, how many were answered. */
  precision: Type.Object({ judged: count, answered: count }),
  /** Detectors that were wrong too often and ask for more before they speak. */
  tightened: Type.Array(oneOf(detectors)),
})

/** On the page; the workbook goes on. */
export const signalsAtMost = { open: 50, dismissed: 200 } as const

/** Unit × topic over the last months with what was expected, and the questions that wait. */
export const Signals = question('supervision.signals', officerSeesSignals, {
  input: Type.Object({ ...spanPart, source: Type.Optional(oneOf(sources)) }),
  answer: gridAnswer,
})
export type SignalsAnswer = Static<typeof gridAnswer>

/** The same for an auditor: counts under three are not told apart, nor sources. */
export const SignalsAudited = question(
  'supervision.signals-audited',
  { roles: ['auditor'], data: 'internal', shows: 'signals' },
  { input: Type.Object(spanPart), answer: gridAnswer },
)

const foundShape = { found: count, expected: Type.Number(), p: Type.Number() }

/**
 * What networks of fifty units and more allow besides (SUP-118 to SUP-120): totals of topics judged by themselves, places
 * where the newest months concentrate, topics over-represented in a business of posts. In smaller ones all is empty.
 */
export const Concentrations = question('supervision.concentrations', officerSeesSignals, {
  input: Type.Object({}),
  answer: Type.Object({
    units: count,
    /** From so many units on. */
    least: count,
    month: orNull(dayShape),
    /** Dense topics, five findings a month through the year, with what may be expected of the newest month. */
    totals: Type.Array(Type.Object({ topic: pairShape, ...foundShape, bound: Type.Number(), alarm: Type.Boolean() })),
    /** A unit, a topic, or a topic in a unit, that holds more of the newest three months than its share. */
    places: Type.Array(Type.Object({ unit: orNull(pairShape), topic: orNull(pairShape), ...foundShape })),
    /** Found over expected, drawn towards all others, and what it exceeds with nineteen chances in twenty. `null`: too few entries name their business. */
    businesses: orNull(
      Type.Array(
        Type.Object({
          business: Type.String(),
          topic: pairShape,
          found: count,
          expected: Type.Number(),
          ratio: Type.Number(),
          low: Type.Number(),
        }),
      ),
    ),
    version: count,
  }),
})
export type ConcentrationsAnswer = Static<(typeof Concentrations)['answer']>

/** On the page; the workbook goes on. */
export const confirmedAtMost = 100

/** Confirmed signals in reach, for leaders about the own units; counts under three are not told apart. */
export const ConfirmedSignals = question(
  'supervision.confirmed-signals',
  { roles: ['leader', 'auditor'], data: 'internal', shows: 'signals' },
  { input: Type.Object({}), answer: Type.Object({ signals: Type.Array(listedSignal) }) },
)
export type ConfirmedSignalsAnswer = Static<(typeof ConfirmedSignals)['answer']>

/** On the page; the workbook goes on. */
export const judgedAtMost = 200

/** Judged signals, the newest first, two hundred at most. */
export const JudgedSignals = question('supervision.judged-signals', officerSeesSignals, {
  input: Type.Object({}),
  answer: Type.Object({
    signals: Type.Array(
      Type.Object({
        ...listedSignal.properties,
        judgedOn: orNull(dayShape),
        dismissedAs: orNull(oneOf(dismissals)),
        reason: Type.String(),
        responses: count,
      }),
    ),
  }),
})
export type JudgedSignalsAnswer = Static<(typeof JudgedSignals)['answer']>

const rateShape = Type.Object({
  before: count,
  after: count,
  exposureBefore: Type.Number(),
  exposureAfter: Type.Number(),
  estimate: orNull(Type.Number()),
  low: Type.Number(),
  high: orNull(Type.Number()),
  level: Type.Number(),
  n: count,
  method: Type.String(),
  version: count,
})

const responseShape = Type.Object({
  id: idOf('response'),
  act: oneOf(acts),
  owner: pairShape,
  dueOn: dayShape,
  note: Type.String(),
  review: orNull(idOf('review')),
  project: orNull(idOf('project')),
  lesson: orNull(Type.Object({ code: Type.String(), title: pairShape })),
  posts: Type.Array(placeShape),
  openedOn: dayShape,
  doneOn: orNull(dayShape),
  plannedOn: orNull(dayShape),
  programme: orNull(idOf('programme')),
  recheckOn: dayShape,
  /** Worked out by itself once the months have come in; `null` before. */
  effect: orNull(oneOf(effects)),
  rate: orNull(rateShape),
  /** Somebody took note of it. */
  acceptedOn: orNull(dayShape),
})
export type ResponseView = Static<typeof responseShape>

const signalParts = {
  id: idOf('signal'),
  no: Type.String(),
  verdict: oneOf(verdicts),
  state: oneOf(signalStates),
  topic: placeShape,
  units: Type.Array(placeShape),
  whole: Type.Boolean(),
  month: dayShape,
  months: count,
  raisedOn: dayShape,
  judgeBy: dayShape,
  figures: Type.Object({
    found: seenCount,
    expected: orNull(Type.Number()),
    estimate: Type.Object({
      value: Type.Number(),
      low: Type.Number(),
      high: Type.Number(),
      level: Type.Number(),
    }),
    p: Type.Number(),
    q: orNull(Type.Number()),
    falseShare: Type.Number(),
    method: oneOf(detectors),
    version: count,
    rule: Type.String(),
    measured: Type.Object({ judged: count, answered: count }),
  }),
  series: Type.Array(Type.Object({ month: dayShape, value: seenCount, band: bandShape })),
  /** The month from which more is inspected than before. */
  moreInspectedFrom: orNull(dayShape),
  sources: Type.Array(Type.Object({ source: oneOf(sources), count: seenCount })),
  responses: Type.Array(responseShape),
}

/** One signal with its numbers, its rule, ordinary reasons and what can be done (picture 05). */
export const SignalQuestion = question('supervision.signal', officerSeesSignals, {
  input: Type.Object({ signal: idOf('signal') }),
  answer: Type.Object({
    ...signalParts,
    ordinary: Type.Array(
      Type.Object({
        kind: oneOf(explanations),
        /** What the counts say about it; absent where only a person can know. */
        share: orNull(Type.Number()),
        ticked: Type.Boolean(),
        note: Type.String(),
      }),
    ),
    rows: Type.Array(Type.Object({ month: dayShape, source: oneOf(sources), count, unit: pairShape })),
    posts: Type.Array(Type.Object({ code: Type.String(), name: pairShape, unit: pairShape, chosen: Type.Boolean() })),
    lessons: Type.Array(
      Type.Object({ code: Type.String(), title: pairShape, minutes: Type.Integer(), holders: Type.Integer() }),
    ),
    dismissed: orNull(
      Type.Object({
        as: oneOf(dismissals),
        reason: Type.String(),
        on: dayShape,
        lookAgainOn: dayShape,
        due: Type.Boolean(),
      }),
    ),
  }),
  refusals: ['signal-not-found'],
})
export type SignalAnswer = Static<(typeof SignalQuestion)['answer']>

/** The same for leaders of the units and for auditors: confirmed ones alone, counts under three not told apart. */
export const SignalSeen = question(
  'supervision.signal-seen',
  { roles: ['leader', 'auditor'], data: 'internal', shows: 'signals' },
  {
    input: Type.Object({ signal: idOf('signal') }),
    answer: Type.Object(signalParts),
    refusals: ['signal-not-found'],
  },
)
export type SignalSeenAnswer = Static<(typeof SignalSeen)['answer']>

/** Asks the detectors about a month again. */
export const JudgeMonth = verb('supervision.judge-month', officerOnly, {
  input: Type.Object({ month: dayShape }),
  answer: Type.Object({ signals: count }),
})

/** Ticks an ordinary reason, with a word on how far it goes. */
export const ExplainSignal = verb('supervision.explain-signal', officerOnly, {
  input: Type.Object({
    signal: idOf('signal'),
    kind: oneOf(explanations),
    ticked: Type.Boolean(),
    note: Type.String({ maxLength: 200 }),
  }),
  answer: Type.Object({ ticked: count }),
  refusals: ['signal-not-found', 'already-judged', ...commentFaults],
})

/** Closes a signal with a reason of ten characters; it is looked at again after sixty days. */
export const DismissSignal = verb('supervision.dismiss-signal', officerOnly, {
  input: Type.Object({
    signal: idOf('signal'),
    as: oneOf(dismissals),
    reason: Type.String({ maxLength: 400 }),
  }),
  answer: Type.Object({ lookAgainOn: dayShape }),
  refusals: ['signal-not-found', 'already-judged', 'reason-short', ...commentFaults],
})

const codes = Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { maxItems: 100 })

/** Answers a signal with the smallest act that would help; this confirms it (R56). */
export const AnswerSignal = verb('supervision.answer-signal', officerOnly, {
  input: Type.Object({
    signal: idOf('signal'),
    act: oneOf(acts),
    /** The post that sees to it. */
    owner: Type.String({ minLength: 1, maxLength: 80 }),
    dueOn: dayShape,
    note: Type.String({ maxLength: 400 }),
    posts: codes,
    lesson: orNull(Type.String({ minLength: 1, maxLength: 80 })),
    /** Second thoughts that were read and are set aside. */
    meant: Type.Array(oneOf(challenges), { maxItems: 3 }),
  }),
  answer: Type.Object({
    response: idOf('response'),
    review: orNull(idOf('review')),
    recheckOn: dayShape,
  }),
  refusals: [
    'signal-not-found',
    'already-dismissed',
    'due-wrong',
    'owner-not-found',
    'post-not-found',
    'posts-missing',
    'lesson-not-found',
    'too-many-posts',
    'already-in-review',
    ...challenges,
    ...commentFaults,
  ],
})

/** Says that an answer was carried out. */
export const FinishResponse = verb('supervision.finish-response', officerOnly, {
  input: Type.Object({ response: idOf('response') }),
  answer: Type.Object({ doneOn: dayShape }),
  refusals: ['response-not-found', 'already-done'],
})

/** Takes note of the re-check; effect seen, not seen or unclear stands from then on. */
export const AcceptEffect = verb('supervision.accept-effect', officerOnly, {
  input: Type.Object({ response: idOf('response') }),
  answer: Type.Object({ effect: oneOf(effects) }),
  refusals: ['response-not-found', 'not-yet', 'already-accepted'],
})
